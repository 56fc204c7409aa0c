package org.cordboard.core.voicemail;

import java.time.Duration;
import java.util.Optional;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Closing;
import org.cordboard.core.call.CallState.Greeted;
import org.cordboard.core.call.CallState.Speaking;
import org.cordboard.core.call.Calls;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.RecordingId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;

/// Takes messages for the workgroups: greeting, recording, thanks. A call that is recorded ends only when the
/// fate of its message is known.
public final class Mailboxes {
    /// Shorter recordings are a hang-up, not a message.
    private static final Duration SHORTEST_MESSAGE = Duration.ofSeconds(1);

    /// How long the end of a recording may take to be reported: closing and syncing the file.
    private static final Duration STORING = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Calls calls;

    public Mailboxes(Outbox outbox, Calls calls) {
        this.outbox = outbox;
        this.calls = calls;
    }

    public void enter(Call call, Workgroup workgroup) {
        call.cameTo(workgroup.id());
        call.become(new Greeted(workgroup));
        call.sound().play(workgroup.mailboxGreeting());
    }

    public void pressed(Call call, Greeted mailbox, char key) {
        if (key == '#') {
            call.sound().stopPrompts();
            startRecording(call, mailbox);
        }
    }

    public void pressed(Call call, Speaking mailbox, char key) {
        if (key == '#' && !mailbox.callerGone()) {
            stopRecording(call, mailbox, false);
        }
    }

    public void promptEnded(Call call, Greeted mailbox) {
        startRecording(call, mailbox);
    }

    public void promptEnded(Call call, Closing mailbox) {
        calls.hangUp(call, mailbox.cause());
    }

    /// The caller is gone, but what was said must still be kept.
    public void callerGone(Call call, Speaking mailbox) {
        if (!mailbox.callerGone()) {
            stopRecording(call, mailbox, true);
        }
    }

    /// The gateway stops: the caller must go, and what was said must still be kept.
    public void close(Call call, Speaking mailbox, Cause cause) {
        if (!mailbox.callerGone()) {
            stopRecording(call, mailbox, true);
            outbox.add(new CallEffect.HangUp(call.id(), cause));
        }
    }

    public void stored(Call call, Speaking mailbox, Recording recording) {
        if (!recording.id().equals(mailbox.recording())) {
            return;
        }
        if (recording.length().compareTo(SHORTEST_MESSAGE) < 0) {
            outbox.decide(
                    call.id(),
                    Sentence.of("No message is delivered"),
                    Sentence.of(
                            "The recording is {0} ms long, less than {1} ms",
                            recording.length().toMillis(), SHORTEST_MESSAGE.toMillis()));
            finish(call, mailbox, Cause.NO_MESSAGE_LEFT, Optional.empty());
            return;
        }
        deliver(call, mailbox, recording);
        finish(
                call,
                mailbox,
                Cause.MESSAGE_LEFT,
                Optional.of(mailbox.workgroup().messageThanks()));
    }

    public void failed(Call call, Speaking mailbox, Sentence reason, Optional<Recording> kept) {
        outbox.decide(
                call.id(),
                Sentence.of("The message counts as failed"),
                Sentence.of("The recording could not go on: {0}", reason));
        kept.ifPresent(recording -> deliver(call, mailbox, recording));
        finish(
                call,
                mailbox,
                Cause.MESSAGE_FAILED,
                Optional.of(mailbox.workgroup().messageFailed()));
    }

    /// The recording's end was never reported.
    public void overdue(Call call, Speaking mailbox) {
        failed(call, mailbox, Sentence.of("Its end was not reported in time"), Optional.empty());
    }

    /// The stored message did not reach the mailbox.
    public void undelivered(Call call, Closing mailbox, Sentence reason) {
        if (mailbox.cause() == Cause.MESSAGE_LEFT) {
            outbox.decide(
                    call.id(),
                    Sentence.of("The message counts as failed"),
                    Sentence.of("It could not be delivered: {0}", reason));
            call.become(new Closing(mailbox.workgroup(), Cause.MESSAGE_FAILED));
            call.sound().play(mailbox.workgroup().messageFailed());
        }
    }

    /// The call ends without waiting for the message.
    public void leave(Speaking mailbox) {
        outbox.cancel(mailbox.deadline());
    }

    private void startRecording(Call call, Greeted mailbox) {
        var workgroup = mailbox.workgroup();
        var recording = new RecordingId(call.id().value() + "-message");
        outbox.add(new CallEffect.StartRecording(call.id(), recording, workgroup.messageAtMost()));
        var deadline = outbox.start(
                TimerId.Kind.RECORDING,
                call.id().value(),
                workgroup.messageAtMost().plus(STORING));
        call.become(new Speaking(workgroup, recording, deadline, false));
    }

    private void stopRecording(Call call, Speaking mailbox, boolean callerGone) {
        outbox.add(new CallEffect.StopRecording(call.id()));
        outbox.cancel(mailbox.deadline());
        var deadline = outbox.start(TimerId.Kind.RECORDING, call.id().value(), STORING);
        call.become(new Speaking(mailbox.workgroup(), mailbox.recording(), deadline, callerGone));
    }

    private void deliver(Call call, Speaking mailbox, Recording recording) {
        outbox.add(new CallEffect.DeliverMessage(call.id(), mailbox.workgroup().id(), recording, call.caller()));
    }

    private void finish(Call call, Speaking mailbox, Cause cause, Optional<PromptId> farewell) {
        outbox.cancel(mailbox.deadline());
        if (mailbox.callerGone()) {
            calls.conclude(call, cause);
        } else if (farewell.isPresent()) {
            call.become(new Closing(mailbox.workgroup(), cause));
            call.sound().play(farewell.get());
        } else {
            calls.hangUp(call, cause);
        }
    }
}
