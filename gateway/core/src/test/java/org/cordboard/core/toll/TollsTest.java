package org.cordboard.core.toll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.dialplan.Limits;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.effect.Route;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Origin;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.AgentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls that go out: of agents, telephones and other systems.
class TollsTest {
    private static final OutsideId FIRST = new OutsideId(1);

    private final Center center = Center.open(Plans.company(Limits.NONE, Limits.NONE));

    private static void agentCalls(Center center, String call, String agent, String number) {
        center.does(new CallEvent.CallRequested(
                center.now(),
                new CallId(call),
                new AgentId(agent),
                new Caller(number, "", Caller.Origin.PHONE),
                new WorkgroupId("support")));
    }

    private static void comes(Center center, String call, Origin origin, String dialled) {
        center.does(new CallEvent.CallArrived(
                center.now(), new CallId(call), dialled, new Caller("302", "", Caller.Origin.PHONE), origin));
    }

    private static void phoneCalls(Center center, String call, String dialled) {
        comes(center, call, Origin.phone(new AgentId("agent1")), dialled);
    }

    private static String refusal(Center center) {
        return center.last(OutsideEffect.DialRefused.class).getFirst().reason().toString();
    }

    @Test
    void anAgentsCallIsDialledAsTheRuleSays() {
        center.signsIn("agent1");
        agentCalls(center, "c1", "agent1", "95551234");

        assertThat(center.last(CallEffect.DialCaller.class))
                .containsExactly(new CallEffect.DialCaller(
                        new CallId("c1"), "5551234", Duration.ofSeconds(60), new Route(List.of("carrier"), false, "")));
        assertThat(center.all(Effect.Decided.class))
                .extracting(told -> told.reason().toString())
                .contains("The rule outside of the dial plan is for it");
    }

