package org.cordboard.media.ice;

import java.security.SecureRandom;

/// User fragment and password of one side (RFC 8839, section 5.4).
public record IceCredentials(String ufrag, String password) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static IceCredentials random(SecureRandom random) {
        return new IceCredentials(letters(random, 8), letters(random, 24));
    }

    private static String letters(SecureRandom random, int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }
}
