package org.cordboard.core.toll;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordboard.core.dialplan.Limits;
import org.cordboard.core.sentence.Sentence;

/// What one spender has called and spent of late.
final class Account {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);

    private record Spent(Instant at, BigDecimal cost) {}

    private final Deque<Instant> begun = new ArrayDeque<>();
    private final Deque<Spent> spent = new ArrayDeque<>();
    private BigDecimal spentToday = BigDecimal.ZERO;
    private int present;

    void begins(Instant now) {
        present++;
        hasBegun(now);
    }

    /// A call that may be over.
    void hasBegun(Instant at) {
        begun.add(at);
    }

    void ends() {
        present--;
    }

    void pays(Instant now, BigDecimal cost) {
        spent.add(new Spent(now, cost));
        spentToday = spentToday.add(cost);
    }

    int present() {
        return present;
    }

    int lastHour(Instant now) {
        forget(now);
        return begun.size();
    }

    BigDecimal lastDay(Instant now) {
        forget(now);
        return spentToday;
    }

    /// @param whose as in the settings, such as `person`
    /// @param running what the calls that are up have cost so far
    /// @return why no further call may go out; empty when one may
    Optional<Sentence> refusal(Limits limits, String whose, String title, Instant now, BigDecimal running) {
        forget(now);
        if (reached(limits.callsAtOnce(), present)) {
            return Optional.of(Sentence.of(
                    "{0} has {1} calls to outside at once, as much as {2} allows",
                    title, present, limit(whose, "callsAtOnce")));
        }
        if (reached(limits.callsPerHour(), begun.size())) {
            return Optional.of(Sentence.of(
                    "{0} has called {1} times within the hour, as much as {2} allows",
                    title, begun.size(), limit(whose, "callsPerHour")));
        }
        var all = spentToday.add(running);
        return limits.spendPerDay()
                .filter(most -> all.compareTo(most) >= 0)
                .map(_ -> Sentence.of(
                        "{0} has spent {1} within 24 hours, as much as {2} allows",
                        title, all.toPlainString(), limit(whose, "spendPerDay")));
    }

    private static boolean reached(OptionalInt limit, int count) {
        return limit.isPresent() && count >= limit.getAsInt();
    }

    private static String limit(String whose, String limit) {
        return "dialPlan.limits." + whose + "." + limit;
    }

    private void forget(Instant now) {
        while (!begun.isEmpty() && !begun.getFirst().isAfter(now.minus(HOUR))) {
            begun.removeFirst();
        }
        while (!spent.isEmpty() && !spent.getFirst().at().isAfter(now.minus(DAY))) {
            spentToday = spentToday.subtract(spent.removeFirst().cost());
        }
    }
}
