package org.cordboard.core.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.cordboard.core.call.Ticket;

/// A queue with agents and callers of its own, first come, first served. Asks for the wait when a caller comes and
/// every 30 s while he or she waits, and counts how many callers were answered in the time that they were told.
final class QueueOracle {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final double ASK_EVERY = 30;

    /// What makes queues differ.
    enum Kind {
        CALLS_OF_ANY_LENGTH(4, 47, 0, 77, 84),
        /// Moves that follow each other are no longer independent: a long one is followed by a short one.
        CALLS_ALL_ALIKE(4, 47, 0, 80, 100),
        MANY_AGENTS(40, 4.6, 0, 77, 84),
        IMPATIENT_CALLERS(4, 35, 240, 76, 84),
        AGENTS_COME_AND_GO(4, 47, 0, 76, 86),
        RUSH_HOURS(4, 50, 0, 76, 86);

        private final int agents;
        private final double secondsBetweenCalls;
        private final double patience;
        private final double least;
        private final double most;

        Kind(int agents, double secondsBetweenCalls, double patience, double least, double most) {
            this.agents = agents;
            this.secondsBetweenCalls = secondsBetweenCalls;
            this.patience = patience;
            this.least = least;
            this.most = most;
        }

        /// How many of a hundred promises are to be kept at least.
        double least() {
            return least;
        }

        double most() {
            return most;
        }
    }

    record Outcome(int promises, double keptInHundred, double meanError) {
        @Override
        public String toString() {
            return "%6d promises, %4.1f %% kept, mean error %5.0f s".formatted(promises, keptInHundred, meanError);
        }
    }

    private record Promise(double at, double atMost) {}

    private static final class Waiter {
        private final Ticket ticket;
        private final boolean counted;
        private final List<Promise> promises = new ArrayList<>();
        private boolean gone;

        private Waiter(Ticket ticket, boolean counted) {
            this.ticket = ticket;
            this.counted = counted;
        }
    }

    private record Step(double at, Runnable what) {}

    private final PriorityQueue<Step> ahead = new PriorityQueue<>(Comparator.comparingDouble(Step::at));
    private final List<Waiter> line = new ArrayList<>();
    private final Waits waits = new Waits();
    private final Kind kind;
    private final SplittableRandom random;
    private double now;
    private int atWork;
    private int busy;
    private long callers;
    private int promised;
    private int kept;
    private double error;

    QueueOracle(Kind kind, long seed) {
        this.kind = kind;
        this.random = new SplittableRandom(seed);
        this.atWork = kind.agents;
    }

    Outcome run(Duration length) {
        in(between(), this::arrive);
        if (kind == Kind.AGENTS_COME_AND_GO) {
            in(900, this::changeShift);
        }
        while (now < length.toSeconds()) {
            var step = ahead.remove();
            now = step.at();
            step.what().run();
        }
        return new Outcome(promised, 100.0 * kept / promised, error / promised);
    }

    private void arrive() {
        in(between(), this::arrive);
        var waiter = new Waiter(WaitsTest.ticket(++callers), random.nextInt(10) == 0);
        line.add(waiter);
        serve();
        if (!line.contains(waiter)) {
            return;
        }
        ask(waiter);
        if (kind.patience > 0 && !waiter.counted) {
            in(exponential(kind.patience), () -> giveUp(waiter));
        }
    }

    private void ask(Waiter waiter) {
        if (waiter.gone) {
            return;
        }
        int place = line.indexOf(waiter) + 1;
        var told = waits.expect(instant(), place, atWork);
        if (told.isPresent()) {
            waits.promised(waiter.ticket, instant(), place, told.get());
            waiter.promises.add(new Promise(now, told.get().toMillis() / 1000.0));
        } else {
            waits.stands(waiter.ticket, instant(), place);
        }
        in(ASK_EVERY, () -> ask(waiter));
    }

    private void giveUp(Waiter waiter) {
        if (line.remove(waiter)) {
            waiter.gone = true;
            waits.gaveUp(waiter.ticket, !line.isEmpty());
        }
    }

    private void serve() {
        while (busy < atWork && !line.isEmpty()) {
            var first = line.removeFirst();
            first.gone = true;
            busy++;
            waits.answered(first.ticket, instant(), atWork, !line.isEmpty());
            if (first.counted) {
                first.promises.forEach(this::count);
            }
            in(callLength(), () -> {
                busy--;
                serve();
            });
        }
        if (busy < atWork) {
            waits.lineIsEmpty(instant());
        }
    }

    private void count(Promise promise) {
        double late = now - promise.at() - promise.atMost();
        promised++;
        kept += late <= 0 ? 1 : 0;
        error += late;
    }

    private void changeShift() {
        atWork = 3 + random.nextInt(3);
        serve();
        in(900 + exponential(900), this::changeShift);
    }

    private double between() {
        double mean = kind.secondsBetweenCalls;
        if (kind == Kind.RUSH_HOURS) {
            mean *= 1 + 0.4 * Math.sin(now / 3600 * Math.PI);
        }
        return exponential(mean);
    }

    private double callLength() {
        return kind == Kind.CALLS_ALL_ALIKE ? 180 * (0.9 + 0.2 * random.nextDouble()) : exponential(180);
    }

    private double exponential(double mean) {
        return -Math.log(1 - random.nextDouble()) * mean;
    }

    private void in(double seconds, Runnable what) {
        ahead.add(new Step(now + seconds, what));
    }

    private Instant instant() {
        return START.plusMillis(Math.round(now * 1000));
    }
}
