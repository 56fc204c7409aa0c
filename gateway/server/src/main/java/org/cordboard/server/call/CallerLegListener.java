package org.cordboard.server.call;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.RecordingId;
import org.cordboard.media.LegListener;
import org.cordboard.server.floor.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the floor what a caller's leg reports.
final class CallerLegListener implements LegListener {
    private static final Logger LOG = LoggerFactory.getLogger(CallerLegListener.class);

    private final CallId call;
    private final Inbox inbox;
    private final CallerKeys keys;
    private final RecordingShelf shelf;

    CallerLegListener(CallId call, Inbox inbox, CallerKeys keys, RecordingShelf shelf) {
        this.call = call;
        this.inbox = inbox;
        this.keys = keys;
        this.shelf = shelf;
    }

    @Override
    public void onConnected() {
        LOG.debug("Call {}: the caller's sound is connected", call);
    }

    @Override
    public void onDigit(char key) {
        keys.pressed(call, key);
    }

    @Override
    public void onHold(boolean held) {
        inbox.post(at -> new CallEvent.HoldChanged(at, call, OutsideId.CALLER, held));
    }

    @Override
    public void onPlaybackEnded(long playback) {
        inbox.post(at -> new CallEvent.PromptEnded(at, call, new PlaybackId(playback)));
    }

    @Override
    public void onRecorded(Path file, Duration length) {
        try {
            Recording recording = shelve(file, length);
            inbox.post(at -> new CallEvent.RecordingStored(at, call, recording));
        } catch (RuntimeException failed) {
            LOG.error("Call {}: the recording {} could not be kept", call, file, failed);
            inbox.post(at -> new CallEvent.RecordingFailed(at, call, failed.getMessage(), Optional.empty()));
        }
    }

    @Override
    public void onRecordingFailed(String reason, Optional<Path> kept, Duration length) {
        Optional<Recording> recording = kept.flatMap(file -> tryShelve(file, length));
        inbox.post(at -> new CallEvent.RecordingFailed(at, call, reason, recording));
    }

    @Override
    public void onLost(String reason) {
        LOG.info("Call {}: the caller's sound is lost: {}", call, reason);
        inbox.post(at -> new CallEvent.CallerHungUp(at, call, Cause.CALLER_LOST));
    }

    private Recording shelve(Path file, Duration length) {
        RecordingId id = RecordingShelf.recordingOf(file);
        return new Recording(id, shelf.keep(file), length);
    }

    private Optional<Recording> tryShelve(Path file, Duration length) {
        try {
            return Optional.of(shelve(file, length));
        } catch (RuntimeException failed) {
            LOG.error("Call {}: not even the part of {} that was recorded could be kept", call, file, failed);
            return Optional.empty();
        }
    }
}
