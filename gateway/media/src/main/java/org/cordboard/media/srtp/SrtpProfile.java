package org.cordboard.media.srtp;

import java.util.Arrays;
import java.util.Optional;

/// The protection profiles that a browser may choose (RFC 5764, section 4.1.2; RFC 7714, section 14.2), the
/// preferred one first.
public enum SrtpProfile {
    AEAD_AES_128_GCM(0x0007, SrtpSuite.AEAD_AES_128_GCM),
    AES_CM_128_HMAC_SHA1_80(0x0001, SrtpSuite.AES_CM_128_HMAC_SHA1_80);

    private final int id;
    private final SrtpSuite suite;

    SrtpProfile(int id, SrtpSuite suite) {
        this.id = id;
        this.suite = suite;
    }

    SrtpSuite suite() {
        return suite;
    }

    /// The number in the `use_srtp` extension.
    public int id() {
        return id;
    }

    /// How many bytes of keying material both sides need together.
    public int keyingLength() {
        return 2 * (suite.keyLength() + suite.saltLength());
    }

    public static Optional<SrtpProfile> of(int id) {
        return Arrays.stream(values()).filter(profile -> profile.id == id).findFirst();
    }

    public static int[] ids() {
        return Arrays.stream(values()).mapToInt(SrtpProfile::id).toArray();
    }
}
