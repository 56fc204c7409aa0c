package org.cordboard.media.srtp;

import org.jitsi.srtp.SrtpPolicy;

/// How packets are protected: cipher, authentication and their lengths, named as RFC 4568, 6.2, RFC 6188 and RFC 7714
/// do.
public enum SrtpSuite {
    AES_CM_128_HMAC_SHA1_80(16, 14) {
        @Override
        SrtpPolicy policy() {
            return counterMode(80);
        }
    },
    AES_256_CM_HMAC_SHA1_80(32, 14) {
        @Override
        SrtpPolicy policy() {
            return counterMode(80);
        }
    },
    AES_CM_128_HMAC_SHA1_32(16, 14) {
        @Override
        SrtpPolicy policy() {
            return counterMode(32);
        }

        /// RFC 4568, 6.2.2: the short tag is that of sound alone.
        @Override
        SrtpPolicy reportPolicy() {
            return counterMode(80);
        }
    },
    AEAD_AES_128_GCM(16, 12) {
        @Override
        SrtpPolicy policy() {
            return new SrtpPolicy(
                    SrtpPolicy.AESGCM_ENCRYPTION, keyLength(), SrtpPolicy.NULL_AUTHENTICATION, 0, 16, saltLength());
        }
    };

    private static final int SHA1_KEY = 20;

    private final int key;
    private final int salt;

    SrtpSuite(int key, int salt) {
        this.key = key;
        this.salt = salt;
    }

    abstract SrtpPolicy policy();

    /// Of RTCP.
    SrtpPolicy reportPolicy() {
        return policy();
    }

    SrtpPolicy counterMode(int tagBits) {
        return new SrtpPolicy(
                SrtpPolicy.AESCM_ENCRYPTION,
                keyLength(),
                SrtpPolicy.HMACSHA1_AUTHENTICATION,
                SHA1_KEY,
                tagBits / Byte.SIZE,
                saltLength());
    }

    /// Bytes of the master key.
    public int keyLength() {
        return key;
    }

    /// Bytes of the master salt.
    public int saltLength() {
        return salt;
    }
}
