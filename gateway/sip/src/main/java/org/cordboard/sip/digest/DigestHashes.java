package org.cordboard.sip.digest;

import java.util.UUID;

/// What is kept of a secret: enough to check a digest, and of no use for another realm (RFC 7616, 3.4.2; RFC 8760).
///
/// @param md5 `MD5(user:realm:secret)`, in lower-case hexadecimal
/// @param sha256 `SHA-256(user:realm:secret)`, in lower-case hexadecimal
public record DigestHashes(String md5, String sha256) {
    private static final String NOBODYS_SECRET = UUID.randomUUID().toString();

    public DigestHashes {
        check("md5", md5, 32);
        check("sha256", sha256, 64);
    }

    public static DigestHashes of(String user, String realm, String secret) {
        return new DigestHashes(Algorithm.MD5.hash(user, realm, secret), Algorithm.SHA_256.hash(user, realm, secret));
    }

    /// Of a secret that nobody knows, so that it takes no other time to refuse who does not exist.
    public static DigestHashes ofNobody(String user, String realm) {
        return of(user, realm, NOBODYS_SECRET);
    }

    static boolean has(Algorithm algorithm) {
        return algorithm == Algorithm.MD5 || algorithm == Algorithm.SHA_256;
    }

    String by(Algorithm algorithm) {
        return algorithm == Algorithm.MD5 ? md5 : sha256;
    }

    private static void check(String name, String hash, int digits) {
        if (!hash.matches("[0-9a-f]{" + digits + "}")) {
            throw new IllegalArgumentException(name + " must be " + digits + " lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return "digest hashes";
    }
}
