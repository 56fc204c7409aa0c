package org.cordboard.server.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cordboard.media.quality.PacketCount;
import org.cordboard.media.quality.SoundSecond;

/// The seconds of one side of a call. Not thread-safe.
final class SoundSeries {
    private final Instant began;
    private final List<SoundSecond> seconds = new ArrayList<>();
    private PacketCount from = PacketCount.NONE;
    private PacketCount to = PacketCount.NONE;

    SoundSeries(Instant began) {
        this.began = began;
    }

    /// Adds the second that ends now. Where none was looked at, nothing is known.
    void add(SoundSecond second, Instant now) {
        long index = Math.round(Duration.between(began, now).toMillis() / 1000.0) - 1;
        while (seconds.size() < index) {
            seconds.add(SoundSecond.NOTHING);
        }
        seconds.add(second);
        from = from.plus(second.came());
        to = to.plus(second.arrived());
    }

    boolean knowsAnything() {
        return seconds.stream()
                .anyMatch(second -> second.heard().isPresent() || second.said().isPresent());
    }

    Instant began() {
        return began;
    }

    List<SoundSecond> seconds() {
        return Collections.unmodifiableList(seconds);
    }

    /// Packets that came from there.
    PacketCount from() {
        return from;
    }

    /// Packets that were sent there.
    PacketCount to() {
        return to;
    }
}
