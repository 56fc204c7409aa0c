package org.cordboard.media.ice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// MESSAGE-INTEGRITY under a short-term password (RFC 8489, sections 9.1 and 14.5). One thread.
final class StunIntegrity {
    private static final String ALGORITHM = "HmacSHA1";

    private final Mac mac;
    private final byte[] length = new byte[2];
    private final byte[] tag = new byte[Stun.HMAC_SHA1];
    private final byte[] claimed = new byte[Stun.HMAC_SHA1];

    StunIntegrity(String password) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /// Writes the tag of the message that begins at `offset`.
    ///
    /// @param before how many bytes of the message come before the attribute
    void write(byte[] bytes, int offset, int before, int target) {
        compute(bytes, offset, before);
        System.arraycopy(tag, 0, bytes, target, tag.length);
    }

    boolean matches(byte[] bytes, int offset, int before, int claimedAt) {
        compute(bytes, offset, before);
        System.arraycopy(bytes, claimedAt, claimed, 0, claimed.length);
        return MessageDigest.isEqual(tag, claimed);
    }

    /// The length in the header is counted as if the message ended with this attribute.
    private void compute(byte[] bytes, int offset, int before) {
        int counted = before - Stun.HEADER + 4 + Stun.HMAC_SHA1;
        length[0] = (byte) (counted >> 8);
        length[1] = (byte) counted;
        mac.update(bytes, offset, 2);
        mac.update(length, 0, 2);
        mac.update(bytes, offset + 4, before - 4);
        try {
            mac.doFinal(tag, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA1 is not 20 bytes long", e);
        }
    }
}
