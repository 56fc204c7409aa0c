package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.core.view.AgentStatus.OFFERED;
import static org.cordboard.core.view.AgentStatus.TALKING;
import static org.cordboard.core.view.AgentStatus.WRAP_UP;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordboard.core.company.Line;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.sentence.Sentence;
import org.junit.jupiter.api.Test;

/// `agent2` has called somebody from the own telephone and passes on who has answered. `agent1` has the extension 201.
class CallersTransfersTest {
    private static final String OUTSIDE = "+4930111222";
    private static final String ELSEWHERE = "+4940333444";

    private final Center center =
            Center.open(Companies.withLine(new Line("201", Optional.empty(), Optional.empty(), Map.of())));

    @Test
    void somebodyOutsideTakesTheCallersPlaceAndRingsAtAColleague() {
        callsOutside("q1", OUTSIDE).signsIn("agent1").does(blind("q1", "201"));

        assertThat(center.last())
                .containsSubsequence(
                        new OutsideEffect.AnswerTransfer(call("q1"), OutsideId.CALLER, Optional.empty()),
                        new OutsideEffect.BecomeCaller(call("q1"), new OutsideId(1)));
        assertThat(center.status("agent1")).isEqualTo(OFFERED);
        assertThat(center.answers("agent1").hears("q1")).isEqualTo("agent1");
    }

    @Test
    void theRecordIsThatOfWhomTheTelephoneHasCalled() {
        callsOutside("q1", OUTSIDE)
                .signsIn("agent1")
                .does(blind("q1", "201"))
                .answers("agent1")
                .hangsUp("q1");

        var record = center.record("q1").orElseThrow();
        assertThat(record.caller()).isEqualTo(new Caller(OUTSIDE, "", Caller.Origin.PHONE));
        assertThat(record.agent()).contains(new AgentId("agent1"));
        assertThat(record.cause()).isEqualTo(Cause.CALLER_HUNG_UP);
    }

    @Test
    void somebodyOutsideIsPassedOnToAnotherNumberOutside() {
        callsOutside("q1", OUTSIDE).does(blind("q1", ELSEWHERE));

        assertThat(center.rings("q1")).containsExactly(ELSEWHERE);
        center.outsideAnswers("q1", 2).outsideJoined("q1", 2);
        assertThat(center.hears("q1")).isEqualTo("outside 2");
        assertThat(center.outsideEnds("q1", 2, OutsideEnd.HUNG_UP).ended("q1")).contains(Cause.OTHER_SIDE_HUNG_UP);
    }

    @Test
    void aColleagueAtTheTelephoneIsPassedOnAsACaller() {
        callsColleague("q1").does(blind("q1", "300"));

        assertThat(center.hears("q1")).isEqualTo("mailbox");
        assertThat(center.rings("q1")).isEmpty();
        assertThat(center.hangsUp("q1").record("q1").orElseThrow().caller().number())
                .isEqualTo("201");
    }

    @Test
    void theTelephoneOfAColleagueWhoIsPassedOnStaysInUse() {
        callsColleague("q1").does(blind("q1", "300")).calls("c1", "201");

        assertThat(center.rings("c1")).isEmpty();
        center.hangsUp("q1").calls("c2", "201");
        assertThat(center.rings("c2")).containsExactly("telephone of agent1");
    }

    @Test
    void whoeverWasPassedOnFromTheTelephonePassesOnAsWell() {
        callsColleague("q1")
                .does(blind("q1", OUTSIDE))
                .outsideAnswers("q1", 2)
                .outsideJoined("q1", 2)
                .does(blind("q1", "300"));

        assertThat(refusals()).isEmpty();
        assertThat(center.hears("q1")).isEqualTo("mailbox");
        assertThat(center.hangsUp("q1").record("q1").orElseThrow().caller().number())
                .isEqualTo(OUTSIDE);
    }

    @Test
    void whoHasPassedSomebodyOnIsCalledAgain() {
        center.worksAtTelephone("agent2");
        callsOutside("q1", OUTSIDE).callsSupport("c1").does(blind("q1", "300"));

        assertThat(center.rings("c1")).containsExactly("telephone of agent2");
    }

