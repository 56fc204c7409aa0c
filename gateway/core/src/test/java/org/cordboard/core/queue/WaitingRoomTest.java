package org.cordboard.core.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.QueueBoard;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private final Center center = Center.open();

    @Test
    void aCallerHearsTheWelcomeOnceAndThenMusic() {
        center.signsIn("agent1").wantsNoCalls("agent1", "Lunch").callsSupport("c1");
        assertThat(center.hears("c1")).isEqualTo("welcome");
        assertThat(center.promptEnds("c1").hears("c1")).isEqualTo("music");
    }

    @Test
    void whereNobodyIsSignedInCallersOverflowAtOnceAndTheReasonSaysSo() {
        center.callsSupport("c1");
        assertThat(center.hears("c1")).isEqualTo("mailbox");
        assertThat(center.last(Effect.Decided.class))
                .extracting(told -> told.reason().toString())
                .contains("None of the 2 members of Support is signed in");
    }

    @Test
    void aCallerWhoWaitedTooLongOverflows() {
        center.signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .pass(299);
        assertThat(center.hears("c1")).isEqualTo("welcome");
        assertThat(center.pass(1).hears("c1")).isEqualTo("mailbox");
        assertThat(center.hangsUp("c1").record("c1").orElseThrow().waited()).isEqualTo(Duration.ofSeconds(300));
    }

    @Test
    void anOfferThatRingsWhenTheWaitIsOverMayStillBeAnswered() {
        center.signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .pass(290)
                .wantsCalls("agent1")
                .pass(12);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFERED);
        assertThat(center.answers("agent1").hears("c1")).isEqualTo("agent1");
    }

    @Test
    void anOfferThatComesToNothingAfterTheWaitIsOverLeadsToTheOverflow() {
        center.signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .pass(290)
                .wantsCalls("agent1")
                .pass(15);
        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void allWhoWaitOverflowWhenTheLastMemberGoes() {
        center.signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .callsSupport("c2")
                .signsOut("agent1");
        assertThat(center.hears("c1")).isEqualTo("mailbox");
        assertThat(center.hears("c2")).isEqualTo("mailbox");
    }

    @Test
    void theBoardShowsWhoWaitsInOrderAndForWhomItRings() {
        center.signsIn("agent1", "agent2")
                .wantsNoCalls("agent2", "Lunch")
                .callsSupport("c1")
                .pass(1)
                .callsSupport("c2");
        var board = center.board("support");
        assertThat(board.waiting())
                .extracting(waiting -> waiting.call().value())
                .containsExactly("c1", "c2");
        assertThat(board.waiting()).extracting(QueueBoard.Waiting::ringing).containsExactly(true, false);
        assertThat(board.ready()).isZero();
        assertThat(board.signedIn()).isEqualTo(2);
    }

    @Test
    void aBoardIsShownOnceForEachEventThatChangesIt() {
        center.signsIn("agent1").callsSupport("c1");
        assertThat(center.last(Effect.ShowQueue.class))
                .singleElement()
                .extracting(show -> show.board().ready())
                .isEqualTo(0);
    }

    @Test
    void aRingOfQueueAndMenuEndsInTheMailbox() {
        var main = new ToAttendant(new AttendantId("main"));
        var support = new ToWorkgroup(new WorkgroupId("support"));
        var ring = Center.open(Companies.with(Companies.supportWith(main), Companies.menu(true, support)));
        ring.callsSupport("c1");
        for (int round = 0; round < 3; round++) {
            ring.presses("c1", "1#");
        }
        assertThat(ring.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void aQueueThatOverflowsToItselfEndsInTheMailbox() {
        var support = new ToWorkgroup(new WorkgroupId("support"));
        var ring = Center.open(Companies.with(Companies.supportWith(support), Companies.menu(true)));
        assertThat(ring.callsSupport("c1").hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void musicThatCannotBePlayedLeadsToTheOverflow() {
        center.signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .promptEnds("c1")
                .fails("c1", CallEffect.PlayMusic.class);
        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void aCallerWhoHangsUpWhileWaitingLeavesNothingBehind() {
        center.signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .pass(7)
                .hangsUp("c1");
        assertThat(center.ended("c1")).contains(Cause.CALLER_HUNG_UP);
        assertThat(center.record("c1").orElseThrow().waited()).isEqualTo(Duration.ofSeconds(7));
        assertThat(center.board("support").waiting()).isEmpty();
        assertThat(center.timersRunning()).isZero();
    }
}
