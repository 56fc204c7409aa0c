package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.core.view.AgentStatus.CONNECTING;
import static org.cordboard.core.view.AgentStatus.OFFERED;
import static org.cordboard.core.view.AgentStatus.TALKING;
import static org.cordboard.core.view.AgentStatus.WRAP_UP;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordboard.core.company.Line;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.sentence.Sentence;
import org.junit.jupiter.api.Test;

/// `agent1` has the extension 201. `agent2`, who is in Support and Sales, talks with the caller and passes on.
class TransfersTest {
    private static final String OUTSIDE = "+4930111222";

    private final Center center =
            Center.open(Companies.withLine(new Line("201", Optional.empty(), Optional.empty(), Map.of())));

    @Test
    void aCallerIsPassedOnToAColleaguesExtension() {
        talking().signsIn("agent1").passesOn("agent2", "201");

        assertThat(center.status("agent1")).isEqualTo(OFFERED);
        assertThat(center.status("agent2")).isEqualTo(WRAP_UP);
        center.answers("agent1");
        assertThat(center.hears("c1")).isEqualTo("agent1");
        assertThat(center.hangsUp("c1").record("c1").orElseThrow().agent()).contains(new AgentId("agent1"));
    }

    @Test
    void aCallerIsPassedOnToAnotherWorkgroup() {
        talking().signsIn("agent3").passesOn("agent2", "300");

        assertThat(center.status("agent3")).isEqualTo(OFFERED);
        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c1"));
    }

    @Test
    void aCallerOnHoldIsPassedOnAsWell() {
        talking().holds("agent2").signsIn("agent1").passesOn("agent2", "201");

        assertThat(center.status("agent1")).isEqualTo(OFFERED);
        assertThat(center.hears("c1")).isEqualTo("ringing");
    }

    @Test
    void aCallerIsPassedOnToANumberOutside() {
        talking().passesOn("agent2", OUTSIDE);

        assertThat(center.rings("c1")).containsExactly(OUTSIDE);
        assertThat(center.status("agent2")).isEqualTo(WRAP_UP);
        center.outsideAnswers("c1", 1).outsideJoined("c1", 1);
        assertThat(center.hears("c1")).isEqualTo("outside 1");
    }

    @Test
    void aCallerWhomNobodyAnswersOutsideComesBackToTheWorkgroup() {
        talking().passesOn("agent2", OUTSIDE).endsWrapUp("agent2").outsideEnds("c1", 1, OutsideEnd.NO_ANSWER);

        assertThat(center.status("agent2")).isEqualTo(OFFERED);
    }

    @Test
    void aCallerMayBePassedOnAnyNumberOfTimes() {
        talking();
        for (int time = 0; time < 5; time++) {
            center.passesOn("agent2", "300").endsWrapUp("agent2").answers("agent2");
        }

        assertThat(center.hears("c1")).isEqualTo("agent2");
    }

    @Test
    void nobodyPassesACallerOnToOneself() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1").passesOn("agent1", "201");