    @Test
    void aColleagueAtTheConsoleStaysAndTheTelephoneHearsWhy() {
        center.signsIn("agent1")
                .callsFrom("agent2", "q1", "201")
                .answers("agent1")
                .does(blind("q1", "300"));

        assertThat(refusals()).containsExactly("Nobody has answered at a telephone who could be passed on");
        assertThat(center.hears("q1")).isEqualTo("agent1");
    }

    @Test
    void ofTwoWhoWereCalledTheOneIsJoinedWithTheOtherAtTheConsole() {
        callsOutside("q1", OUTSIDE)
                .signsIn("agent1")
                .callsFrom("agent2", "q2", "201")
                .answers("agent1")
                .does(attended("q1", "q2"));

        assertThat(refusals()).isEmpty();
        assertThat(center.ended("q2")).contains(Cause.TRANSFERRED);
        assertThat(center.bridged("agent1").hears("q1")).isEqualTo("agent1");
        assertThat(center.hangsUp("q1").status("agent1")).isNotEqualTo(TALKING);
    }

    @Test
    void itDoesNotMatterInWhichOfTheTwoCallsTheTransferIsAsked() {
        callsOutside("q1", OUTSIDE)
                .signsIn("agent1")
                .callsFrom("agent2", "q2", "201")
                .answers("agent1")
                .does(attended("q2", "q1"));

        assertThat(center.ended("q2")).contains(Cause.TRANSFERRED);
        assertThat(center.bridged("agent1").hears("q1")).isEqualTo("agent1");
    }

    @Test
    void ofTwoWhoWereCalledOutsideTheOneIsJoinedWithTheOther() {
        callsOutside("q1", OUTSIDE);
        callsOutside("q2", ELSEWHERE).does(attended("q1", "q2"));

        assertThat(center.ended("q2")).contains(Cause.TRANSFERRED);
        assertThat(center.rings("q1")).containsExactly(ELSEWHERE);
        assertThat(center.outsideJoined("q1", 2).hears("q1")).isEqualTo("outside 2");
    }

    @Test
    void whoWasCalledGoesWhereNobodyHasAnsweredYet() {
        callsOutside("q1", OUTSIDE)
                .signsIn("agent1")
                .callsFrom("agent2", "q2", "201")
                .does(attended("q1", "q2"));

        assertThat(center.ended("q2")).contains(Cause.TRANSFERRED);
        assertThat(center.callOf("agent1")).isEqualTo(call("q1"));
    }

    @Test
    void aCallerIsPassedOnAlsoWhereTheTransferIsAskedInTheOtherCall() {
        center.worksAtTelephone("agent2")
                .callsSupport("c1")
                .outsideAnswers("c1", 1)
                .outsideJoined("c1", 1);
        callsOutside("q1", OUTSIDE).does(attended("q1", "c1"));

        assertThat(center.status("agent2")).isEqualTo(WRAP_UP);
        assertThat(center.ended("q1")).contains(Cause.TRANSFERRED);
        assertThat(center.outsideJoined("c1", 2).hears("c1")).isEqualTo("outside 2");
    }

    @Test
    void twoColleaguesAtConsolesAreNotJoined() {
        center.signsIn("agent1", "agent3")
                .callsFrom("agent2", "q1", "201")
                .answers("agent1")
                .callsFrom("agent2", "q2", "300")
                .answers("agent3")
                .does(attended("q1", "q2"));

        assertThat(refusals()).containsExactly("Neither call has somebody who could be passed on");
    }

    private Center callsOutside(String call, String number) {
        return center.callsFrom("agent2", call, number).outsideAnswers(call, 1).outsideJoined(call, 1);
    }

    private Center callsColleague(String call) {
        return center.registers("agent1")
                .callsFrom("agent2", call, "201")
                .outsideAnswers(call, 1)
                .outsideJoined(call, 1);
    }

    private CallEvent blind(String call, String to) {
        return new CallEvent.BlindTransferAsked(center.now(), call(call), OutsideId.CALLER, to);
    }

    private CallEvent attended(String call, String other) {
        return new CallEvent.AttendedTransferAsked(center.now(), call(call), OutsideId.CALLER, call(other));
    }

    private static CallId call(String id) {
        return new CallId(id);
    }

    private Stream<String> refusals() {
        return center.last(OutsideEffect.AnswerTransfer.class).stream()
                .flatMap(answer -> answer.refusal().stream().map(Sentence::toString));
    }
}
