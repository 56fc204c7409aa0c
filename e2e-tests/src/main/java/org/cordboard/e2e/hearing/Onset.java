package org.cordboard.e2e.hearing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// When a tone begins in a sound, to 10 ms.
public final class Onset {
    /// Short, and long enough to part the tones of two parties.
    private static final Duration BLOCK = Duration.ofMillis(40);

    private static final Duration STEP = Duration.ofMillis(10);
    private static final double MOST_OF_IT = 0.7;

    private Onset() {}

    /// @return the time from the beginning of `sound` to the first block that is almost nothing but `tone`;
    /// empty when there is none
    public static Optional<Duration> of(Tone tone, Sound sound) {
        return first(sound, Duration.ZERO, block -> isMostly(tone, block));
    }

    /// @return as `of`, but a tone that is there from the beginning on counts only when it comes again
    public static Optional<Duration> afterPause(Tone tone, Sound sound) {
        return first(sound, Duration.ZERO, block -> !isMostly(tone, block))
                .flatMap(pause -> first(sound, pause, block -> isMostly(tone, block)));
    }

    private static Optional<Duration> first(Sound sound, Duration from, Predicate<Sound> statement) {
        Duration last = sound.length().minus(BLOCK);
        return Stream.iterate(from, start -> start.compareTo(last) <= 0, start -> start.plus(STEP))
                .filter(start -> statement.test(sound.part(start, BLOCK)))
                .findFirst();
    }

    private static boolean isMostly(Tone tone, Sound block) {
        return !block.isSilent() && Goertzel.share(block, tone.hertz()) > MOST_OF_IT;
    }
}