        assertThat(center.last(AgentEffect.TransferRefused.class))
                .extracting(Object::toString)
                .containsExactly(new AgentEffect.TransferRefused(
                                new AgentId("agent1"), new CallId("c1"), Sentence.verbatim("201 is your own extension"))
                        .toString());
        assertThat(center.status("agent1")).isEqualTo(TALKING);
    }

    @Test
    void aClickThatComesTooLateChangesNothing() {
        talking().hangsUp("c1").passesOn("agent2", "201");

        assertThat(center.last()).isEmpty();
    }

    @Test
    void aTelephonePassesTheCallerOn() {
        talkingAtTelephone().does(new CallEvent.BlindTransferAsked(center.now(), c1(), leg(1), "300"));

        assertThat(center.last(OutsideEffect.AnswerTransfer.class))
                .containsExactly(new OutsideEffect.AnswerTransfer(c1(), leg(1), Optional.empty()));
        assertThat(center.rings("c1")).isEmpty();
        assertThat(center.status("agent2")).isEqualTo(WRAP_UP);
        assertThat(center.hears("c1")).isEqualTo("welcome");
    }

    @Test
    void whoeverElseWasDialledCannotPassTheCallerOn() {
        talking()
                .passesOn("agent2", OUTSIDE)
                .outsideAnswers("c1", 1)
                .outsideJoined("c1", 1)
                .does(new CallEvent.BlindTransferAsked(center.now(), c1(), leg(1), "300"));

        assertThat(refusals()).containsExactly("Only an agent who talks with a caller can pass the caller on");
        assertThat(center.hears("c1")).isEqualTo("outside 1");
    }

    @Test
    void aColleagueWhoWasAskedAtTheTelephoneTakesTheCallerAtTheConsole() {
        talkingAtTelephone()
                .signsIn("agent1")
                .callsFrom("agent2", "q1", "201")
                .answers("agent1")
                .does(asked("q1"));

        assertThat(refusals()).isEmpty();
        assertThat(center.status("agent1")).isEqualTo(CONNECTING);
        assertThat(center.status("agent2")).isEqualTo(WRAP_UP);
        assertThat(center.ended("q1")).contains(Cause.TRANSFERRED);
        center.bridged("agent1");
        assertThat(center.hears("c1")).isEqualTo("agent1");
        assertThat(center.callOf("agent1")).isEqualTo(c1());
        assertThat(center.hangsUp("c1").status("agent1")).isEqualTo(WRAP_UP);
    }

    @Test
    void nothingOfTheCallerIsDoneBeforeTheColleagueHasLeftTheOtherCall() {
        talkingAtTelephone()
                .signsIn("agent1")
                .callsFrom("agent2", "q1", "201")
                .answers("agent1")
                .does(asked("q1"));

        assertThat(center.last())
                .containsSubsequence(
                        new CallEffect.Unbridge(new CallId("q1"), new AgentId("agent1")),
                        new CallEffect.HandOver(new CallId("q1"), c1(), Optional.empty()),
                        new CallEffect.TakeOver(c1(), new CallId("q1")),
                        new CallEffect.Bridge(c1(), new AgentId("agent1")));
    }

    @Test
    void aColleagueWhoWasAskedTakesTheCallerAtTheTelephone() {
        talkingAtTelephone()
                .registers("agent1")
                .callsFrom("agent2", "q1", "201")
                .outsideAnswers("q1", 1)
                .outsideJoined("q1", 1)
                .does(asked("q1"));

        assertThat(center.rings("c1")).containsExactly("telephone of agent1");
        center.outsideJoined("c1", 2);
        assertThat(center.hears("c1")).isEqualTo("outside 2");
        assertThat(center.status("agent1")).isEqualTo(TALKING);
        assertThat(center.outsideEnds("c1", 2, OutsideEnd.HUNG_UP).ended("c1")).contains(Cause.AGENT_HUNG_UP);
    }

    @Test
    void somebodyOutsideWhoWasAskedTakesTheCaller() {
        talkingAtTelephone()
                .callsFrom("agent2", "q1", OUTSIDE)
                .outsideAnswers("q1", 1)
                .outsideJoined("q1", 1)
                .does(asked("q1"));

        assertThat(center.rings("c1")).containsExactly(OUTSIDE);
        assertThat(center.ended("q1")).contains(Cause.TRANSFERRED);
        center.outsideJoined("c1", 2);
        assertThat(center.hears("c1")).isEqualTo("outside 2");
        assertThat(center.outsideEnds("c1", 2, OutsideEnd.HUNG_UP).ended("c1")).contains(Cause.OTHER_SIDE_HUNG_UP);
    }

    @Test
    void theCallerRingsWhereNobodyHasAnsweredYet() {
        talkingAtTelephone().signsIn("agent1").callsFrom("agent2", "q1", "201").does(asked("q1"));

        assertThat(center.ended("q1")).contains(Cause.TRANSFERRED);
        assertThat(center.callOf("agent1")).isEqualTo(c1());
        assertThat(center.status("agent1")).isEqualTo(OFFERED);
    }

    @Test
    void anotherOnesCallIsNobodysToGiveAway() {
        talkingAtTelephone()
                .signsIn("agent1")
                .callsFrom("agent3", "q1", "201")
                .answers("agent1")
                .does(asked("q1"));

        assertThat(refusals()).containsExactly("This is no call of the same telephone");
        assertThat(center.hears("q1")).isEqualTo("agent1");
        assertThat(center.hears("c1")).isEqualTo("outside 1");
    }

    private Center talking() {
        return center.signsIn("agent2").callsSupport("c1").answers("agent2");
    }

    private Center talkingAtTelephone() {
        return center.worksAtTelephone("agent2")
                .callsSupport("c1")
                .outsideAnswers("c1", 1)
                .outsideJoined("c1", 1);
    }

    private CallEvent asked(String other) {
        return new CallEvent.AttendedTransferAsked(center.now(), c1(), leg(1), new CallId(other));
    }

    private static CallId c1() {
        return new CallId("c1");
    }

    private static OutsideId leg(long number) {
        return new OutsideId(number);
    }

    private Stream<String> refusals() {
        return center.last(OutsideEffect.AnswerTransfer.class).stream()
                .flatMap(answer -> answer.refusal().stream().map(Sentence::toString));
    }
}
