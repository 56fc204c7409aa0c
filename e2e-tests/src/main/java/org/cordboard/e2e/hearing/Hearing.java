package org.cordboard.e2e.hearing;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What one party heard in one window of recorded time.
public final class Hearing {
    /// Short enough to fit between two events, long enough to part tones that are 10 Hz apart.
    public static final Duration WINDOW = Duration.ofMillis(500);

    private static final double HEARD_SHARE = 0.05;
    /// What lies between this and `HEARD_SHARE` is neither heard nor absent: no statement rests on it.
    private static final double ABSENT_SHARE = 0.005;

    private final Sound sound;
    private final Map<Tone, Double> shares = new EnumMap<>(Tone.class);

    public Hearing(Sound sound) {
        this.sound = sound;
        for (Tone tone : Tone.values()) {
            shares.put(tone, sound.isSilent() ? 0 : Goertzel.share(sound, tone.hertz()));
        }
    }

    /// A window that was not recorded whole proves nothing, above all not that somebody was not heard.
    public boolean isEvidence() {
        return sound.length().compareTo(WINDOW) >= 0;
    }

    public Set<Tone> heard() {
        return withShare(HEARD_SHARE);
    }

    /// Tones that may be there, however softly.
    public Set<Tone> suspected() {
        return withShare(ABSENT_SHARE);
    }

    public boolean isSilent() {
        return sound.isSilent();
    }

    private Set<Tone> withShare(double least) {
        return shares.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tone.class)));
    }

    @Override
    public String toString() {
        return sound + " in which the tones have these shares: "
                + shares.entrySet().stream()
                        .map(entry -> String.format("%s %.4f", entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
