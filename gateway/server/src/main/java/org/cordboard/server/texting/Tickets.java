package org.cordboard.server.texting;

import java.security.SecureRandom;
import java.util.Base64;

/// Names that nobody guesses, by which somebody who cannot sign in may fetch one thing.
final class Tickets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private Tickets() {}

    /// 32 characters, all fit for a path. Any thread.
    static String next() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
