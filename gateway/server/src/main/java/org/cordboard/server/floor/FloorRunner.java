package org.cordboard.server.floor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.Event;
import org.cordboard.core.floor.Floor;
import org.cordboard.server.journal.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one company's floor on a thread of its own and hands on what it decides:
///
///     post → inbox → floor thread → journal thread (one transaction for all that came meanwhile) → effects
///
/// The floor thread does no I/O. An effect is given out only after its event is in the journal.
public final class FloorRunner implements Inbox, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FloorRunner.class);
    private static final int BATCH = 256;

    private final Floor floor;
    private final Clock clock;
    private final JournalWriter journal;
    private final BlockingQueue<Arrival> inbox = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final Thread floorThread;
    private Thread journalThread;
    private Instant latest = Instant.EPOCH;

    /// What waits for the floor thread.
    private sealed interface Arrival {
        record Happened(Function<Instant, Event> event) implements Arrival {}

        record Asked(Function<Floor, Runnable> question) implements Arrival {}

        record Close() implements Arrival {}
    }

    /// What the floor thread leaves for the journal thread.
    private sealed interface Outcome {
        record Stepped(Step step) implements Outcome {}

        record Answered(Runnable answer) implements Outcome {}

        record Closed() implements Outcome {}
    }

    public FloorRunner(Floor floor, Clock clock, JournalWriter journal) {
        this.floor = floor;
        this.clock = clock;
        this.journal = journal;
        this.floorThread = Thread.ofPlatform().name("floor").unstarted(this::runFloor);
    }

    /// @param effects takes the effects in their order; must not block
    public void start(Consumer<Effect> effects) {
        journalThread = Thread.ofPlatform().name("journal").start(() -> runJournal(effects));
        floorThread.start();
    }

    @Override
    public void post(Function<Instant, Event> happened) {
        inbox.add(new Arrival.Happened(happened));
    }

    /// Looks at the floor between two events. What the question returns is run after the effects of all earlier
    /// events were given out, and before those of later ones; it must not block.
    public void ask(Function<Floor, Runnable> question) {
        inbox.add(new Arrival.Asked(question));
    }

    /// Events that wait for the floor, for the metrics.
    public int waiting() {
        return inbox.size();
    }

    /// Works off what came before, then ends both threads.
    @Override
    public void close() {
        inbox.add(new Arrival.Close());
        try {
            floorThread.join();
            journalThread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void runFloor() {
        boolean open = true;
        while (open) {
            try {
                open = take(inbox.take());
            } catch (InterruptedException interrupted) {
                open = false;
                outcomes.add(new Outcome.Closed());
            }
        }
    }

    private boolean take(Arrival arrival) {
        switch (arrival) {
            case Arrival.Happened happened -> step(happened.event());
            case Arrival.Asked asked ->
                outcomes.add(new Outcome.Answered(asked.question().apply(floor)));
            case Arrival.Close ignored -> {
                outcomes.add(new Outcome.Closed());
                return false;
            }
        }
        return true;
    }

    private void step(Function<Instant, Event> happened) {
        Event event = happened.apply(now());
        try {
            outcomes.add(new Outcome.Stepped(new Step(event, floor.on(event))));
        } catch (RuntimeException bug) {
            LOG.error("The floor could not take in {}; the calls on it go on without it", event, bug);
        }
    }

    private Instant now() {
        Instant now = clock.instant();
        if (now.isAfter(latest)) {
            latest = now;
        }
        return latest;
    }

    private void runJournal(Consumer<Effect> effects) {
        List<Outcome> batch = new ArrayList<>();
        boolean open = true;
        while (open) {
            try {
                batch.add(outcomes.take());
            } catch (InterruptedException interrupted) {
                return;
            }
            outcomes.drainTo(batch, BATCH);
            journal.write(steps(batch));
            for (Outcome outcome : batch) {
                open &= handOn(outcome, effects);
            }
            batch.clear();
        }
    }

    private static List<Step> steps(List<Outcome> batch) {
        List<Step> steps = new ArrayList<>();
        for (Outcome outcome : batch) {
            if (outcome instanceof Outcome.Stepped stepped) {
                steps.add(stepped.step());
            }
        }
        return steps;
    }

    private static boolean handOn(Outcome outcome, Consumer<Effect> effects) {
        switch (outcome) {
            case Outcome.Stepped stepped -> stepped.step().effects().forEach(effects);
            case Outcome.Answered answered -> answered.answer().run();
            case Outcome.Closed ignored -> {
                return false;
            }
        }
        return true;
    }
}
