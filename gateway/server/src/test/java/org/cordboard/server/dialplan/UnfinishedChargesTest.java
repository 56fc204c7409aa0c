package org.cordboard.server.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.dialplan.Grants;
import org.cordboard.core.dialplan.Home;
import org.cordboard.core.dialplan.Limits;
import org.cordboard.core.dialplan.Pattern;
import org.cordboard.core.dialplan.Rate;
import org.cordboard.core.dialplan.Rule;
import org.cordboard.core.dialplan.Translation;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.server.journal.JournalEntry;
import org.junit.jupiter.api.Test;

/// A call whose journal ends, at a rate of 0.6 EUR a minute.
class UnfinishedChargesTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final CallId CALL = new CallId("c-1");
    private static final OutsideId FIRST = new OutsideId(1);
    private static final CallEvent RANG = new CallEvent.OutsideHeard(NINE, CALL, FIRST);
    private static final CallEvent ANSWERED = new CallEvent.OutsideAnswered(NINE, CALL, FIRST, "main");
    private static final OutsideEffect COUNTED =
            new OutsideEffect.CountDialling(CALL, FIRST, "agent1", "national", "+4930123");

    private final List<JournalEntry> entries = new ArrayList<>();

    private void happened(CallEvent event, Effect... effects) {
        entries.add(new JournalEntry(entries.size() + 1L, event, List.of(effects)));
    }

    private List<OutsideEffect.KeepCharge> charges() {
        var rate = new Rate(new BigDecimal("0.6"), Duration.ofSeconds(1), BigDecimal.ZERO);
        var rule = new Rule(
                "national",
                new Pattern("+49."),
                Translation.NONE,
                List.of("main"),
                Optional.empty(),
                Optional.of(rate));
        var plan = new DialPlan(
                Home.UNKNOWN,
                List.of(),
                List.of(),
                List.of(rule),
                new Grants(Map.of(), Map.of(), Map.of(), Map.of()),
                new Limits.Plan(Limits.NONE, Limits.NONE, Limits.NONE, Limits.NONE),
                "EUR");
        return UnfinishedCharges.of(CALL, entries, plan, NINE.plusSeconds(50));
    }

    private static OutsideEffect.KeepCharge charge(OutsideId leg, Duration length, String cost) {
        return new OutsideEffect.KeepCharge(
                CALL, leg, "agent1", "national", "main", "+4930123", NINE, length, new BigDecimal(cost), "EUR");
    }

    @Test
    void aLegThatWasUpCostsUntilTheEndOfTheJournal() {
        happened(RANG, COUNTED);
        happened(ANSWERED);

        assertThat(charges()).singleElement().satisfies(charge -> {
            assertThat(charge.cost()).isEqualByComparingTo("0.5");
            assertThat(charge.length()).isEqualTo(Duration.ofSeconds(50));
            assertThat(charge.by()).isEqualTo("agent1");
            assertThat(charge.trunk()).isEqualTo("main");
        });
    }

    @Test
    void aLegThatOnlyRangCostsNothing() {
        happened(RANG, COUNTED);

        assertThat(charges()).isEmpty();
    }

    @Test
    void whatWasChargedIsKeptAsItWas() {
        var known = charge(FIRST, Duration.ofSeconds(20), "0.2");
        happened(RANG, COUNTED);
        happened(ANSWERED);
        happened(new CallEvent.CallerHungUp(NINE.plusSeconds(20), CALL, Cause.CALLER_HUNG_UP), known);

        assertThat(charges()).containsExactly(known);
    }

    @Test
    void aLegThatHasTakenTheCallersPlaceCostsAsTheCaller() {
        happened(RANG, COUNTED);
        happened(ANSWERED);
        happened(
                new CallEvent.BlindTransferAsked(NINE, CALL, OutsideId.CALLER, "200"),
                new OutsideEffect.BecomeCaller(CALL, FIRST));

        assertThat(charges())
                .singleElement()
                .extracting(OutsideEffect.KeepCharge::leg)
                .isEqualTo(OutsideId.CALLER);
    }

    @Test
    void aRuleThatIsGoneCostsNothing() {
        happened(RANG, new OutsideEffect.CountDialling(CALL, FIRST, "agent1", "former", "+4930123"));
        happened(ANSWERED);

        assertThat(charges()).isEmpty();
    }
}
