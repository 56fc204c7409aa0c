package org.cordboard.e2e.net;

/// Who lives where in the private network that `src/namespace/bin/java` sets up.
public final class PrivateNet {
    /// The machine that gateway, browsers and telephones share.
    public static final String HERE = "10.99.0.1";

    /// Another machine, which has no part in any call.
    public static final String STRANGER = "10.99.0.2";

    private PrivateNet() {}
}
