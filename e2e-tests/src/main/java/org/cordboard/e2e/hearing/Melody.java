package org.cordboard.e2e.hearing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which tones are heard one after the other in a sound.
public final class Melody {
    private static final Duration BLOCK = Duration.ofMillis(200);
    private static final double MOST_OF_IT = 0.7;

    private Melody() {}

    /// @return each tone that is heard alone for 200 ms or more, in their order; one that comes again after
    ///     something else is named again
    public static List<Tone> of(Sound sound) {
        List<Optional<Tone>> blocks = Stream.iterate(
                        Duration.ZERO, start -> start.compareTo(sound.length()) < 0, start -> start.plus(BLOCK))
                .map(start -> toneOf(sound.part(start, BLOCK)))
                .toList();
        List<Tone> melody = new ArrayList<>();
        Optional<Tone> before = Optional.empty();
        for (Optional<Tone> block : blocks) {
            if (!block.equals(before)) {
                block.ifPresent(melody::add);
            }
            before = block;
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
