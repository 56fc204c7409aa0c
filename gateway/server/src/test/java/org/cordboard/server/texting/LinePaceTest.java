package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LinePaceTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LinePace pace = new LinePace(SECOND);

    @Test
    void aThousandTextsTakeAsLongAsTheRateSaysHoweverLateEachOneGoes() {
        Random late = new Random(7);
        Instant went = NOON;
        for (int i = 0; i < 1_000; i++) {
            went = pace.slot(NOON).plusMillis(late.nextInt(900));
            pace.take(NOON, 1, went);
        }

        assertThat(pace.slot(NOON)).isEqualTo(NOON.plusSeconds(1_000));
        assertThat(went).isBetween(NOON.plusSeconds(999), NOON.plusSeconds(1_000));
    }

    @Test
    void aLongTextKeepsTheNextOneWaitingForEachOfItsSegments() {
        pace.take(NOON, 3, NOON);

        assertThat(pace.slot(NOON)).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void afterAPauseATextGoesAtOnceAndTheNextOneASecondLater() {
        pace.take(NOON, 1, NOON);
        Instant later = NOON.plusSeconds(60);

        assertThat(pace.slot(later)).isEqualTo(later);
        pace.take(later, 1, later);
        assertThat(pace.slot(later)).isEqualTo(later.plusSeconds(1));
    }

    @Test
    void whatWasHeldUpForLongDoesNotGoOutInARush() {
        pace.take(NOON, 1, NOON);
        Instant muchLater = NOON.plusSeconds(60);

        pace.take(NOON, 1, muchLater);
        pace.take(NOON, 1, muchLater);

        assertThat(pace.slot(NOON)).isEqualTo(muchLater.plusSeconds(1));
    }

    @Test
    void aNumberFromWhichNothingIsTakenWaitsLongerEachTimeUntilSomethingIs() {
        assertThat(pace.refused(SECOND, NOON)).isEqualTo(NOON.plus(TextSender.FIRST_WAIT));
        assertThat(pace.refused(SECOND, NOON))
                .as("another one that was on its way")
                .isEqualTo(NOON.plus(TextSender.FIRST_WAIT));
        Instant again = NOON.plus(TextSender.FIRST_WAIT);
        assertThat(pace.refused(SECOND, again)).isEqualTo(again.plusSeconds(4));
        assertThat(pace.slot(NOON)).isEqualTo(again.plusSeconds(4));

        pace.answered();
        Instant free = again.plusSeconds(4);
        assertThat(pace.refused(Duration.ofMinutes(1), free)).isEqualTo(free.plusSeconds(60));
    }
}
