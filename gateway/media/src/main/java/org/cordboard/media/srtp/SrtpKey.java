package org.cordboard.media.srtp;

import java.security.SecureRandom;
import java.util.Arrays;

/// Master key and salt of one direction (RFC 3711, 3.2.1).
public final class SrtpKey {
    private final SrtpSuite suite;
    private final byte[] material;

    /// @param material the key, then the salt
    public SrtpKey(SrtpSuite suite, byte[] material) {
        if (material.length != suite.keyLength() + suite.saltLength()) {
            throw new IllegalArgumentException(suite + " needs " + (suite.keyLength() + suite.saltLength())
                    + " bytes of key and salt, not " + material.length);
        }
        this.suite = suite;
        this.material = material.clone();
    }

    public static SrtpKey random(SrtpSuite suite, SecureRandom random) {
        byte[] material = new byte[suite.keyLength() + suite.saltLength()];
        random.nextBytes(material);
        return new SrtpKey(suite, material);
    }

    public SrtpSuite suite() {
        return suite;
    }

    /// The key, then the salt.
    public byte[] material() {
        return material.clone();
    }

    byte[] key() {
        return Arrays.copyOf(material, suite.keyLength());
    }

    byte[] salt() {
        return Arrays.copyOfRange(material, suite.keyLength(), material.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SrtpKey that && suite == that.suite && Arrays.equals(material, that.material);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(material);
    }

    @Override
    public String toString() {
        return suite.name();
    }
}
