package org.cordboard.media.dtls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/// The hash of a certificate that SDP promises (RFC 8122, section 5).
///
/// @param algorithm lower case, such as `sha-256`
/// @param hash upper case hexadecimal bytes with colons
public record Fingerprint(String algorithm, String hash) {
    private static final HexFormat HEX = HexFormat.ofDelimiter(":").withUpperCase();
    /// RFC 8122 forbids MD2 and MD5; SHA-1 is too weak by now.
    private static final Set<String> STRONG = Set.of("sha-256", "sha-384", "sha-512");

    /// @param value as in `a=fingerprint:`
    /// @throws IllegalArgumentException in words
    public static Fingerprint parse(String value) {
        String[] words = value.strip().split(" +");
        if (words.length != 2 || !words[1].matches("\\p{XDigit}{2}(:\\p{XDigit}{2})*")) {
            throw new IllegalArgumentException("needs a hash function and hexadecimal bytes with colons");
        }
        Fingerprint fingerprint = new Fingerprint(words[0].toLowerCase(Locale.ROOT), words[1].toUpperCase(Locale.ROOT));
        if (!STRONG.contains(fingerprint.algorithm)) {
            throw new IllegalArgumentException("the hash function must be one of sha-256, sha-384, sha-512");
        }
        return fingerprint;
    }

    /// @param certificate DER
    static Fingerprint of(String algorithm, byte[] certificate) {
        try {
            byte[] hash = MessageDigest.getInstance(algorithm.toUpperCase(Locale.ROOT))
                    .digest(certificate);
            return new Fingerprint(algorithm, HEX.formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no " + algorithm, e);
        }
    }

    boolean isOf(byte[] certificate) {
        return equals(of(algorithm, certificate));
    }

    @Override
    public String toString() {
        return algorithm + " " + hash;
    }
}
