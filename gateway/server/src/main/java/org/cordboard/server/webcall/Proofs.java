package org.cordboard.server.webcall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.altcha.altcha.Altcha;
import org.cordboard.protocol.Proof;
import org.cordboard.protocol.Rest;

/// Proofs of work, in the form of ALTCHA: a browser is given a signed task, which it solves by trying, and each
/// solution counts once. Whoever is given a task is not remembered. Any thread.
final class Proofs {
    static final Duration SOLVED_WITHIN = Duration.ofMinutes(5);

    private static final int SECRET_BYTES = 32;

    private final String secret = secret();
    private final long hardest;
    private final Cache<String, Boolean> used =
            Caffeine.newBuilder().expireAfterWrite(SOLVED_WITHIN).build();

    /// @param hardest the most numbers that must be tried; on average it is half of them
    Proofs(long hardest) {
        this.hardest = hardest;
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Another task at each call.
    Rest.CallTask task() {
        try {
            Altcha.Challenge made = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setMaxNumber(hardest)
                    .setSecureRandomNumber(true)
                    .setHmacKey(secret)
                    .setExpiresInSeconds(SOLVED_WITHIN.toSeconds()));
            return new Rest.CallTask(made.algorithm, made.challenge, made.salt, made.signature, made.maxnumber);
        } catch (Exception impossible) {
            throw new IllegalStateException("every Java has SHA-256 and its HMAC", impossible);
        }
    }

    /// Whether this solves a task of ours that is not too old, for the first time.
    boolean accept(Proof proof) {
        return isSolution(proof) && used.asMap().putIfAbsent(proof.signature(), true) == null;
    }

    private boolean isSolution(Proof proof) {
        Altcha.Payload payload = new Altcha.Payload();
        payload.algorithm = proof.algorithm();
        payload.challenge = proof.challenge();
        payload.number = proof.number();
        payload.salt = proof.salt();
        payload.signature = proof.signature();
        try {
            return Altcha.verifySolution(payload, secret, true);
        } catch (Exception unreadable) {
            return false;
        }
    }
}
