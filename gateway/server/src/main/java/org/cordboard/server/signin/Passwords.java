package org.cordboard.server.signin;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a password must be like.
public final class Passwords {
    /// The shortest and the longest password that is taken, in characters.
    public static final int SHORTEST = 12;

    public static final int LONGEST = 256;

    /// Without the letters and digits that are taken for one another when read aloud or from paper.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /// A new secret such as `k7wd-mx3p-qf9t-h2ra`: 19 characters that can be read aloud, 79 bits of chance. Any
    /// thread.
    public static String generate() {
        return generate(GROUPS);
    }

    /// The same with another length: 5 characters and 20 bits for each group, without the last hyphen.
    public static String generate(int groups) {
        return IntStream.range(0, groups).mapToObj(_ -> group()).collect(Collectors.joining("-"));
    }

    /// @throws IllegalArgumentException when the password is too short or too long; the message says what is
    /// wanted
    static void require(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("password: it has " + length + " characters. Choose one of " + SHORTEST
                    + " to " + LONGEST + " characters.");
        }
    }

    private static String group() {
        return RANDOM.ints(GROUP_LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
