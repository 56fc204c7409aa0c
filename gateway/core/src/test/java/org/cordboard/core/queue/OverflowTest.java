package org.cordboard.core.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.CompanyCheck;
import org.cordboard.core.company.Overflow;
import org.cordboard.core.company.Overflow.Reason;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.junit.jupiter.api.Test;

/// Support overflows to its mailbox, but for the reason that a test is about: then to the mailbox of Sales.
class OverflowTest {
    private static final AnswerPoint SUPPORT = new ToVoicemail(new WorkgroupId("support"));
    private static final AnswerPoint SALES = new ToVoicemail(new WorkgroupId("sales"));

    @Test
    void whoComesToAFullQueueGoesOnAndThoseWhoWaitStay() {
        var center = busy(new Overflow(SUPPORT, Map.of(Reason.FULL, SALES), OptionalInt.of(2)));
        center.callsSupport("c1").callsSupport("c2").callsSupport("c3");
        assertThat(cameTo(center, "c3")).isEqualTo("sales");
        assertThat(center.all(Effect.Decided.class))
                .extracting(told -> told.reason().toString())
                .contains("2 callers wait for Support, which allows 2");
        assertThat(center.board("support").waiting()).hasSize(2);
    }

    @Test
    void whoComesBackFromALostAgentIsNeverTurnedAwayFromAFullQueue() {
        var center = Center.open(company(new Overflow(SUPPORT, Map.of(), OptionalInt.of(1))))
                .signsIn("agent1", "agent2")
                .wantsNoCalls("agent2", "Lunch")
                .callsSupport("c1")
                .answers("agent1")
                .callsSupport("c2")
                .losesConsole("agent1")
                .pass(30);
        assertThat(center.hears("c1")).isEqualTo("returning");
        assertThat(center.board("support").waiting()).hasSize(2);
    }

    @Test
    void whoHasWaitedTooLongGoesWhereThatLeads() {
        var center =
                busy(ownPointFor(Reason.WAITED_TOO_LONG)).callsSupport("c1").pass(300);
        assertThat(cameTo(center, "c1")).isEqualTo("sales");
    }

    @Test
    void whereNobodyIsLoggedInCallersGoWhereThatLeads() {
        var center = Center.open(company(ownPointFor(Reason.NOBODY_LOGGED_IN))).callsSupport("c1");
        assertThat(cameTo(center, "c1")).isEqualTo("sales");
    }

    @Test
    void thoseWhoWaitGoOnWhenTheLastMemberIsNotReadyAnyMore() {
        var center = Center.open(company(ownPointFor(Reason.NOBODY_READY)))
                .signsIn("agent1", "agent2")
                .callsSupport("c0")
                .answers("agent1")
                .wantsNoCalls("agent2", "Lunch")
                .callsSupport("c1")
                .agentHangsUp("agent1");
        assertThat(center.board("support").waiting()).hasSize(1);
        center.wantsNoCalls("agent1", "Lunch").endsWrapUp("agent1");
        assertThat(cameTo(center, "c1")).isEqualTo("sales");
    }

    @Test
    void whoComesWhileAllAreNotReadyGoesOnAtOnce() {
        var center = busy(ownPointFor(Reason.NOBODY_READY)).callsSupport("c1");
        assertThat(cameTo(center, "c1")).isEqualTo("sales");
        assertThat(center.all(Effect.Decided.class))
                .extracting(told -> told.reason().toString())
                .contains("All 1 members of Support who are at work are not ready");
    }

    @Test
    void withoutAnAnswerPointForItCallersWaitForMembersWhoHaveABreak() {
        var center = busy(Overflow.to(SUPPORT)).callsSupport("c1");
        assertThat(center.hears("c1")).isEqualTo("welcome");
    }

    @Test
    void aWaitThatCannotBePlayedLeadsWhereErrorsLead() {
        var center = busy(ownPointFor(Reason.ERROR))
                .callsSupport("c1")
                .promptEnds("c1")
                .fails("c1", CallEffect.PlayMusic.class);
        assertThat(cameTo(center, "c1")).isEqualTo("sales");
    }

    @Test
    void aReasonThatLeadsBackIsRefusedByItsPath() {
        var back = new ToWorkgroup(new WorkgroupId("support"));
        assertThat(CompanyCheck.check(company(new Overflow(SUPPORT, Map.of(Reason.ERROR, back), OptionalInt.empty()))))
                .extracting(CompanyCheck.Problem::path)
                .containsExactly("workgroups.support.overflowFor.error");
    }

    @Test
    void aQueueThatIsNeverFullNeedsNoAnswerPointForThat() {
        assertThat(CompanyCheck.check(company(ownPointFor(Reason.FULL))))
                .extracting(CompanyCheck.Problem::path)
                .containsExactly("workgroups.support.fullAt");
    }

    private static Overflow ownPointFor(Reason reason) {
        return new Overflow(SUPPORT, Map.of(reason, SALES), OptionalInt.empty());
    }

    private static Center busy(Overflow overflow) {
        return Center.open(company(overflow)).signsIn("agent1").wantsNoCalls("agent1", "Lunch");
    }

    private static Company company(Overflow overflow) {
        return Companies.with(Companies.supportWith(overflow), Companies.menu(true));
    }

    private static String cameTo(Center center, String call) {
        assertThat(center.hears(call)).isEqualTo("mailbox");
        return center.hangsUp(call)
                .record(call)
                .orElseThrow()
                .workgroup()
                .orElseThrow()
                .value();
    }
}
