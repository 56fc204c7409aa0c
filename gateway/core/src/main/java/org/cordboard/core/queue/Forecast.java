package org.cordboard.core.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Foretells a wait from how fast the line has moved: the agents' time that passed from one caller who was answered
/// to the next, and how many others were answered before those who stood in a certain place. docs/waiting.md tells
/// why so.
final class Forecast {
    /// How many of a hundred callers are to be answered within the time that is foretold.
    static final int PERCENT = 80;

    /// After fewer moves than this nothing is foretold.
    static final int FEWEST = 10;

    /// The standard normal distribution's percentile that belongs to [#PERCENT].
    private static final double Z = 0.8416;

    private static final int MOST = 100;
    private static final Duration WINDOW = Duration.ofHours(2);

    /// @param work agents' time, in seconds
    private record Move(Instant at, double work) {}

    /// @param answered how many callers were answered until it was the turn of who stood there, that one included
    private record Turn(int place, long answered) {}

    private final Deque<Move> moves = new ArrayDeque<>();
    private final Deque<Turn> turns = new ArrayDeque<>();
    private long places;
    private long answered;

    /// Two callers were answered one after the other, and all the time somebody waited.
    ///
    /// @param atWork agents at work, 1 or more
    void moved(Instant at, Duration since, int atWork) {
        moves.addLast(new Move(at, since.toMillis() / 1000.0 * atWork));
        if (moves.size() > MOST) {
            moves.removeFirst();
        }
    }

    void turnCame(int place, long answeredUntilThen) {
        turns.addLast(new Turn(place, answeredUntilThen));
        places += place;
        answered += answeredUntilThen;
        if (turns.size() > MOST) {
            var oldest = turns.removeFirst();
            places -= oldest.place();
            answered -= oldest.answered();
        }
    }

    /// The time within which [#PERCENT] of a hundred callers are answered who stand there now. That time is taken
    /// to be a sum of independent moves and, as it cannot be negative and its tail is long, to follow a gamma
    /// distribution. Changes nothing: callers at a web page look at it as often as they like.
    ///
    /// @param place from 1
    /// @param atWork agents at work, 1 or more
    /// @return empty when too little was measured
    Optional<Duration> expect(Instant now, int place, int atWork) {
        var begin = now.minus(WINDOW);
        int n = 0;
        double work = 0;
        double squares = 0;
        for (Move move : moves) {
            if (!move.at().isBefore(begin)) {
                n++;
                work += move.work();
                squares += move.work() * move.work();
            }
        }
        if (n < FEWEST) {
            return Optional.empty();
        }
        double turn = Math.max(1, place * (turns.isEmpty() ? 1.0 : (double) answered / places));
        double mean = work / n;
        double variance = Math.max(squares - n * mean * mean, 0) / (n - 1);
        double seconds = gammaPercentile(turn * mean, turn * variance * (1 + turn / n)) / atWork;
        return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    /// By the approximation of Wilson and Hilferty (The Distribution of Chi-Square, 1931).
    private static double gammaPercentile(double mean, double variance) {
        double spread = variance / (9 * mean * mean);
        double root = 1 - spread + Z * Math.sqrt(spread);
        return mean * root * root * root;
    }
}
