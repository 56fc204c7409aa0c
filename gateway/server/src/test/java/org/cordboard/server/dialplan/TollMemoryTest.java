package org.cordboard.server.dialplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Origin;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.toll.Usage;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.journal.Step;
import org.cordboard.server.numbering.Numbering;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.Test;

final class TollMemoryTest extends OnBothStores {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private List<Usage> usageAfterAStart() throws Exception {
        Floor floor = new Floor(CompanyDocument.demo().settings().company(), Numbering.PLANS);
        new TollMemory(charges(), journal()).remind(floor.tolls(), NINE);
        return floor.tolls().usage(NINE);
    }

    private Journal journal() {
        return new Journal(database(), tenant);
    }

    private Charges charges() {
        return new Charges(database(), tenant, InstantSource.fixed(NINE));
    }

    private static Step dialled(String call, Instant at) {
        CallId id = new CallId(call);
        Caller caller = new Caller("201", "", Caller.Origin.PHONE);
        return new Step(
                new CallEvent.CallArrived(at, id, "0123", caller, Origin.phone(new AgentId("agent1"))),
                List.of(new OutsideEffect.CountDialling(id, new OutsideId(1), "agent1", "", "0123")));
    }

    private static Step arrived(String call, Instant at) {
        return new Step(
                new CallEvent.CallArrived(at, new CallId(call), "100", new Caller("1", "", Caller.Origin.PHONE)),
                List.of());
    }

    @Test
    void callsWithinTheHourBeforeAStartCount() throws Exception {
        journal()
                .append(List.of(
                        dialled("c-1", NINE.minusSeconds(3601)),
                        arrived("c-2", NINE.minusSeconds(3600)),
                        dialled("c-3", NINE.minusSeconds(3599)),
                        arrived("c-4", NINE.minusSeconds(100)),
                        dialled("c-5", NINE.minusSeconds(10))));

        assertThat(usageAfterAStart())
                .extracting(Usage::who, Usage::callsNow, Usage::callsLastHour)
                .containsExactlyInAnyOrder(tuple("agent1", 0, 2), tuple("the company", 0, 2));
    }

    @Test
    void spendWithinTheDayBeforeAStartCounts() throws Exception {
        charges()
                .charged(new OutsideEffect.KeepCharge(
                        new CallId("c-1"),
                        new OutsideId(1),
                        "agent1",
                        "national",
                        "main",
                        "0123",
                        NINE.minusSeconds(7200),
                        Duration.ofMinutes(5),
                        new BigDecimal("0.5"),
                        "EUR"));

        assertThat(usageAfterAStart())
                .extracting(Usage::spentLastDay)
                .containsExactly(new BigDecimal("0.5"), new BigDecimal("0.5"));
    }

    @Test
    void nobodyHasCalledBeforeTheFirstStart() throws Exception {
        assertThat(usageAfterAStart()).isEmpty();
    }
}
