package org.cordboard.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.Desk;
import org.junit.jupiter.api.Test;

class WitnessTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final CallId CALL = new CallId("c1");
    private static final AgentId AGENT = new AgentId("agent1");
    private static final Caller CALLER = new Caller("1", "", Caller.Origin.PHONE);
    private static final CallEvent ARRIVAL = new CallEvent.CallArrived(NOW, CALL, "200", CALLER);

    private final Witness witness =
            new Witness(new Floor(SimulatedCompany.create(new Chance(1))), List.of(AGENT), new AgentId("boss"));

    @Test
    void effectsThatFitAreNoProblem() {
        assertThat(watch(new CallEffect.AnswerCall(CALL), record())).isEmpty();
    }

    @Test
    void aSecondRecordIsNoticed() {
        assertThat(watch(record(), record()))
                .anyMatch(problem -> problem.startsWith("an effect for a call that has ended"));
    }

    @Test
    void aSecondOfferToAnAgentIsNoticed() {
        var offer = new AgentEffect.OfferToAgent(AGENT, CALL);
        assertThat(watch(offer, offer)).containsExactly("agent1 is offered two calls");
    }

    @Test
    void aLegThatIsChargedTwiceIsNoticed() {
        var charge = new OutsideEffect.KeepCharge(
                CALL, new OutsideId(1), "agent1", "all", "main", "112", NOW, Duration.ZERO, BigDecimal.ONE, "EUR");
        assertThat(watch(charge, charge)).anyMatch(problem -> problem.startsWith("a leg is charged twice"));
    }

    @Test
    void anAgentInTwoCallsIsNoticed() {
        var bridge = new CallEffect.Bridge(CALL, AGENT);
        assertThat(watch(bridge, bridge)).containsExactly("agent1 is joined to two calls");
    }

    @Test
    void aMessageForACallerWhoKeyedNoRightPinIsNoticed() {
        var list = new MessageEffect.FetchMessages(CALL, new WorkgroupId("support"));
        assertThat(watch(new MessageEffect.TakeExtension(CALL, 1, Duration.ofSeconds(1)), list))
                .containsExactly("who keyed no right PIN comes to messages: " + list);
    }

    @Test
    void anOfferThatIsWithdrawnWithoutHavingBeenMadeIsNoticed() {
        assertThat(watch(new AgentEffect.WithdrawOffer(AGENT, CALL, Sentence.NONE)))
                .hasSize(1);
    }

    @Test
    void aDeskThatShowsWhatIsNotIsNoticed() {
        var desk = new Desk(
                AGENT, AgentStatus.READY, NOW, Sentence.NONE, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(watch(new Effect.ShowDesk(AGENT, desk))).containsExactly("the desk of agent1 shows what is not");
    }

    @Test
    void aTimerWithoutTimeIsNoticed() {
        assertThat(watch(new Effect.StartTimer(new TimerId(TimerId.Kind.OFFER, "x", 1), Duration.ZERO)))
                .hasSize(1);
    }

    private List<String> watch(Effect... effects) {
        return witness.watch(ARRIVAL, List.of(effects));
    }

    private static CallEffect record() {
        return new CallEffect.WriteRecord(
                CALL,
                "200",
                CALLER,
                NOW,
                Optional.empty(),
                NOW,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                Cause.CALLER_HUNG_UP);
    }
}
