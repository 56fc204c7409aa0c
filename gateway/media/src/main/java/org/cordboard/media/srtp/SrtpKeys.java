package org.cordboard.media.srtp;

import java.util.Arrays;

/// What DTLS exported for one session: client key, server key, client salt, server salt (RFC 5764, section
/// 4.2).
public final class SrtpKeys {
    /// The label under which DTLS exports it.
    public static final String EXPORTER = "EXTRACTOR-dtls_srtp";

    private final SrtpProfile profile;
    private final byte[] material;

    /// @param material of [SrtpProfile#keyingLength] bytes
    public SrtpKeys(SrtpProfile profile, byte[] material) {
        this.profile = profile;
        this.material = material.clone();
    }

    public SrtpProfile profile() {
        return profile;
    }

    byte[] key(boolean ofClient) {
        return slice(ofClient ? 0 : SrtpProfile.KEY, SrtpProfile.KEY);
    }

    byte[] salt(boolean ofClient) {
        int salts = 2 * SrtpProfile.KEY;
        return slice(ofClient ? salts : salts + profile.saltLength(), profile.saltLength());
    }

    private byte[] slice(int from, int length) {
        return Arrays.copyOfRange(material, from, from + length);
    }
}
