package org.cordboard.media.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.RtpPackets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    private static final byte LOUD = (byte) 0x80;
    private static final long FRAME_NANOS = 20_000_000;

    @TempDir
    private Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final RecordingEvents events = new RecordingEvents() {
        @Override
        public void onRecorded(Path file, Duration length) {
            told.add("recorded " + file.getFileName() + " " + length.toMillis());
        }

        @Override
        public void onRecordingFailed(String reason, Optional<Path> kept, Duration length) {
            told.add("failed " + reason + " " + kept.map(Path::getFileName) + " " + length.toMillis());
        }
    };

    private static void offer(Recording recording, int ssrc, int timestamp, long frame) {
        byte[] payload = new byte[Codec.FRAME];
        Arrays.fill(payload, LOUD);
        recording.offer(RtpPackets.packet(ssrc, 0, timestamp, false, payload), Codec.PCMU, frame * FRAME_NANOS);
    }

    private Path file() {
        return folder.resolve("message.wav");
    }

    /// One letter for each 20 ms: # for loud, . for silence.
    private static String picture(Path wav) throws Exception {
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(wav.toFile())) {
            assertThat(audio.getFormat())
                    .hasToString("PCM_SIGNED 8000.0 Hz, 16 bit, mono, 2 bytes/frame, little-endian");
            ByteBuffer samples = ByteBuffer.wrap(audio.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(Files.size(wav)).isEqualTo(44 + samples.capacity());
            StringBuilder picture = new StringBuilder();
            while (samples.remaining() >= 2 * Codec.FRAME) {
                picture.append(samples.getShort() == 0 ? '.' : '#');
                samples.position(samples.position() + 2 * Codec.FRAME - 2);
            }
            return picture.toString();
        }
    }

    @Test
    void gapsAreSilenceAndWhatComesLateIsPutInItsPlace() throws Exception {
        Recording recording = Recording.start(file(), Duration.ofMinutes(1), events);
        offer(recording, 1, 1000, 0);
        offer(recording, 1, 1480, 3);
        offer(recording, 1, 1320, 3);
        offer(recording, 1, 1800, 5);
        recording.stop();
        await().until(() -> !told.isEmpty());
        assertThat(told).containsExactly("recorded message.wav 120");
        assertThat(picture(file())).isEqualTo("#.##.#");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file())).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aNewSourceIsPlacedByTheClock() throws Exception {
        Recording recording = Recording.start(file(), Duration.ofMinutes(1), events);
        offer(recording, 1, 1000, 0);
        offer(recording, 2, -77, 3);
        offer(recording, 2, 83, 4);
        offer(recording, 2, 2_000_000_000, 6);
        recording.stop();
        await().until(() -> !told.isEmpty());
        assertThat(picture(file())).isEqualTo("#..##.#");
    }

    @Test
    void nothingIsKeptBeyondTheLimit() throws Exception {
        Recording recording = Recording.start(file(), Duration.ofMillis(50), events);
        for (int i = 0; i < 5; i++) {
            offer(recording, 1, 160 * i, i);
        }
        await().until(() -> !told.isEmpty());
        assertThat(told).containsExactly("recorded message.wav 50");
    }

    @Test
    void whereNothingWasSaidTheFileIsEmptyButAFile() throws Exception {
        Recording.start(file(), Duration.ofMinutes(1), events).stop();
        await().until(() -> !told.isEmpty());
        assertThat(told).containsExactly("recorded message.wav 0");
        assertThat(picture(file())).isEmpty();
    }

    @Test
    void aFullDiskKeepsWhatWasWritten() throws Exception {
        Recording recording =
                Recording.start(file(), Duration.ofMinutes(1), events, part -> new FullDisk(part, 44 + 3 * 320));
        for (int i = 0; i < 5; i++) {
            offer(recording, 1, 160 * i, i);
        }
        await().until(() -> !told.isEmpty());
        assertThat(told).containsExactly("failed No space left on device Optional[message.wav] 60");
        assertThat(picture(file())).isEqualTo("###");
    }

    @Test
    void aDiskThatIsFullAlreadyIsTold() throws Exception {
        Recording.start(file(), Duration.ofMinutes(1), events, part -> new FullDisk(part, 10));
        await().until(() -> !told.isEmpty());
        assertThat(told).containsExactly("failed No space left on device Optional.empty 0");
    }

    @Test
    void aMissingFolderIsTold() {
        Recording.start(folder.resolve("nowhere/message.wav"), Duration.ofMinutes(1), events);
        await().until(() -> !told.isEmpty());
        assertThat(told).containsExactly("failed no such folder: " + folder.resolve("nowhere") + " Optional.empty 0");
    }

    /// Refuses what lies beyond its size, after having taken what fits, as a file system does.
    private static final class FullDisk implements Storage {
        private final Storage file;
        private final long size;

        FullDisk(Path path, long size) throws IOException {
            this.file = Storage.file(path);
            this.size = size;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            int fitting = Math.clamp(size - position, 0, source.remaining());
            if (fitting == 0) {
                throw new IOException("No space left on device");
            }
            ByteBuffer part = source.slice(source.position(), fitting);
            int written = file.write(part, position);
            source.position(source.position() + written);
            return written;
        }

        @Override
        public void force() throws IOException {
            file.force();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
