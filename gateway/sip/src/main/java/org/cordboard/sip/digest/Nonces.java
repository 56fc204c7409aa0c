package org.cordboard.sip.digest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Nonces that carry their time and a proof that they are ours and were given to that address, so that nothing is kept
/// of those that nobody uses (RFC 7616, 3.3 and 5.4). Only how often each was used is remembered. Any thread.
public final class Nonces {
    /// Long enough that telephones seldom have to be asked twice.
    static final Duration LIFETIME = Duration.ofHours(1);

    private static final String HMAC = "HmacSHA256";
    private static final int SALT_BYTES = 8;
    private static final int PROOF_BYTES = 16;
    private static final int BYTES = Long.BYTES + SALT_BYTES + PROOF_BYTES;
    private static final int IN_USE_AT_MOST = 200_000;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final InstantSource clock;
    private final Cache<String, Long> used;

    public Nonces(InstantSource clock) {
        this.clock = clock;
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        key = new SecretKeySpec(secret, HMAC);
        used = Caffeine.newBuilder()
                .maximumSize(IN_USE_AT_MOST)
                .expireAfterWrite(LIFETIME)
                .build();
    }

    /// @param peer the only one who may use it
    String mint(InetAddress peer) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return encode(clock.millis(), salt, peer);
    }

    private String encode(long time, byte[] salt, InetAddress peer) {
        byte[] begin = ByteBuffer.allocate(Long.BYTES + SALT_BYTES)
                .putLong(time)
                .put(salt)
                .array();
        byte[] nonce = Arrays.copyOf(begin, BYTES);
        System.arraycopy(proof(begin, peer), 0, nonce, begin.length, PROOF_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
    }

    private byte[] proof(byte[] begin, InetAddress peer) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(begin);
            return mac.doFinal(peer.getAddress());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }

    /// Whether we gave it to this address, and not too long ago.
    public boolean isFresh(String nonce, InetAddress peer) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException notOurs) {
            return false;
        }
        if (bytes.length != BYTES) {
            return false;
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        long minted = read.getLong();
        byte[] salt = new byte[SALT_BYTES];
        read.get(salt);
        byte[] ours = encode(minted, salt, peer).getBytes(StandardCharsets.US_ASCII);
        long age = clock.millis() - minted;
        return MessageDigest.isEqual(ours, nonce.getBytes(StandardCharsets.US_ASCII))
                && age >= 0
                && age <= LIFETIME.toMillis();
    }

    /// Uses a nonce, once its digest has been found right.
    ///
    /// @return false when it was used with this count or a higher one before (RFC 7616, 5.12)
    public boolean use(Proof proof) {
        AtomicBoolean first = new AtomicBoolean();
        used.asMap().compute(proof.nonce(), (_, before) -> {
            first.set(before == null || proof.count() > before);
            return first.get() ? Long.valueOf(proof.count()) : before;
        });
        return first.get();
    }
}
