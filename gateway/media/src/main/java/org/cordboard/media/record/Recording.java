package org.cordboard.media.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.RtpPacket;

/// One recording: taken from a worker, written on a virtual thread of its own beside the file it becomes, and
/// renamed when it is safe. [#offer] and [#stop] never wait; what came of it is told to [RecordingEvents] on
/// the virtual thread.
public final class Recording {
    private static final long WRITE_EVERY_NANOS = 50_000_000;

    private final Path file;
    private final Path part;
    private final long limit;
    private final RecordingEvents events;
    private final Storage.Opener opener;
    private final PayloadRing ring = new PayloadRing();
    private final SampleTimeline timeline = new SampleTimeline();
    private volatile boolean stopped;
    private long end;

    private Recording(Path file, Duration atMost, RecordingEvents events, Storage.Opener opener) {
        this.file = file.toAbsolutePath();
        this.part = this.file.resolveSibling(file.getFileName() + ".part");
        this.limit = Math.max(0, atMost.toMillis()) * Codec.RATE / 1000;
        this.events = events;
        this.opener = opener;
    }

    /// Begins to record; the file's folder must exist.
    public static Recording start(Path file, Duration atMost, RecordingEvents events) {
        return start(file, atMost, events, Storage::file);
    }

    static Recording start(Path file, Duration atMost, RecordingEvents events, Storage.Opener opener) {
        Recording recording = new Recording(file, atMost, events, opener);
        Thread.ofVirtual().name("recording " + file.getFileName()).start(recording::run);
        return recording;
    }

    /// Takes a copy of a packet's sound. One thread only.
    public void offer(RtpPacket packet, Codec codec, long nowNanos) {
        ring.put(packet, codec, nowNanos);
    }

    /// Completes the recording with what was offered until now.
    public void stop() {
        stopped = true;
    }

    private void run() {
        WavWriter wav;
        try {
            wav = new WavWriter(opener.open(part));
        } catch (IOException e) {
            events.onRecordingFailed(inWords(e), Optional.empty(), Duration.ZERO);
            return;
        }
        try {
            take(wav);
            keep(wav);
        } catch (IOException e) {
            Optional<Path> kept = rescue(wav);
            events.onRecordingFailed(inWords(e), kept, kept.isPresent() ? length(wav) : Duration.ZERO);
            return;
        }
        events.onRecorded(file, length(wav));
    }

    private void take(WavWriter wav) throws IOException {
        boolean last;
        do {
            last = stopped || end >= limit;
            ring.drain((source, timestamp, arrival, codec, bytes, offset, length) ->
                    write(wav, timeline.position(source, timestamp, arrival), codec, bytes, offset, length));
            wav.flush();
            if (!last) {
                LockSupport.parkNanos(WRITE_EVERY_NANOS);
            }
        } while (!last);
    }

    private void write(WavWriter wav, long position, Codec codec, byte[] bytes, int offset, int length)
            throws IOException {
        if (position == SampleTimeline.BEFORE) {
            return;
        }
        int fitting = Math.clamp(limit - position, 0, length);
        wav.write(position, codec, bytes, offset, fitting);
        end = Math.max(end, position + length);
    }

    private void keep(WavWriter wav) throws IOException {
        try (wav) {
            wav.complete();
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /// A full disk refuses new bytes, but the header lies on it already and can be set right.
    private Optional<Path> rescue(WavWriter wav) {
        try {
            keep(wav);
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Duration length(WavWriter wav) {
        return Duration.ofMillis(wav.samples() * 1000 / Codec.RATE);
    }

    private static String inWords(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing ->
                "no such folder: " + Path.of(missing.getFile()).getParent();
            case FileSystemException refused
            when refused.getReason() != null -> refused.getReason() + ": " + refused.getFile();
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }
}
