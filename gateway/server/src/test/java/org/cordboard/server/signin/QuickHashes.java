package org.cordboard.server.signin;

/// Hashes that cost next to nothing, for tests of what is done with them.
public final class QuickHashes {
    public static final PasswordHashes QUICK = new PasswordHashes(8, 1);

    private QuickHashes() {}
}
