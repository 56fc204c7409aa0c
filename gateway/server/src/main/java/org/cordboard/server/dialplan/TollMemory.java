package org.cordboard.server.dialplan;

import java.time.Duration;
import java.time.Instant;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.toll.Tolls;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.journal.JournalEntry;

/// Tells a floor that starts what was called and spent before, so that a restart is no way around a limit.
public final class TollMemory {
    private final Charges charges;
    private final Journal journal;

    public TollMemory(Charges charges, Journal journal) {
        this.charges = charges;
        this.journal = journal;
    }

    /// To be called before the floor takes its first event.
    public void remind(Tolls tolls, Instant now) {
        charges.between(now.minus(Duration.ofDays(1)), now)
                .forEach(charge ->
                        tolls.remember(charge.by(), charge.answeredAt().plus(charge.length()), charge.cost()));
        journal.since(now.minus(Duration.ofHours(1)), OutsideEffect.CountDialling.class)
                .forEach(step -> remind(tolls, step));
    }

    private static void remind(Tolls tolls, JournalEntry step) {
        step.effects().stream()
                .filter(OutsideEffect.CountDialling.class::isInstance)
                .map(OutsideEffect.CountDialling.class::cast)
                .forEach(counted -> tolls.remember(counted.by(), step.event().at()));
    }
}
