package org.cordboard.server.timeline;

import java.time.Duration;
import org.cordboard.core.sentence.Sentence;

/// One entry of a time line.
///
/// @param title short
/// @param detail empty when there is no more to say
record Words(Sentence title, Sentence detail) {
    static Words of(Sentence title) {
        return new Words(title, Sentence.NONE);
    }

    /// Such as `350 ms`, `12 s`, `2 min` or `2 min 5 s`.
    static String of(Duration length) {
        if (length.compareTo(Duration.ofSeconds(1)) < 0) {
            return length.toMillis() + " ms";
        }
        String seconds = length.toSecondsPart() + " s";
        if (length.toMinutes() == 0) {
            return seconds;
        }
        return length.toMinutes() + " min" + (length.toSecondsPart() == 0 ? "" : " " + seconds);
    }
}
