package org.cordboard.server.quality;

import java.time.Instant;
import java.util.Optional;
import org.cordboard.media.Leg;
import org.cordboard.media.quality.SoundMeter;
import org.cordboard.media.quality.SoundSecond;

/// Follows one side of a call, whose leg may be replaced: a browser that was loaded again. Not thread-safe.
final class SoundTrack {
    private final SoundSeries series;
    private Leg leg;
    private SoundMeter meter;

    SoundTrack(Instant now) {
        series = new SoundSeries(now);
    }

    /// To be called once a second.
    ///
    /// @param direct what is known of sound that goes past the gateway; it then counts alone
    /// @return empty for a leg that is seen for the first time
    Optional<SoundSecond> look(Leg up, Optional<SoundSecond> direct, Instant now) {
        if (up != leg) {
            leg = up;
            meter = new SoundMeter(up.sound());
            return Optional.empty();
        }
        SoundSecond measured = meter.next(up.sound());
        SoundSecond second = direct.orElse(measured);
        series.add(second, now);
        return Optional.of(second);
    }

    SoundSeries series() {
        return series;
    }
}
