package org.cordboard.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Event;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.replay.Comparison;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.Test;

final class RecordedTimesTest extends OnBothStores {
    private static final Instant MORNING = Instant.parse("2030-01-07T09:00:00Z");
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");

    @Test
    void aDayThatWasJournalledIsRunAgainWithItsWaits() throws Exception {
        Journal journal = new Journal(database(), tenant);
        journalOneCall(journal);

        var day = RecordedTimes.read(journal, MORNING.plusSeconds(60), MORNING.plus(Duration.ofHours(8)));
        var compared = Comparison.of(day, Strategy.TOP_DOWN, Optional.empty()).orElseThrow();

        for (var waits : List.of(compared.recorded(), compared.asItWas(), compared.otherwise())) {
            assertThat(waits.get(SUPPORT).answered()).isEqualTo(1);
            assertThat(waits.get(SUPPORT).mean()).isEqualTo(Duration.ofSeconds(4));
        }
    }

    private static void journalOneCall(Journal journal) throws Exception {
        var demo = CompanyDocument.demo().settings().company();
        var company = demo.withNumbers(Map.of("200", new ToWorkgroup(SUPPORT)));
        var agent = company.workgroups().get(SUPPORT).members().getFirst().agent();
        var call = new CallId("call");
        var console = new ConsoleId("console");
        var floor = new Floor(company);
        var noon = MORNING.plus(Duration.ofHours(3));
        for (Event event : List.of(
                new Event.CompanyChanged(MORNING, company),
                new AgentEvent.ConsoleConnected(MORNING, agent, console),
                new AgentEvent.ConsoleProven(MORNING, agent, console),
                new CallEvent.CallArrived(noon, call, "200", new Caller("+1", "", Caller.Origin.PHONE)),
                new AgentEvent.OfferAccepted(noon.plusSeconds(4), agent, call),
                new CallEvent.Bridged(noon.plusSeconds(4), call, agent),
                new AgentEvent.AgentHungUp(noon.plusSeconds(34), agent, call))) {
            journal.append(List.of(new Step(event, floor.on(event))));
        }
    }
}
