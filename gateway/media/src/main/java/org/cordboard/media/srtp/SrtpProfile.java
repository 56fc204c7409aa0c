package org.cordboard.media.srtp;

import java.util.Arrays;
import java.util.Optional;
import org.jitsi.srtp.SrtpPolicy;

/// The protection profiles that a browser may choose (RFC 5764, section 4.1.2; RFC 7714, section 14.2), the
/// preferred one first.
public enum SrtpProfile {
    AEAD_AES_128_GCM(0x0007, 12) {
        @Override
        SrtpPolicy policy() {
            return new SrtpPolicy(SrtpPolicy.AESGCM_ENCRYPTION, KEY, SrtpPolicy.NULL_AUTHENTICATION, 0, 16, 12);
        }
    },
    AES_CM_128_HMAC_SHA1_80(0x0001, 14) {
        @Override
        SrtpPolicy policy() {
            return new SrtpPolicy(SrtpPolicy.AESCM_ENCRYPTION, KEY, SrtpPolicy.HMACSHA1_AUTHENTICATION, 20, 10, 14);
        }
    };

    static final int KEY = 16;

    private final int id;
    private final int salt;

    SrtpProfile(int id, int salt) {
        this.id = id;
        this.salt = salt;
    }

    abstract SrtpPolicy policy();

    /// The number in the `use_srtp` extension.
    public int id() {
        return id;
    }

    /// How many bytes of keying material both sides need together.
    public int keyingLength() {
        return 2 * (KEY + salt);
    }

    int saltLength() {
        return salt;
    }

    public static Optional<SrtpProfile> of(int id) {
        return Arrays.stream(values()).filter(profile -> profile.id == id).findFirst();
    }

    public static int[] ids() {
        return Arrays.stream(values()).mapToInt(SrtpProfile::id).toArray();
    }
}
