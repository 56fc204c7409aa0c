package org.cordboard.core.company;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Where callers of a workgroup go for whom waiting makes no sense (any more).
///
/// @param usual for every reason that has no answer point of its own
/// @param byReason answer points for single reasons. Without one for [Reason#NOBODY_READY], callers wait for
/// members who have a break
/// @param fullAt how many callers may wait, 1–10 000; those who come then go on at once. Empty: any number
public record Overflow(AnswerPoint usual, Map<Reason, AnswerPoint> byReason, OptionalInt fullAt) {
    public Overflow {
        byReason = Map.copyOf(byReason);
    }

    public enum Reason {
        /// As many wait as are allowed to.
        FULL,
        /// The caller has waited as long as the workgroup allows.
        WAITED_TOO_LONG,
        NOBODY_LOGGED_IN,
        /// Members are at work, but all of them are not ready.
        NOBODY_READY,
        /// The wait cannot be played to the caller.
        ERROR;

        /// As people write it, such as `waited-too-long`.
        public String title() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The same answer point for every reason, and no limit.
    public static Overflow to(AnswerPoint usual) {
        return new Overflow(usual, Map.of(), OptionalInt.empty());
    }

    public AnswerPoint pointFor(Reason reason) {
        return byReason.getOrDefault(reason, usual);
    }

    /// Whether callers go on when all members at work are not ready.
    public Optional<AnswerPoint> whenNobodyIsReady() {
        return Optional.ofNullable(byReason.get(Reason.NOBODY_READY));
    }

    /// Those that have a point of their own, in the order of the reasons.
    public Map<Reason, AnswerPoint> byReasonInOrder() {
        var ordered = new EnumMap<Reason, AnswerPoint>(Reason.class);
        ordered.putAll(byReason);
        return ordered;
    }
}
