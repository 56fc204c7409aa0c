package org.cordboard.media.srtp;

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

    /// Of what one side sends.
    public SrtpKey of(boolean client) {
        int key = profile.suite().keyLength();
        int salt = profile.suite().saltLength();
        byte[] one = new byte[key + salt];
        System.arraycopy(material, client ? 0 : key, one, 0, key);
        System.arraycopy(material, 2 * key + (client ? 0 : salt), one, key, salt);
        return new SrtpKey(profile.suite(), one);
    }
}
