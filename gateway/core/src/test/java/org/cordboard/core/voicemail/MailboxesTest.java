package org.cordboard.core.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.scenario.Center;
import org.junit.jupiter.api.Test;

class MailboxesTest {
    private static final Duration EIGHT_SECONDS = Duration.ofSeconds(8);

    private final Center center = Center.open().calls("c1", "900");

    @Test
    void thePoundKeySkipsTheGreetingAndEndsTheMessage() {
        center.presses("c1", "#");
        assertThat(center.last(CallEffect.class))
                .extracting(effect -> effect.getClass().getSimpleName())
                .containsExactly("StopPrompts", "StartRecording");
        center.pass(8).presses("c1", "#");
        assertThat(center.last(CallEffect.StopRecording.class)).hasSize(1);
    }

    @Test
    void aStoredMessageIsDeliveredAndThanked() {
        center.promptEnds("c1").pass(8).presses("c1", "#").recordingStored("c1", EIGHT_SECONDS);
        assertThat(center.last(CallEffect.DeliverMessage.class)).hasSize(1);
        assertThat(center.hears("c1")).isEqualTo("thanks");
        assertThat(center.promptEnds("c1").ended("c1")).contains(Cause.MESSAGE_LEFT);
    }

    @Test
    void aCallerWhoHangsUpDuringTheThanksHasLeftAMessage() {
        center.promptEnds("c1").pass(8).recordingStored("c1", EIGHT_SECONDS).hangsUp("c1");
        assertThat(center.ended("c1")).contains(Cause.MESSAGE_LEFT);
    }

    @Test
    void lessThanASecondIsNoMessage() {
        center.promptEnds("c1").hangsUp("c1").recordingStored("c1", Duration.ofMillis(900));
        assertThat(center.all(CallEffect.DeliverMessage.class)).isEmpty();
        assertThat(center.ended("c1")).contains(Cause.NO_MESSAGE_LEFT);
    }

    @Test
    void aRecordingThatFailsDeliversWhatWasKeptAndTellsTheCaller() {
        center.promptEnds("c1").pass(8).recordingFailed("c1", Optional.of(Duration.ofSeconds(5)));
        assertThat(center.last(CallEffect.DeliverMessage.class)).hasSize(1);
        assertThat(center.hears("c1")).isEqualTo("failed");
        assertThat(center.promptEnds("c1").ended("c1")).contains(Cause.MESSAGE_FAILED);
    }

    @Test
    void aRecordingThatFailsAfterTheHangUpEndsTheCall() {
        center.promptEnds("c1").pass(8).hangsUp("c1").recordingFailed("c1", Optional.empty());
        assertThat(center.ended("c1")).contains(Cause.MESSAGE_FAILED);
    }

    @Test
    void aRecordingWhoseEndIsNeverReportedEndsTheCallAfterTheHangUp() {
        center.promptEnds("c1").pass(8).hangsUp("c1").pass(9);
        assertThat(center.ended("c1")).isEmpty();
        assertThat(center.pass(1).ended("c1")).contains(Cause.MESSAGE_FAILED);
    }

    @Test
    void aRecordingThatCannotBeginTellsTheCaller() {
        center.promptEnds("c1").fails("c1", CallEffect.StartRecording.class);
        assertThat(center.hears("c1")).isEqualTo("failed");
    }

    @Test
    void aMessageThatCannotBeDeliveredTellsTheCaller() {
        center.promptEnds("c1")
                .pass(8)
                .recordingStored("c1", EIGHT_SECONDS)
                .fails("c1", CallEffect.DeliverMessage.class);
        assertThat(center.hears("c1")).isEqualTo("failed");
        assertThat(center.promptEnds("c1").ended("c1")).contains(Cause.MESSAGE_FAILED);
    }

    @Test
    void aMailboxThatCannotSpeakHangsUpWithACause() {
        assertThat(center.fails("c1", CallEffect.PlayPrompts.class).ended("c1")).contains(Cause.GATEWAY_FAILED);
    }

    @Test
    void aCallerWhoHangsUpDuringTheGreetingLeavesNothingBehind() {
        assertThat(center.hangsUp("c1").ended("c1")).contains(Cause.CALLER_HUNG_UP);
        assertThat(center.timersRunning()).isZero();
    }
}
