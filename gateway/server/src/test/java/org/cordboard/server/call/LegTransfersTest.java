package org.cordboard.server.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.sip.Replaced;
import org.cordboard.sip.Transfer;
import org.junit.jupiter.api.Test;

/// What the floor decides about legs that pass callers on, take their place, or go over to another call.
class LegTransfersTest extends CallInHand {
    private static final CallId OTHER = new CallId("c2");
    private static final OutsideId SECOND = new OutsideId(2);

    @Test
    void whoPassesTheCallerOnIsToldWhatBecomesOfIt() {
        answered(FIRST);
        dialled.getFirst().onBlindTransfer(new NotedTransfer("300"));
        carryOut(new OutsideEffect.AnswerTransfer(CALL, FIRST, Optional.of(Sentence.verbatim("300 is not dialled"))));
        dialled.getFirst().onAttendedTransfer(new NotedTransfer("201"), OTHER);
        carryOut(new OutsideEffect.AnswerTransfer(CALL, FIRST, Optional.empty()));

        assertThat(posted)
                .endsWith(
                        new CallEvent.BlindTransferAsked(NOW, CALL, FIRST, "300"),
                        new CallEvent.AttendedTransferAsked(NOW, CALL, FIRST, OTHER));
        assertThat(diary.entries).endsWith("transfer to 300: 403 300 is not dialled", "transfer to 201: taken");
    }

    @Test
    void aLegThatTakesTheCallersPlaceIsTheCallerFromThenOn() {
        answered(FIRST);
        carryOut(new OutsideEffect.BecomeCaller(CALL, FIRST), new CallEffect.StopPrompts(CALL));
        dialled.getFirst().onKey('5');
        dialled.getFirst().ofLeg().onPlaybackEnded(3);
        dialled.getFirst().ofLeg().onHold(true);

        assertThat(diary.entries)
                .endsWith(
                        "leg 1 hears nothing",
                        "caller ended",
                        "caller confirmed",
                        "caller's leg closed",
                        "leg 1 hears nothing");
        assertThat(calls.isCaller(CALL, caller)).isFalse();
        assertThat(posted)
                .endsWith(
                        new CallEvent.DigitPressed(NOW, CALL, '5'),
                        new CallEvent.PromptEnded(NOW, CALL, new PlaybackId(3)),
                        new CallEvent.HoldChanged(NOW, CALL, OutsideId.CALLER, true));
    }

    @Test
    void theHangUpOfALegThatHasTakenTheCallersPlaceIsTheCallers() {
        answered(FIRST);
        carryOut(new OutsideEffect.BecomeCaller(CALL, FIRST));
        dialled.getFirst().onHungUp(() -> diary.entries.add("confirmed"));

        assertThat(posted).endsWith(new CallEvent.CallerHungUp(NOW, CALL, Cause.CALLER_HUNG_UP));
        assertThat(diary.entries).endsWith("caller's leg closed", "confirmed");
        carryOut(record());
        assertThat(diary.entries).endsWith("leg 1 closed", "gone");
    }

    @Test
    void aLegThatHasTakenTheCallersPlaceIsHungUpOnWhenTheCallEnds() {
        answered(FIRST);
        carryOut(
                new OutsideEffect.BecomeCaller(CALL, FIRST),
                new CallEffect.HangUp(CALL, Cause.AGENT_HUNG_UP),
                record());

        assertThat(diary.entries).endsWith("side 1 hung up", "leg 1 closed", "gone");
        assertThat(posted).endsWith(new CallEvent.OutsideAnswered(NOW, CALL, FIRST));
    }

    @Test
    void aLegThatIsGoneBeforeItTakesTheCallersPlaceIsACallerWhoHungUp() {
        answered(FIRST);
        dialled.getFirst().onHungUp(() -> {});
        carryOut(new OutsideEffect.BecomeCaller(CALL, FIRST));

        assertThat(diary.entries).endsWith("caller ended", "caller confirmed", "caller's leg closed");
        assertThat(posted).endsWith(new CallEvent.CallerHungUp(NOW, CALL, Cause.CALLER_HUNG_UP));
    }

    @Test
    void aLegThatGoesOverBelongsToTheOtherCall() {
        answered(FIRST);
        anotherCall();
        carryOut(
                handOver(),
                new CallEffect.TakeOver(OTHER, CALL),
                new OutsideEffect.JoinOutside(OTHER, SECOND),
                record());
        dialled.getFirst().onHungUp(() -> {});

        assertThat(diary.entries).contains("leg 1 hears nothing", "caller's leg is joined with leg 1");
        assertThat(posted)
                .endsWith(
                        new CallEvent.OutsideJoined(NOW, OTHER, SECOND),
                        new CallEvent.OutsideEnded(NOW, OTHER, SECOND, OutsideEnd.HUNG_UP, ""));
    }

    @Test
    void theOtherCallWaitsUntilTheLegIsThere() {
        answered(FIRST);
        anotherCall();
        Thread.ofVirtual()
                .start(() ->
                        carryOut(new CallEffect.TakeOver(OTHER, CALL), new OutsideEffect.JoinOutside(OTHER, SECOND)));
        carryOut(handOver());

        await().until(() -> posted.contains(new CallEvent.OutsideJoined(NOW, OTHER, SECOND)));
    }

    @Test
    void aLegWhoseNewCallHasEndedIsHungUp() {
        answered(FIRST);
        carryOut(handOver(), new CallEffect.TakeOver(OTHER, CALL));

        assertThat(diary.entries).endsWith("leg 1 closed", "side 1 hung up");
    }

    private void anotherCall() {
        calls.add(OTHER, diary.caller(), () -> {});
        carryOut(new CallEffect.AnswerCall(OTHER));
    }

    private static CallEffect.HandOver handOver() {
        return new CallEffect.HandOver(CALL, OTHER, Optional.of(new CallEffect.MovedLeg(FIRST, SECOND)));
    }

    private final class NotedTransfer implements Transfer {
        private final String to;

        private NotedTransfer(String to) {
            this.to = to;
        }

        @Override
        public String to() {
            return to;
        }

        @Override
        public boolean isAttended() {
            return false;
        }

        @Override
        public Optional<Replaced> replaced() {
            return Optional.empty();
        }

        @Override
        public void taken() {
            diary.entries.add("transfer to " + to + ": taken");
        }

        @Override
        public void refused(int status, String phrase) {
            diary.entries.add("transfer to " + to + ": " + status + " " + phrase);
        }
    }
}
