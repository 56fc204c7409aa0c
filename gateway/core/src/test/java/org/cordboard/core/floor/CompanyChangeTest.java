package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Overflow;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.AgentStatus;
import org.junit.jupiter.api.Test;

/// Menus, numbers, overflows and workgroups that change while calls go on.
final class CompanyChangeTest {
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final WorkgroupId SALES = new WorkgroupId("sales");
    private static final AttendantId MAIN = new AttendantId("main");

    private final Company before = Companies.small();
    private final Changed to = new Changed(before);
    private final Center center = Center.open(before);

    @Test
    void aCallerInAMenuChoosesAmongTheKeysThatTheMenuHadThen() {
        center.signsIn("agent3").calls("c1", "100");

        center.changes(before.withAttendants(
                Map.of(MAIN, before.attendants().get(MAIN).withChoices(Map.of("7", Changed.voicemail(SUPPORT))))));

        center.presses("c1", "2#");
        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c1"));
    }

    @Test
    void theNextCallerHearsTheNewMenu() {
        center.changes(before.withAttendants(
                Map.of(MAIN, before.attendants().get(MAIN).withChoices(Map.of("7", Changed.voicemail(SALES))))));

        center.calls("c1", "100").presses("c1", "7#");

        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void aCallerWhoWaitsGoesToTheOverflowOfTheTimeOfJoining() {
        center.signsIn("agent1", "agent3")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .promptEnds("c1");

        center.changes(to.with(to.group(SUPPORT).with(Overflow.to(new ToWorkgroup(SALES)))))
                .signsOut("agent1");

        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void theNextCallerGoesToTheNewOverflow() {
        center.signsIn("agent3");

        center.changes(to.with(to.group(SUPPORT).with(Overflow.to(new ToWorkgroup(SALES)))))
                .callsSupport("c1");

        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c1"));
    }

    @Test
    void callersOfAWorkgroupThatIsDeletedGoToItsOverflow() {
        center.changes(to.with(to.group(SUPPORT).with(Overflow.to(new ToWorkgroup(SALES)))))
                .signsIn("agent1", "agent3")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1");

        center.changes(to.withoutSupport());

        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c1"));
    }

    @Test
    void aCallerWhoRingsIsTakenFromTheConsoleOfAWorkgroupThatIsDeleted() {
        center.signsIn("agent1").callsSupport("c1");

        center.changes(to.withoutSupport());

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.last(AgentEffect.WithdrawOffer.class)).hasSize(1);
        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void whereTheOverflowIsGoneWithItsWorkgroupTheMessageGoesToAnotherMailboxThatSomebodyHears() {
        center.signsIn("agent1").wantsNoCalls("agent1", "Lunch").callsSupport("c1");

        center.changes(to.withoutSupport()).promptEnds("c1").pass(10).hangsUp("c1");
        center.recordingStored("c1", Duration.ofSeconds(10));

        assertThat(center.all(CallEffect.DeliverMessage.class))
                .singleElement()
                .extracting(CallEffect.DeliverMessage::workgroup)
                .isEqualTo(SALES);
    }

    @Test
    void aConversationOutlivesItsWorkgroup() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1");

        center.changes(to.withoutSupport()).pass(60).holds("agent1");

        assertThat(center.hears("c1")).isEqualTo("music");
        center.resumes("agent1").bridged("agent1").agentHangsUp("agent1");
        assertThat(center.ended("c1")).contains(Cause.AGENT_HUNG_UP);
    }

    @Test
    void aCallerWhoseAgentIsLostAfterTheWorkgroupWasDeletedGoesToItsOverflow() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1").changes(to.withoutSupport());

        center.losesConsole("agent1").pass(31);

        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void aNewNumberCanBeCalled() {
        var numbers = new HashMap<>(before.numbers());
        numbers.put("777", new ToWorkgroup(SALES));

        center.signsIn("agent3").changes(before.withNumbers(numbers)).calls("c1", "777");

        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c1"));
    }

    @Test
    void theSameCompanyChangesNothing() {
        center.signsIn("agent1").callsSupport("c1");

        center.changes(before);

        assertThat(center.last()).isEmpty();
    }

    @Test
    void theSameEventsGiveTheSameEffects() {
        assertThat(aChange()).isEqualTo(aChange());
    }

    private List<Object> aChange() {
        var other = Center.open(before).signsIn("agent1", "agent2", "agent3");
        other.callsSupport("c1").callsSupport("c2").callsSupport("c3").answers("agent1");
        return new ArrayList<>(other.changes(to.withoutSupport()).last());
    }

    @Test
    void aPersonWhomTheCompanyDoesNotHaveYetCanDoNothing() {
        center.changes(to.without("agent1"))
                .does(new AgentEvent.ConsoleConnected(center.now(), new AgentId("agent1"), center.console("agent1")));

        assertThat(center.last()).isEmpty();
    }
}
