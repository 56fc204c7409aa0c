package org.cordboard.server.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;

/// Argon2id with the parameters that the OWASP Password Storage Cheat Sheet asks for at least: 19 MiB, 2
/// passes, 1 lane.
public final class PasswordHashes {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    /// Each computation holds 19 MiB and a processor; more at once would let a flood of sign-ins starve the
    /// calls.
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /// The hash of a secret that nobody knows. Compared with when there is no such user, so that the answer
    /// takes as long.
    public static final String NOBODYS = hash(Passwords.generate());

    private PasswordHashes() {}

    public static String hash(String password) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return Password.hash(password)
                    .addRandomSalt(SALT_BYTES)
                    .with(ARGON2ID)
                    .getResult();
        } finally {
            AT_ONCE.release();
        }
    }

    public static boolean matches(String password, String hash) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        } finally {
            AT_ONCE.release();
        }
    }
}
