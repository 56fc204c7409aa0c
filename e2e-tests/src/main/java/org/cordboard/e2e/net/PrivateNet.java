package org.cordboard.e2e.net;

/// Who lives where in the private network that `src/namespace/bin/java` sets up.
public final class PrivateNet {
    public static final String GATEWAY = "10.99.0.1";
    public static final String PHONES = "10.99.0.2";
    public static final String STRANGER = "10.99.0.3";

    private PrivateNet() {}
}
