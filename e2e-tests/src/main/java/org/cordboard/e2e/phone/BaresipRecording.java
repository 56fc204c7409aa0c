package org.cordboard.e2e.phone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.cordboard.e2e.hearing.Sound;
import org.cordboard.e2e.hearing.Wav;

/// The file into which baresip's module `sndfile` writes what a phone hears, read while it grows. It grows with
/// the packets that arrive: no packets, no growth.
final class BaresipRecording {
    private static final int HEADER_BYTES = 44;
    private static final int RATE_AT = 24;

    /// Of the silence before any call.
    private static final int USUAL_RATE = 8000;

    private static final Duration LATE = Duration.ofMillis(500);

    private final Path folder;

    BaresipRecording(Path folder) {
        this.folder = folder;
    }

    /// Waits until `window` of further sound was heard. A phone that gets no packets plays silence, so what is
    /// missing after that time is silence; before the call there is no recording, and the sound is empty.
    Sound record(Duration window) {
        try {
            Path file = await().atMost(window)
                    .until(this::file, Optional::isPresent)
                    .orElseThrow();
            int rate = rate(file);
            long start = Files.size(file);
            int wanted = Math.toIntExact(window.toMillis() * rate / 1000) * Short.BYTES;
            awaitGrowth(file, start + wanted, window);
            return Wav.decode(Arrays.copyOf(read(file, start, wanted), wanted), rate);
        } catch (ConditionTimeoutException e) {
            return Sound.silence(Duration.ZERO, USUAL_RATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was heard since `start`, at most what was recorded.
    Sound since(Instant start) {
        try {
            Path file = call();
            long end = Files.size(file) & -Short.BYTES;
            int rate = rate(file);
            long wanted = Duration.between(start, Instant.now()).toMillis() * rate / 1000 * Short.BYTES;
            long from = Math.max(HEADER_BYTES, end - wanted);
            return Wav.decode(read(file, from, Math.toIntExact(end - from)), rate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How much was heard since the call began. Stands still while no packets come.
    Duration length() {
        try {
            Path file = call();
            return Duration.ofMillis((Files.size(file) - HEADER_BYTES) * 1000 / Short.BYTES / rate(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was heard after the first `length` of the call.
    Sound after(Duration length) {
        try {
            Path file = call();
            int rate = rate(file);
            long from = HEADER_BYTES + length.toMillis() * rate / 1000 * Short.BYTES;
            long end = Files.size(file) & -Short.BYTES;
            return Wav.decode(read(file, from, Math.toIntExact(end - from)), rate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path call() throws IOException {
        return file().orElseThrow(() -> new IllegalStateException("There was no call yet"));
    }

    private static void awaitGrowth(Path file, long size, Duration window) {
        try {
            await().atMost(window.plus(LATE))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> Files.size(file) >= size);
        } catch (ConditionTimeoutException e) {
            // Packets stopped: what came before counts.
        }
    }

    private static byte[] read(Path file, long start, int atMost) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(atMost, in.length() - start)];
            in.seek(start);
            in.readFully(bytes);
            return bytes;
        }
    }

    /// Samples in a second, which depend on the codec; written with the header.
    private static int rate(Path file) throws IOException {
        byte[] header = read(file, 0, HEADER_BYTES);
        return ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(RATE_AT);
    }

    private Optional<Path> file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> newest = files.filter(
                            file -> file.getFileName().toString().endsWith("-dec.wav"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
            return newest.isPresent() && Files.size(newest.get()) >= HEADER_BYTES ? newest : Optional.empty();
        }
    }
}
