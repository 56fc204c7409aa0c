package org.cordboard.sip.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// How a digest is made (RFC 8760, 2.2).
enum Algorithm {
    MD5("MD5", "MD5"),
    SHA_256("SHA-256", "SHA-256"),
    SHA_512_256("SHA-512-256", "SHA-512/256");

    private final String token;
    private final String java;

    Algorithm(String token, String java) {
        this.token = token;
        this.java = java;
    }

    /// As in a header.
    String token() {
        return token;
    }

    /// @param token null when the peer names none, which means MD5 (RFC 7616, 3.3)
    static Optional<Algorithm> named(String token) {
        if (token == null) {
            return Optional.of(MD5);
        }
        for (Algorithm algorithm : values()) {
            if (algorithm.token.equalsIgnoreCase(token)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /// In lower-case hexadecimal.
    String hash(String... parts) {
        try {
            byte[] text = String.join(":", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(java).digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no " + java, e);
        }
    }
}
