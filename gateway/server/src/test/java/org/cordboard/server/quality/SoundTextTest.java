package org.cordboard.server.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.cordboard.protocol.Rest;
import org.junit.jupiter.api.Test;

final class SoundTextTest {
    private static final Rest.SoundSecond GOOD =
            new Rest.SoundSecond(new Rest.SoundFigures(4.41, 0, 1.2), new Rest.SoundFigures(4.38, 0.4, 3), 41.0);
    private static final Rest.SoundSecond HALF =
            new Rest.SoundSecond(null, new Rest.SoundFigures(1, 100, 1234.5), null);
    private static final Rest.SoundSecond NONE = new Rest.SoundSecond(null, null, null);

    @Test
    void secondsAreReadAsTheyWereWritten() {
        List<Rest.SoundSecond> seconds = List.of(GOOD, GOOD, NONE, HALF, HALF, HALF, GOOD);

        String text = SoundText.write(seconds);

        assertThat(text).isEqualTo("441/0/12 438/4/30 41*2;- - -;- 100/1000/12345 -*3;441/0/12 438/4/30 41");
        assertThat(SoundText.read(text)).isEqualTo(seconds);
    }

    @Test
    void noSecondsAreNoText() {
        assertThat(SoundText.write(List.of())).isEmpty();
        assertThat(SoundText.read("")).isEmpty();
    }

    @Test
    void anEvenHourTakesNoRoom() {
        assertThat(SoundText.write(Collections.nCopies(3600, GOOD))).hasSize(25);
        assertThat(SoundText.read(
                        SoundText.write(Stream.generate(() -> GOOD).limit(3600).toList())))
                .hasSize(3600);
    }
}
