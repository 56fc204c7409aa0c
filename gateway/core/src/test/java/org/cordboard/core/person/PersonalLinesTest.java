package org.cordboard.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.core.company.HandlingMode.AVAILABLE;
import static org.cordboard.core.company.HandlingMode.IN_A_MEETING;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.CompanyCheck;
import org.cordboard.core.company.Handling;
import org.cordboard.core.company.Handling.Target;
import org.cordboard.core.company.HandlingMode;
import org.cordboard.core.company.Line;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.AgentStatus;
import org.junit.jupiter.api.Test;

/// `agent1` is Ada Example, at extension 201.
class PersonalLinesTest {
    private static final String MOBILE = "+15550171";
    private static final String HOME = "+15550172";

    @Test
    void theExtensionRingsAtThePersonsBrowserAndTheCallerHearsItRing() {
        var center = Center.open(Companies.withLine(line(Map.of())))
                .signsIn("agent1", "agent2")
                .calls("c1", "201");
        assertThat(center.hears("c1")).isEqualTo("ringing");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFERED);
        assertThat(center.status("agent2")).isEqualTo(AgentStatus.READY);

        center.answers("agent1");

        assertThat(center.hears("c1")).isEqualTo("agent1");
        center.agentHangsUp("agent1");
        assertThat(center.status("agent1")).as("no notes after own calls").isEqualTo(AgentStatus.READY);
        assertThat(center.record("c1").orElseThrow().agent()).contains(new AgentId("agent1"));
    }

    @Test
    void whoDoesNotAnswerIsNotMadeNotReadyAndTheCallerComesToTheOwnMailbox() {
        var center = Center.open(Companies.withLine(line(Map.of())))
                .signsIn("agent1")
                .calls("c1", "201")
                .pass(20);
        assertThat(center.hears("c1")).isEqualTo("personal-mailbox");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void whoDeclinesSendsTheCallerToTheMailboxAtOnce() {
        var center = Center.open(Companies.withLine(line(Map.of())))
                .signsIn("agent1")
                .calls("c1", "201")
                .declines("agent1");
        assertThat(center.hears("c1")).isEqualTo("personal-mailbox");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void theOwnLineRingsAlsoDuringABreakAndForWhoIsLoggedOutOfTheWorkgroup() {
        var center = Center.open(Companies.withLine(line(Map.of())))
                .signsIn("agent1")
                .logsOutOf("agent1", "support")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .calls("c2", "201");
        assertThat(center.hears("c1")).isEqualTo("mailbox");
        assertThat(center.callOf("agent1").value()).isEqualTo("c2");

        center.answers("agent1").agentHangsUp("agent1");

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.NOT_READY);
        assertThat(center.desk("agent1").reason()).hasToString("Lunch");
    }

    @Test
    void whoLogsOutOfAWorkgroupIsOfferedNoMoreOfItsCallsUntilLoggingInAgain() {
        var center = Center.open().signsIn("agent2").logsOutOf("agent2", "support");
        assertThat(center.board("support").signedIn()).isZero();
        assertThat(center.board("sales").ready()).isEqualTo(1);
        center.calls("c1", "300");
        assertThat(center.callOf("agent2").value()).isEqualTo("c1");
        center.answers("agent2").agentHangsUp("agent2").pass(21);

        center.callsSupport("c2");
        assertThat(center.hears("c2")).isEqualTo("mailbox");

        center.logsInTo("agent2", "support").callsSupport("c3");
        assertThat(center.callOf("agent2").value()).isEqualTo("c3");
    }

    @Test
    void aCallerWhoWaitsGoesOnWhenTheLastMemberLogsOut() {
        var center = Center.open()
                .signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .logsOutOf("agent1", "support");
        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void inAMeetingCallersComeToTheMailboxWithoutAnyRing() {
        var center = Center.open(Companies.withLine(line(Map.of())))
                .signsIn("agent1")
                .is("agent1", IN_A_MEETING)
                .calls("c1", "201");
        assertThat(center.hears("c1")).isEqualTo("personal-mailbox");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.all(Effect.Decided.class))
                .extracting(told -> told.reason().toString())
                .contains("Ada Example is in a meeting");
    }

    @Test
    void eachModeHasAnAnswerPointOfItsOwn() {
        var toSupport = new Handling(
                false, List.of(), Duration.ofSeconds(20), Optional.of(new ToWorkgroup(new WorkgroupId("support"))));
        var center = Center.open(Companies.withLine(line(Map.of(IN_A_MEETING, toSupport))))
                .signsIn("agent2")
                .is("agent1", IN_A_MEETING)
                .calls("c1", "201");
        assertThat(center.callOf("agent2").value()).isEqualTo("c1");
    }

    @Test
    void browserAndTelephonesRingAtOnceAndTheFirstToAcceptTakesTheCall() {
        var center = Center.open(Companies.withLine(line(Map.of(AVAILABLE, everywhere(0, 0)))))
                .signsIn("agent1")
                .calls("c1", "201");
        assertThat(center.rings("c1")).containsExactly(MOBILE, HOME);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFERED);

        center.outsideAnswers("c1", 2);
        assertThat(center.hears("c1"))
                .as("whoever answered has not accepted yet")
                .isEqualTo("ringing");
        assertThat(center.last(OutsideEffect.PlayOutside.class))
                .extracting(play -> play.prompts().getFirst().value())
                .containsExactly("press-one");

        center.outsidePresses("c1", 2, '1').outsideJoined("c1", 2);

        assertThat(center.hears("c1")).isEqualTo("outside 2");
        assertThat(center.rings("c1")).containsExactly(HOME);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        center.outsideEnds("c1", 2, OutsideEnd.HUNG_UP);
        assertThat(center.ended("c1")).contains(Cause.OTHER_SIDE_HUNG_UP);
        assertThat(center.record("c1").orElseThrow().agent()).contains(new AgentId("agent1"));
    }

    @Test
    void theVoiceMailOfAMobileNeverTakesTheCall() {
        var center = Center.open(Companies.withLine(line(Map.of(AVAILABLE, everywhere(0, 0)))))
                .signsIn("agent1")
                .calls("c1", "201")
                .outsideAnswers("c1", 1)
                .answers("agent1");
        assertThat(center.hears("c1")).isEqualTo("agent1");
        assertThat(center.rings("c1")).isEmpty();
    }

    @Test
    void whoIsNotAtWorkIsFoundOneTelephoneAfterTheOther() {
        var center = Center.open(Companies.withLine(line(Map.of(AVAILABLE, everywhere(5, 10)))))
                .calls("c1", "201");
        assertThat(center.rings("c1")).isEmpty();
        assertThat(center.hears("c1")).isEqualTo("ringing");
        center.pass(5);
        assertThat(center.rings("c1")).containsExactly(MOBILE);
        center.pass(5);
        assertThat(center.rings("c1")).containsExactly(MOBILE, HOME);
        center.pass(15);
        assertThat(center.hears("c1")).isEqualTo("personal-mailbox");
        assertThat(center.rings("c1")).isEmpty();
        assertThat(center.hangsUp("c1").timersRunning()).isZero();
    }

    @Test
    void whereNoTelephoneCanBeReachedTheCallerDoesNotWaitForNothing() {
        var center = Center.open(Companies.withLine(line(Map.of(AVAILABLE, everywhere(0, 0)))))
                .calls("c1", "201")
                .outsideEnds("c1", 1, OutsideEnd.BUSY)
                .outsideEnds("c1", 2, OutsideEnd.UNREACHABLE);
        assertThat(center.hears("c1")).isEqualTo("personal-mailbox");
    }

    @Test
    void theBrowserGoesOnRingingWhenTheTelephonesAreBusy() {
        var center = Center.open(Companies.withLine(line(Map.of(AVAILABLE, everywhere(0, 0)))))
                .signsIn("agent1")
                .calls("c1", "201")
                .outsideEnds("c1", 1, OutsideEnd.BUSY)
                .outsideEnds("c1", 2, OutsideEnd.BUSY);
        assertThat(center.hears("c1")).isEqualTo("ringing");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFERED);
    }

    @Test
    void whoDeclinesInTheBrowserMayStillAnswerAtAnotherTelephone() {
        var center = Center.open(Companies.withLine(line(Map.of(AVAILABLE, everywhere(0, 0)))))
                .signsIn("agent1")
                .calls("c1", "201")
                .declines("agent1");
        assertThat(center.hears("c1")).isEqualTo("ringing");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        center.outsideAnswers("c1", 1).outsidePresses("c1", 1, '5').outsidePresses("c1", 1, '1');
        assertThat(center.hears("c1")).isEqualTo("outside 1");
    }

    @Test
    void linesThatCannotWorkAreRefusedWithPathAndRemedy() {
        var targets = Stream.generate(() -> new Target("mobile", Duration.ofSeconds(30)))
                .limit(6)
                .toList();
        var line = new Line(
                "200",
                Optional.empty(),
                Optional.empty(),
                Map.of(AVAILABLE, new Handling(true, targets, Duration.ofSeconds(20), Optional.empty())));
        assertThat(CompanyCheck.check(Companies.withLine(line)))
                .extracting(CompanyCheck.Problem::toString)
                .contains(
                        "people.agent1.line.extension: 200 is a number of the company as well; choose another extension",
                        "people.agent1.line.handling.available.targets: 6 telephones are too many; name 5 at most",
                        "people.agent1.line.handling.available.targets[0].after: it would ring after 30 s, when all is"
                                + " over; write a time below ringFor, which is 20 s",
                        "people.agent1.line.handling.available.targets[0].number: 'mobile' cannot be dialled; write"
                                + " digits, * and #, with a leading + or not, such as +15550142");
    }

    @Test
    void aPersonWhoSendsCallersBackToThemselvesIsRefused() {
        AnswerPoint self = new AnswerPoint.ToPerson(new AgentId("agent1"));
        var handling = new Handling(true, List.of(), Duration.ofSeconds(20), Optional.of(self));
        assertThat(CompanyCheck.check(Companies.withLine(line(Map.of(AVAILABLE, handling)))))
                .extracting(CompanyCheck.Problem::path)
                .containsExactly("people.agent1.line.handling.available.otherwise");
    }

    private static Handling everywhere(int mobileAfter, int homeAfter) {
        return new Handling(
                true,
                List.of(
                        new Target(MOBILE, Duration.ofSeconds(mobileAfter)),
                        new Target(HOME, Duration.ofSeconds(homeAfter))),
                Duration.ofSeconds(25),
                Optional.empty());
    }

    private static Line line(Map<HandlingMode, Handling> handling) {
        return new Line("201", Optional.empty(), Optional.empty(), handling);
    }
}