    @Test
    void anAgentWithoutThePermissionIsRefusedAndStaysReady() {
        center.signsIn("agent1");
        agentCalls(center, "c1", "agent1", "0033123");

        assertThat(center.ended("c1")).contains(Cause.NOT_PERMITTED);
        assertThat(refusal(center)).isEqualTo("The rule abroad wants the permission far, which agent1 does not have");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void aTelephoneHearsRingingAndIsAnsweredWhenTheOtherSideIs() {
        phoneCalls(center, "c1", "95551234");
        assertThat(center.last(CallEffect.RingCaller.class)).hasSize(1);
        assertThat(center.last(CallEffect.AnswerCall.class)).isEmpty();
        assertThat(center.rings("c1")).containsExactly("5551234");

        center.outsideAnswers("c1", 1).outsideJoined("c1", 1);

        assertThat(center.all(CallEffect.AnswerCall.class)).hasSize(1);
        assertThat(center.hears("c1")).isEqualTo("outside 1");
        center.hangsUp("c1");
        assertThat(center.rings("c1")).isEmpty();
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void aTelephoneIsToldThatTheOtherSideIsBusy() {
        phoneCalls(center, "c1", "95551234");
        center.outsideEnds("c1", 1, OutsideEnd.BUSY);

        assertThat(center.last(CallEffect.RefuseCall.class))
                .containsExactly(new CallEffect.RefuseCall(new CallId("c1"), Cause.OTHER_SIDE_BUSY));
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void aNetworkThatTellsNothingDoesNotKeepATelephoneRinging() {
        phoneCalls(center, "c1", "95551234");
        center.pass(101);

        assertThat(center.ended("c1")).contains(Cause.NOT_REACHED);
        assertThat(center.rings("c1")).isEmpty();
    }

    @Test
    void whoIsPassedOnByATelephoneGoesOutAsIfItsPersonHadDialled() {
        phoneCalls(center, "c1", "95551234");
        center.outsideAnswers("c1", 1).outsideJoined("c1", 1);
        center.does(new CallEvent.BlindTransferAsked(center.now(), new CallId("c1"), OutsideId.CALLER, "95556789"));

        assertThat(center.last(OutsideEffect.DialOutside.class))
                .containsExactly(new OutsideEffect.DialOutside(
                        new CallId("c1"),
                        new OutsideId(2),
                        "5556789",
                        Duration.ofSeconds(30),
                        new Route(List.of("carrier"), false, "95551234")));
    }

    @Test
    void nobodyIsPassedOnToWhereThePersonAtTheTelephoneMayNotCall() {
        phoneCalls(center, "c1", "95551234");
        center.outsideAnswers("c1", 1).outsideJoined("c1", 1);
        center.does(new CallEvent.BlindTransferAsked(center.now(), new CallId("c1"), OutsideId.CALLER, "0033123"));

        assertThat(center.last())
                .extracting(Object::toString)
                .containsExactly(new OutsideEffect.AnswerTransfer(
                                new CallId("c1"),
                                OutsideId.CALLER,
                                Optional.of(Sentence.verbatim(
                                        "0033123 is not dialled: The rule abroad wants the permission far, which agent1"
                                                + " does not have")))
                        .toString());
    }

    @Test
    void whomATelephoneHasPassedOnStaysOnItsAccount() {
        phoneCalls(center, "c1", "95551234");
        center.outsideAnswers("c1", 1).outsideJoined("c1", 1);
        center.does(new CallEvent.BlindTransferAsked(center.now(), new CallId("c1"), OutsideId.CALLER, "200"))
                .pass(60)
                .hangsUp("c1");

        assertThat(center.all(OutsideEffect.KeepCharge.class))
                .extracting(OutsideEffect.KeepCharge::by, OutsideEffect.KeepCharge::leg)
                .containsExactly(tuple("agent1", OutsideId.CALLER));
    }

    @Test
    void aTelephoneReachesNumbersOfTheHouseAsCallersDo() {
        phoneCalls(center, "c1", "200");
        assertThat(center.hears("c1")).as("nobody is at work").isEqualTo("mailbox");
    }

    @Test
    void anotherSystemCallsOutThroughOursAsFarAsItMay() {
        comes(center, "c1", Origin.tie("north"), "0033123");
        assertThat(center.rings("c1")).containsExactly("0033123");

        comes(center, "c2", Origin.tie("south"), "0033123");
        assertThat(center.ended("c2")).contains(Cause.NOT_PERMITTED);
    }

    @Test
    void theTelephoneNetworkDoesNotCallOutThroughUs() {
        comes(center, "c1", Origin.carrier("carrier"), "95551234");
        assertThat(center.ended("c1")).contains(Cause.NO_SUCH_NUMBER);
    }

    @Test
    void whoReachesCallsAtOnceWaitsForOneToEnd() {
        var limited = Center.open(Plans.company(Plans.atOnce(1), Limits.NONE));
        phoneCalls(limited, "c1", "95551234");
        phoneCalls(limited, "c2", "95551234");
        assertThat(limited.ended("c2")).contains(Cause.NOT_PERMITTED);
        assertThat(refusal(limited))
                .isEqualTo(
                        "agent1 has 1 calls to outside at once, as much as dialPlan.limits.person.callsAtOnce allows");

        limited.hangsUp("c1");
        phoneCalls(limited, "c3", "95551234");
        assertThat(limited.rings("c3")).containsExactly("5551234");
    }

    @Test
    void callsWithinAnHourAreCountedFromTheirBeginning() {
        var limited = Center.open(Plans.company(Plans.perHour(1), Limits.NONE));
        phoneCalls(limited, "c1", "95551234");
        limited.hangsUp("c1").pass(3599);
        phoneCalls(limited, "c2", "95551234");
        assertThat(limited.ended("c2")).contains(Cause.NOT_PERMITTED);

        limited.pass(1);
        phoneCalls(limited, "c3", "95551234");
        assertThat(limited.rings("c3")).isNotEmpty();
    }

    @Test
    void whatACallCostsIsKeptAndCountsForADay() {
        var limited = Center.open(Plans.company(Limits.NONE, Plans.perDay("0.5")));
        phoneCalls(limited, "c1", "95551234");
        limited.does(new CallEvent.OutsideAnswered(limited.now(), new CallId("c1"), FIRST, "carrier"))
                .pass(50)
                .hangsUp("c1");
        var charge = limited.last(OutsideEffect.KeepCharge.class).getFirst();
        assertThat(charge.cost()).isEqualByComparingTo(new BigDecimal("0.5"));
        assertThat(charge.trunk()).isEqualTo("carrier");
        assertThat(charge.by()).isEqualTo("agent1");

        comes(limited, "c2", Origin.tie("north"), "95551234");
        assertThat(limited.ended("c2")).contains(Cause.NOT_PERMITTED);
        assertThat(refusal(limited))
                .isEqualTo(
                        "the company has spent 0.5 within 24 hours, as much as dialPlan.limits.company.spendPerDay allows");

        limited.pass(86_400);
        phoneCalls(limited, "c3", "95551234");
        assertThat(limited.rings("c3")).isNotEmpty();
    }

    @Test
    void whatRunsNowCountsTowardsTheDayAsWell() {
        var limited = Center.open(Plans.company(Limits.NONE, Plans.perDay("0.5")));
        phoneCalls(limited, "c1", "95551234");
        limited.outsideAnswers("c1", 1).pass(60);
        phoneCalls(limited, "c2", "95551234");

        assertThat(limited.ended("c2")).contains(Cause.NOT_PERMITTED);
    }

    @Test
    void aCallThatIsNeverAnsweredCostsNothing() {
        phoneCalls(center, "c1", "95551234");
        center.outsideEnds("c1", 1, OutsideEnd.NO_ANSWER);

        assertThat(center.all(OutsideEffect.KeepCharge.class)).isEmpty();
    }

    @Test
    void aCallIsEndedAfterAsLongAsItMayLast() {
        var limited = Center.open(Plans.company(Plans.lasting(Duration.ofMinutes(2)), Limits.NONE));
        phoneCalls(limited, "c1", "95551234");
        limited.outsideAnswers("c1", 1).outsideJoined("c1", 1).pass(119);
        assertThat(limited.ended("c1")).isEmpty();

        limited.pass(1);

        assertThat(limited.ended("c1")).contains(Cause.TOO_LONG);
        assertThat(limited.rings("c1")).isEmpty();
        assertThat(limited.timersRunning()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent1", "nobody"})
    void noLimitStopsAnEmergencyCall(String person) {
        var limited = Center.open(Plans.company(Plans.atOnce(1), Plans.atOnce(1)));
        phoneCalls(limited, "c1", "95551234");

        comes(limited, "c2", Origin.phone(new AgentId(person)), "112");

        assertThat(limited.rings("c2")).containsExactly("112");
        assertThat(limited.last(OutsideEffect.DialOutside.class)
                        .getFirst()
                        .route()
                        .emergency())
                .isTrue();
        assertThat(limited.outsideAnswers("c2", 1).timersRunning())
                .as("nothing ends it but the two")
                .isEqualTo(1);
    }

    @Test
    void anEmergencyCallDoesNotWaitForNotes() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1").hangsUp("c1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.WRAP_UP);

        agentCalls(center, "c2", "agent1", "95551234");
        assertThat(center.ended("c2")).contains(Cause.NOT_REACHED);
        agentCalls(center, "c3", "agent1", "112");

        assertThat(center.last(CallEffect.DialCaller.class)).hasSize(1);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.CONNECTING);
    }

    @Test
    void whatWasSpentBeforeTheStartCountsForADay() {
        var limited = Center.open(Plans.company(Limits.NONE, Plans.perDay("0.5")));
        limited.floor().tolls().remember("agent1", limited.now().minusSeconds(60), new BigDecimal("0.5"));

        phoneCalls(limited, "c1", "95551234");

        assertThat(limited.ended("c1")).contains(Cause.NOT_PERMITTED);
    }
}
