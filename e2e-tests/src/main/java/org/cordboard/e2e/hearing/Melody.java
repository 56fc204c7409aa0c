package org.cordboard.e2e.hearing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which tones are heard one after the other in a sound.
public final class Melody {
    private static final Duration BLOCK = Duration.ofMillis(200);
    /// What is shorter is sound that got lost on the way, not a pause.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final double MOST_OF_IT = 0.7;

    private Melody() {}

    /// @return each tone that is heard alone for 200 ms or more, in their order; one that comes again after
    ///     something else, or after a second without it, is named again
    public static List<Tone> of(Sound sound) {
        List<Tone> melody = new ArrayList<>();
        Duration silentSince = Duration.ZERO;
        for (Duration start = Duration.ZERO; start.compareTo(sound.length()) < 0; start = start.plus(BLOCK)) {
            Optional<Tone> tone = toneOf(sound.part(start, BLOCK));
            if (tone.isEmpty()) {
                continue;
            }
            boolean goesOn = !melody.isEmpty()
                    && melody.getLast() == tone.get()
                    && start.minus(silentSince).compareTo(PAUSE) < 0;
            if (!goesOn) {
                melody.add(tone.get());
            }
            silentSince = start.plus(BLOCK);
        }
        return melody;
    }

    private static Optional<Tone> toneOf(Sound block) {
        return block.isSilent()
                ? Optional.empty()
                : Stream.of(Tone.values())
                        .filter(tone -> Goertzel.share(block, tone.hertz()) > MOST_OF_IT)
                        .findFirst();
    }
}
