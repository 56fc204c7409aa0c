package org.cordboard.core.dialplan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// How much may go out; whatever is empty is not limited.
///
/// @param callsAtOnce that ring or are up, 1–100 000
/// @param callsPerHour that were begun within any hour, 1–1 000 000
/// @param spendPerDay within any 24 hours, above 0
/// @param longest how long a call lasts before it is ended, 1 min – 24 h
public record Limits(
        OptionalInt callsAtOnce,
        OptionalInt callsPerHour,
        Optional<BigDecimal> spendPerDay,
        Optional<Duration> longest) {
    public static final Limits NONE =
            new Limits(OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());

    /// @param person of each person
    /// @param workgroup of each workgroup
    /// @param trunk of each tie trunk
    /// @param company of all together
    public record Plan(Limits person, Limits workgroup, Limits trunk, Limits company) {
        public static final Plan NONE = new Plan(Limits.NONE, Limits.NONE, Limits.NONE, Limits.NONE);

        /// Of this spender alone.
        public Limits of(Spender spender) {
            return switch (spender) {
                case Spender.OfPerson _ -> person;
                case Spender.OfWorkgroup _ -> workgroup;
                case Spender.OfTrunk _ -> trunk;
                case Spender.House _ -> company;
            };
        }
    }
}
