package org.cordboard.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.effect.Route;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PromptId;
import org.junit.jupiter.api.Test;

/// What the floor decides about telephones that are dialled, from their ringing to their end.
class OutsideEffectsTest extends CallInHand {
    private static final OutsideId SECOND = new OutsideId(2);

    @Test
    void aDialledTelephoneThatAnswersIsToldAndJoinedWithTheCaller() {
        answered(FIRST);
        carryOut(new OutsideEffect.JoinOutside(CALL, FIRST));

        assertThat(diary.entries).containsExactly("side 1 dialled: +15550142", "caller's leg is joined with leg 1");
        assertThat(posted)
                .containsExactly(
                        new CallEvent.OutsideAnswered(NOW, CALL, FIRST), new CallEvent.OutsideJoined(NOW, CALL, FIRST));
    }

    @Test
    void whatItsNetworkPlaysIsToldAndHeardByTheCaller() {
        carryOut(dial(FIRST));
        var leg = diary.leg("leg 1");
        dialled.getFirst().onHeard(leg);
        carryOut(new OutsideEffect.HearOutside(CALL, FIRST));
        dialled.getFirst().onAnswered(leg, "");

        assertThat(diary.entries).endsWith("caller's leg is joined with leg 1");
        assertThat(posted)
                .containsExactly(
                        new CallEvent.OutsideHeard(NOW, CALL, FIRST), new CallEvent.OutsideAnswered(NOW, CALL, FIRST));
    }

    @Test
    void aCallerWhoIsNotAnsweredHearsItsNetworkBeforeThat() {
        CallId other = new CallId("c2");
        calls.add(other, diary.caller(), () -> {});
        carryOut(new OutsideEffect.DialOutside(other, FIRST, "+15550142", RING, Route.AS_RANKED));
        dialled.getFirst().onHeard(diary.leg("leg 1"));
        carryOut(new OutsideEffect.HearOutside(other, FIRST));

        assertThat(diary.entries).endsWith("caller hears before the answer", "caller's early leg is joined with leg 1");
    }

    @Test
    void aLegThatIsGoneIsNotHeardAndFailsNothing() {
        carryOut(new OutsideEffect.HearOutside(CALL, FIRST));

        assertThat(diary.entries).isEmpty();
        assertThat(posted).isEmpty();
    }

    @Test
    void holdAtTheDialledTelephoneAndAtTheCallersIsTold() {
        answered(FIRST);
        dialled.getFirst().ofLeg().onHold(true);
        dialled.getFirst().ofLeg().onHold(false);
        diary.ofCaller.onHold(true);

        assertThat(posted)
                .endsWith(
                        new CallEvent.HoldChanged(NOW, CALL, FIRST, true),
                        new CallEvent.HoldChanged(NOW, CALL, FIRST, false),
                        new CallEvent.HoldChanged(NOW, CALL, OutsideId.CALLER, true));
    }

    @Test
    void promptsForItAreOneSoundOverAndOver() {
        answered(FIRST);
        carryOut(new OutsideEffect.PlayOutside(CALL, FIRST, List.of(new PromptId("four"), new PromptId("three"))));

        assertThat(diary.entries.getLast()).isEqualTo("leg 1 hears over and over 9 ms");
    }

    @Test
    void itsKeysAreToldWhetherTheyComeBySoundOrBySignalling() {
        answered(FIRST);
        dialled.getFirst().onKey('1');
        dialled.getFirst().ofLeg().onDigit('2');

        assertThat(posted)
                .endsWith(
                        new CallEvent.OutsidePressed(NOW, CALL, FIRST, '1'),
                        new CallEvent.OutsidePressed(NOW, CALL, FIRST, '2'));
    }

    @Test
    void oneThatIsNotReachedIsToldWithTheReason() {
        carryOut(dial(FIRST));
        dialled.getFirst().onFailed(OutsideEnd.BUSY, "486 Busy Here");

        assertThat(posted)
                .containsExactly(new CallEvent.OutsideEnded(NOW, CALL, FIRST, OutsideEnd.BUSY, "486 Busy Here"));
    }

    @Test
    void oneThatHangsUpIsConfirmedClosedAndTold() {
        answered(FIRST);
        dialled.getFirst().onHungUp(() -> diary.entries.add("confirmed"));

        assertThat(diary.entries).endsWith("leg 1 closed", "confirmed").doesNotContain("side 1 hung up");
        assertThat(posted).endsWith(new CallEvent.OutsideEnded(NOW, CALL, FIRST, OutsideEnd.HUNG_UP, ""));
    }

    @Test
    void oneWhoseSoundIsLostIsHungUpOnAndTold() {
        answered(FIRST);
        dialled.getFirst().ofLeg().onLost("no packet came for 60 s");

        assertThat(diary.entries).endsWith("leg 1 closed", "side 1 hung up");
        assertThat(posted)
                .endsWith(new CallEvent.OutsideEnded(NOW, CALL, FIRST, OutsideEnd.LOST, "no packet came for 60 s"));
    }

    @Test
    void theFirstEndOfItCountsAndNothingFollowsOurOwn() {
        answered(FIRST);
        int before = posted.size();
        carryOut(new OutsideEffect.HangUpOutside(CALL, FIRST), new OutsideEffect.HangUpOutside(CALL, FIRST));
        dialled.getFirst().ofLeg().onLost("too late");
        dialled.getFirst().onHungUp(() -> {});

        assertThat(diary.entries).endsWith("leg 1 closed", "side 1 hung up").containsOnlyOnce("side 1 hung up");
        assertThat(posted).hasSize(before);
    }

    @Test
    void anAnswerAfterOurHangUpIsClosedAtOnce() {
        carryOut(dial(FIRST), new OutsideEffect.HangUpOutside(CALL, FIRST));
        dialled.getFirst().onAnswered(diary.leg("leg 1"), "");

        assertThat(diary.entries).endsWith("side 1 hung up", "leg 1 closed");
        assertThat(posted).isEmpty();
    }

    @Test
    void whatIsWantedOfALegThatIsGoneFailsInWords() {
        carryOut(new OutsideEffect.JoinOutside(CALL, FIRST));

        assertThat(posted)
                .containsExactly(new CallEvent.EffectFailed(
                        NOW, CALL, "JoinOutside", "The dialled side is gone", Cause.GATEWAY_FAILED, Optional.empty()));
    }

    @Test
    void aPromptThatIsMissingFailsInWords() {
        answered(FIRST);
        carryOut(new OutsideEffect.PlayOutside(CALL, FIRST, List.of(new PromptId("none"))));

        assertThat(posted.getLast())
                .isEqualTo(new CallEvent.EffectFailed(
                        NOW, CALL, "PlayOutside", "There is no prompt none", Cause.GATEWAY_FAILED, Optional.empty()));
    }

    @Test
    void theEndOfACallEndsAllItsLegs() {
        answered(FIRST);
        carryOut(dial(SECOND), record());

        assertThat(diary.entries)
                .contains("leg 1 closed", "side 1 hung up", "side 2 hung up")
                .endsWith("caller confirmed", "caller's leg closed", "gone");
    }
}
