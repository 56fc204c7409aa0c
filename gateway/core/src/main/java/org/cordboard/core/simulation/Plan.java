package org.cordboard.core.simulation;

import java.util.OptionalInt;

/// What is to be simulated.
///
/// @param calls how many callers come, 0 or more
/// @param seed decides everything that happens by chance
/// @param agents how many people answer them in a center that is drawn for that size, 20 or more, each for 200
///     calls a day; empty for a small company of twelve, in which as much as possible goes wrong
/// @param wholeEvery after how many steps all that is on the floor is checked, 1 or more. After the others it is what
///     the step has touched
public record Plan(int calls, long seed, OptionalInt agents, int wholeEvery) {
    public static final int FEWEST_AGENTS = 20;

    /// Up to so many calls of a small company, everything is checked after each step.
    private static final int FEW_CALLS = 20_000;

    private static final int USUALLY_EVERY = 1_000;

    /// @throws IllegalArgumentException for what is out of range
    public Plan {
        if (calls < 0) {
            throw new IllegalArgumentException("calls must not be negative, was " + calls);
        }
        if (agents.isPresent() && agents.getAsInt() < FEWEST_AGENTS) {
            throw new IllegalArgumentException(
                    "agents must be %d or more, was %d".formatted(FEWEST_AGENTS, agents.getAsInt()));
        }
        if (wholeEvery < 1) {
            throw new IllegalArgumentException("wholeEvery must be 1 or more, was " + wholeEvery);
        }
    }

    /// Checked as thoroughly as the size allows.
    public Plan(int calls, long seed, OptionalInt agents) {
        this(calls, seed, agents, agents.isEmpty() && calls <= FEW_CALLS ? 1 : USUALLY_EVERY);
    }

    /// A small company.
    public Plan(int calls, long seed) {
        this(calls, seed, OptionalInt.empty());
    }

    /// The options of `./cordboard simulate` that do the same.
    @Override
    public String toString() {
        return "--calls %d --seed %d%s --check-all-every %d"
                .formatted(calls, seed, agents.isPresent() ? " --agents " + agents.getAsInt() : "", wholeEvery);
    }
}
