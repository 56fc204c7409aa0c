package org.cordboard.server.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;

/// Hashes of passwords and PINs, by Argon2id. Any thread.
public final class PasswordHashes {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /// Each computation holds memory and a processor; more at once would let a flood of sign-ins starve the calls.
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final Argon2Function function;
    private final String nobodys;

    /// @param kibibytes of memory that each computation takes
    /// @param passes over that memory
    private PasswordHashes(int kibibytes, int passes) {
        function = Argon2Function.getInstance(kibibytes, passes, 1, HASH_BYTES, Argon2.ID);
        nobodys = hash(Passwords.generate());
    }

    /// With what the OWASP Password Storage Cheat Sheet asks for at least: 19 MiB, 2 passes, 1 lane.
    public static PasswordHashes strong() {
        return new PasswordHashes(19 * 1024, 2);
    }

    /// For secrets that a thief could as well read off the screen, such as those of the demo, and for tests: they
    /// cost next to nothing.
    public static PasswordHashes quick() {
        return new PasswordHashes(8, 1);
    }

    /// The hash of a secret that nobody knows. Compared with when there is no such user, so that the answer
    /// takes as long.
    public String nobodys() {
        return nobodys;
    }

    public String hash(String password) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return Password.hash(password)
                    .addRandomSalt(SALT_BYTES)
                    .with(function)
                    .getResult();
        } finally {
            AT_ONCE.release();
        }
    }

    /// @param hash of any strength
    public boolean matches(String password, String hash) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        } finally {
            AT_ONCE.release();
        }
    }
}
