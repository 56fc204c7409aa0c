package org.cordboard.server.pin;

import java.security.SecureRandom;
import java.util.Optional;
import org.cordboard.core.sentence.Sentence;

/// What a PIN must be like.
public final class PinRules {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PinRules() {}

    /// @param extension which callers key before the PIN
    /// @return what is wrong with the PIN, meant to be shown; empty for a good one
    public static Optional<Sentence> problem(String pin, String extension) {
        if (!pin.matches("[0-9]{%d,%d}".formatted(SHORTEST, LONGEST))) {
            return Optional.of(Sentence.of("A PIN has {0} to {1} digits", SHORTEST, LONGEST));
        }
        if (repeats(pin)) {
            return Optional.of(Sentence.of("The digits of this PIN repeat themselves"));
        }
        if (runs(pin)) {
            return Optional.of(Sentence.of("The digits of this PIN count up or down"));
        }
        return pin.contains(extension) ? Optional.of(Sentence.of("This PIN contains the extension")) : Optional.empty();
    }

    /// A new one of six digits. Any thread.
    public static String generate(String extension) {
        String pin;
        do {
            pin = "%06d".formatted(RANDOM.nextInt(1_000_000));
        } while (problem(pin, extension).isPresent());
        return pin;
    }

    /// As 111111, 121212 and 123123 do.
    private static boolean repeats(String pin) {
        for (int period = 1; period <= pin.length() / 2; period++) {
            if (pin.startsWith(pin.substring(period))) {
                return true;
            }
        }
        return false;
    }

    /// In equal steps, as 123456, 987654 and 135791 do.
    private static boolean runs(String pin) {
        int step = step(pin, 1);
        for (int i = 2; i < pin.length(); i++) {
            if (step(pin, i) != step) {
                return false;
            }
        }
        return true;
    }

    private static int step(String pin, int i) {
        return Math.floorMod(pin.charAt(i) - pin.charAt(i - 1), 10);
    }
}
