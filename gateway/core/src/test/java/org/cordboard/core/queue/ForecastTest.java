package org.cordboard.core.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where every agent's calls last an exponential time, the wait from place p is the sum of p such times over the
/// agents: an Erlang distribution, whose percentiles are known without any queue.
class ForecastTest {
    private static final Instant NOW = Instant.parse("2030-01-01T09:00:00Z");

    private final Forecast forecast = new Forecast();

    @ParameterizedTest
    @CsvSource({"1, 4, 180", "3, 4, 180", "8, 2, 240", "20, 10, 300"})
    void theTimeThatIsForetoldIsThePercentileOfTheTrueDistribution(int place, int agents, int callSeconds) {
        var random = new SplittableRandom(42);
        double mean = callSeconds * 1000.0 / agents;
        double all = 0;
        int repetitions = 200;
        for (int repetition = 0; repetition < repetitions; repetition++) {
            var fresh = new Forecast();
            for (int i = 0; i < 100; i++) {
                var move = Duration.ofMillis(Math.round(-Math.log(1 - random.nextDouble()) * mean));
                fresh.moved(NOW, move, agents);
            }
            all += fresh.expect(NOW, place, agents).orElseThrow().toMillis();
        }
        assertThat(all / repetitions).isCloseTo(percentile(place, mean), Percentage.withPercentage(5));
    }

    @Test
    void fewerThanTenMovesForetellNothing() {
        move(9, 4);
        assertThat(forecast.expect(NOW, 1, 4)).isEmpty();
        move(1, 4);
        assertThat(forecast.expect(NOW, 1, 4)).isPresent();
    }

    @Test
    void movesOfMoreThanTwoHoursAgoForetellNothing() {
        move(10, 4);
        assertThat(forecast.expect(NOW.plusSeconds(7200), 1, 4)).isPresent();
        assertThat(forecast.expect(NOW.plusSeconds(7201), 1, 4)).isEmpty();
    }

    @Test
    void whereEveryMoveTakesTheSameTimeTheWaitIsTheirSum() {
        move(20, 4);
        assertThat(forecast.expect(NOW, 1, 4)).contains(Duration.ofSeconds(60));
        assertThat(forecast.expect(NOW, 5, 4)).contains(Duration.ofSeconds(300));
    }

    @Test
    void halfTheAgentsMeanTwiceTheWait() {
        move(20, 4);
        assertThat(forecast.expect(NOW, 5, 2)).contains(Duration.ofSeconds(600));
    }

    @Test
    void whereHalfOfThoseAheadGiveUpTheWaitIsHalfAsLong() {
        move(20, 4);
        for (int i = 0; i < 10; i++) {
            forecast.turnCame(6, 3);
        }
        assertThat(forecast.expect(NOW, 4, 4)).contains(Duration.ofSeconds(120));
        assertThat(forecast.expect(NOW, 1, 4)).contains(Duration.ofSeconds(60));
    }

    @Test
    void onlyTheLastHundredMovesCount() {
        for (int i = 0; i < 50; i++) {
            forecast.moved(NOW, Duration.ofSeconds(600), 4);
        }
        move(100, 4);
        assertThat(forecast.expect(NOW, 1, 4).orElseThrow()).isCloseTo(Duration.ofSeconds(60), Duration.ofSeconds(1));
    }

    private void move(int times, int agents) {
        for (int i = 0; i < times; i++) {
            forecast.moved(NOW, Duration.ofSeconds(60), agents);
        }
    }

    /// The 80th percentile of the Erlang distribution, by halving the interval.
    private static double percentile(int shape, double scale) {
        double low = 0;
        double high = scale * shape * 10;
        while (high - low > 1) {
            double middle = (low + high) / 2;
            double term = Math.exp(-middle / scale);
            double beyond = term;
            for (int k = 1; k < shape; k++) {
                term *= middle / scale / k;
                beyond += term;
            }
            if (beyond > 0.2) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
