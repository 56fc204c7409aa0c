package org.cordboard.server.quality;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cordboard.media.Leg;
import org.cordboard.media.LegStats;
import org.cordboard.media.Sound;
import org.cordboard.media.quality.SoundState;
import org.cordboard.media.rtp.Codec;

/// A leg whose sound a test makes up.
final class HandLeg implements Leg {
    private long expected;
    private long received;
    private long reports;
    private long reportedExpected;
    private long reportedLost;
    private int fraction;

    /// A second of 50 packets of the peer.
    void hears(int lost) {
        expected += 50;
        received += 50 - lost;
    }

    /// The peer tells of 100 packets.
    void isTold(int lost) {
        reports++;
        reportedExpected += 100;
        reportedLost += lost;
        fraction = lost * 256 / 100;
    }

    @Override
    public SoundState sound() {
        return new SoundState(
                Codec.PCMU,
                expected,
                received,
                6000,
                500,
                reports,
                0,
                reportedExpected,
                reportedLost,
                fraction,
                8000,
                reports == 0 ? -1 : 41_000);
    }

    @Override
    public void play(long playback, List<Sound> sounds) {}

    @Override
    public void loop(Sound sound) {}

    @Override
    public void silence() {}

    @Override
    public void bridge(Leg other) {}

    @Override
    public void hear(List<Leg> others) {}

    @Override
    public void tell(long playback, Sound sound) {}

    @Override
    public void sendDigit(char key) {}

    @Override
    public void record(Path file, Duration atMost) {}

    @Override
    public void stopRecording() {}

    @Override
    public LegStats stats() {
        return new LegStats(0, 0, 0, 0, 0, 0, -1);
    }

    @Override
    public void close() {}
}
