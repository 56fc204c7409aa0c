package org.cordboard.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Console;
import org.cordboard.core.call.CallState;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.ParkedCalls;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.company.Needs;
import org.cordboard.core.dialplan.NumberForms;
import org.cordboard.core.dialplan.Spender;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.outside.FindMe;
import org.cordboard.core.queue.Queues;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Tolls;
import org.junit.jupiter.api.Test;

/// Floors whose parts do not fit together.
class FloorAuditTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final CallId CALL = new CallId("c1");
    private static final AgentId AGENT = new AgentId("agent1");
    private static final AgentId OTHER = new AgentId("agent2");

    private final Outbox outbox = new Outbox();
    private final Tolls tolls = new Tolls(Companies::small, NumberForms.AS_DIALLED, outbox);
    private final Calls calls = new Calls(tolls, outbox);
    private final Queues queues = new Queues(Companies.small());
    private final Agents agents = new Agents(Companies.small(), outbox, (_, _) -> {});
    private final ParkedCalls parked = new ParkedCalls();
    private final FloorAudit audit = new FloorAudit(
            outbox, calls, agents, queues, new FindMe(() -> HouseSounds.NONE, tolls, outbox), tolls, parked);

    @Test
    void anEmptyFloorIsWell() {
        assertThat(audit.whole()).isEmpty();
    }

    @Test
    void aCallWithoutANextStepIsFoundByBothAudits() {
        calls.begun(arrival());
        assertThat(audit.of(touchedBy(arrival()))).containsExactly("call c1 (Arriving) has no next step");
        assertThat(audit.whole()).containsExactly("call c1 (Arriving) has no next step");
    }

    @Test
    void whatTheStepHasNotTouchedIsFoundOnlyByTheWholeAudit() {
        calls.begun(arrival());
        assertThat(audit.of(touchedBy(new AgentEvent.ReadyRequested(NOW, AGENT))))
                .isEmpty();
    }

    @Test
    void anAgentWhoIsReadyWithoutAConsoleIsFoundByBothAudits() {
        ready();
        assertThat(audit.of(touchedBy(new AgentEvent.ReadyRequested(NOW, AGENT))))
                .contains("agent agent1 (READY) is ready without proof or wish");
        assertThat(audit.whole()).contains("agent agent1 (READY) is ready without proof or wish");
    }

    @Test
    void legsThatCountForACallThatIsGoneAreFound() {
        tolls.begin(CALL, new OutsideId(1), new Spender.House(), "5551234", "");

        assertThat(audit.whole()).containsExactly("c1 has legs that count, and is not there");
    }

    @Test
    void whoeverIsListedAsAsideAndIsElsewhereIsFoundByBothAudits() {
        var call = calls.begun(arrival()).orElseThrow();
        var support = Companies.small().queues().findFirst().orElseThrow();
        parked.add(
                call,
                new CallState.Parked(
                        new Ticket(call, support, NOW, 1, Needs.NONE),
                        AGENT,
                        NOW,
                        new TimerId(TimerId.Kind.PARKED, "c1", 1),
                        NOW.plusSeconds(60)));
        var finding = "call c1 (Arriving) is listed among those who are aside and is not, or the other way round";

        assertThat(audit.of(touchedBy(arrival()))).contains(finding);
        assertThat(audit.whole()).contains(finding);
    }

    @Test
    void aQueueThatCountsWronglyIsFoundThroughItsMember() {
        ready();
        assertThat(audit.of(touchedBy(new AgentEvent.ReadyRequested(NOW, AGENT))))
                .contains("Support counts 0 ready, there are 1", "Support counts 0 signed in, there are 1");
    }

    @Test
    void aQueueIsNotRecountedForSomebodyWhoIsNoMember() {
        ready();
        assertThat(audit.of(touchedBy(new AgentEvent.ReadyRequested(NOW, new AgentId("nobody")))))
                .isEmpty();
    }

    @Test
    void aTimerForWhichNobodyWaitsIsFoundByTheWholeAudit() {
        outbox.start(TimerId.Kind.MAX_WAIT, "c1", Duration.ofSeconds(1));
        assertThat(audit.whole()).containsExactly("timers 1 run, 0 are wanted");
    }

    @Test
    void aTimerThatDoesNotRunIsFoundThroughTheAgentWhoWaitsForIt() {
        var agent = agents.find(AGENT).orElseThrow();
        var timer = new TimerId(TimerId.Kind.RECOVER, "agent1", 99);
        agent.sitsAt(new Console(new ConsoleId("x"), Optional.of(Sentence.verbatim("Connecting"))));
        agents.become(agent, new AgentState.NotReady(NOW, Sentence.verbatim("Connecting")));
        agents.become(agent, new AgentState.Recovering(NOW, timer, NOW, Optional.empty()));
        assertThat(audit.of(touchedBy(new Event.TimerElapsed(NOW, timer))))
                .contains("agent1 waits for a timer that does not run: " + timer);
    }

    @Test
    void whoeverIsNamedByAnEffectIsTouched() {
        var cancelled = new Effect.CancelTimer(new TimerId(TimerId.Kind.OFFER, OTHER.value(), 1));
        var touched = Touched.by(
                arrival(), List.of(cancelled, new Effect.Decided(new CallId("c2"), Sentence.NONE, Sentence.NONE)));
        assertThat(touched.agents()).containsExactly(OTHER);
        assertThat(touched.calls()).containsExactly(CALL, new CallId("c2"));
    }

    private void ready() {
        var agent = agents.find(AGENT).orElseThrow();
        agents.become(agent, new AgentState.NotReady(NOW, Sentence.verbatim("Connecting")));
        agents.become(agent, new AgentState.Ready(NOW));
    }

    private static Touched touchedBy(Event event) {
        return Touched.by(event, List.of());
    }

    private static CallEvent.CallArrived arrival() {
        return new CallEvent.CallArrived(NOW, CALL, "100", new Caller("1", "", Caller.Origin.PHONE));
    }
}
