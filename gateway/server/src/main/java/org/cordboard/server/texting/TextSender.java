package org.cordboard.server.texting;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cordboard.server.texting.OutboxTable.Outgoing;
import org.cordboard.server.texting.OutboxTable.State;
import org.cordboard.sms.provider.NetworkException;
import org.cordboard.sms.provider.OutgoingText;
import org.cordboard.sms.provider.SendOutcome;
import org.cordboard.sms.provider.SentText;
import org.cordboard.sms.provider.TextNetwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands texts over to the network, each of our numbers as fast as the network takes them from it, in the order in
/// which they were written. Several are on their way at the same time, but no two between the same two numbers: they
/// would overtake each other. What may have been handed over is looked up before it is handed over again.
public final class TextSender implements AutoCloseable {
    /// So late may the network's list of what it has accepted be.
    static final Duration SETTLES_WITHIN = Duration.ofSeconds(30);

    static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(TextSender.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
    /// Between the network's clock and ours.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private static final int AT_ONCE = 100;

    /// As many connections as the network's client has.
    private static final int MOST_FLIGHTS = 32;

    private final OutgoingTexts texts;
    private final TextNetwork network;
    private final Function<Integer, String> errorWords;
    private final Function<String, URI> places;
    private final Function<String, Duration> perSegment;
    private final Executor flights;
    private final InstantSource clock;
    private final Map<String, LinePace> lines = new ConcurrentHashMap<>();
    private final Set<Line> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("text-sender").unstarted(this::run);
    private volatile boolean closed;

    /// The two numbers between which one text is on its way at a time.
    private record Line(String ours, String theirs) {}

    /// @param errorWords what the network's numbers for errors mean
    /// @param places where the network fetches the picture of a ticket
    /// @param perSegment how long a segment from one of our numbers keeps the next one waiting
    /// @param flights carries texts out; closed with the sender if it can be
    public TextSender(
            OutgoingTexts texts,
            TextNetwork network,
            Function<Integer, String> errorWords,
            Function<String, URI> places,
            Function<String, Duration> perSegment,
            Executor flights,
            InstantSource clock) {
        this.texts = texts;
        this.network = network;
        this.errorWords = errorWords;
        this.places = places;
        this.perSegment = perSegment;
        this.flights = flights;
        this.clock = clock;
    }

    /// Begins to send. To be called once.
    public void start() {
        texts.onQueued(wake::release);
        texts.takeUpInterrupted();
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                Duration nap = Duration.between(clock.instant(), sendDue());
                if (wake.tryAcquire(Math.max(0, nap.toNanos()), TimeUnit.NANOSECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failed) {
                LOG.error("Texts could not be sent", failed);
                pause();
            }
        }
    }

    private void pause() {
        try {
            wake.tryAcquire(FIRST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Tries each text once whose time has come and that the pace of its number lets go.
    ///
    /// @return when to look again, unless a text has come to an end before
    Instant sendDue() {
        Instant now = clock.instant();
        Instant next = now.plus(LONGEST_SLEEP);
        next = texts.nextDue(now).filter(next::isAfter).orElse(next);
        for (String ours : texts.numbersDue(now)) {
            Instant slot = sendDue(ours, now);
            next = slot.isBefore(next) ? slot : next;
        }
        return next;
    }

    private Instant sendDue(String ours, Instant now) {
        LinePace pace = lines.computeIfAbsent(ours, number -> new LinePace(perSegment.apply(number)));
        for (Outgoing text : texts.due(ours, now, AT_ONCE)) {
            Line line = new Line(text.ours(), text.theirs());
            if (closed || busy.size() >= MOST_FLIGHTS) {
                break;
            }
            if (busy.contains(line)) {
                continue;
            }
            if (text.state() == State.UNKNOWN) {
                fly(line, text, this::lookUp);
                continue;
            }
            Instant slot = pace.slot(text.dueAt());
            if (slot.isAfter(now)) {
                return slot;
            }
            if (texts.sending(text)) {
                pace.take(text.dueAt(), text.segments(), now);
                fly(line, text, sent -> send(sent, pace));
            }
        }
        return Instant.MAX;
    }

    private void fly(Line line, Outgoing text, Consumer<Outgoing> flight) {
        busy.add(line);
        flights.execute(() -> {
            try {
                flight.accept(text);
            } catch (RuntimeException failed) {
                LOG.error("It was not kept what became of the text {}", text.id(), failed);
                land(text);
            } finally {
                busy.remove(line);
                wake.release();
            }
        });
    }

    /// Whatever became of it is looked up when the store is there again.
    private void land(Outgoing text) {
        while (!closed) {
            try {
                texts.waits(text.id(), State.UNKNOWN, clock.instant().plus(FIRST_WAIT), "It is being looked up");
                return;
            } catch (RuntimeException stillGone) {
                LockSupport.parkNanos(FIRST_WAIT.toNanos());
            }
        }
    }

    private void send(Outgoing text, LinePace pace) {
        SendOutcome outcome = network.send(new OutgoingText(
                text.id(),
                text.ours(),
                text.theirs(),
                text.words(),
                text.tickets().stream().map(places).toList()));
        Instant now = clock.instant();
        if (!(outcome instanceof SendOutcome.Later)) {
            pace.answered();
        }
        switch (outcome) {
            case SendOutcome.Accepted accepted -> texts.report(text.id(), accepted.report(), errorWords);
            case SendOutcome.Refused refused -> texts.failed(text.id(), refused.words());
            case SendOutcome.OptedOut out -> texts.optedOut(text, out.words());
            case SendOutcome.Later later ->
                texts.waits(text.id(), State.QUEUED, pace.refused(later.after(), now), later.words());
            case SendOutcome.Unknown unknown ->
                texts.waits(text.id(), State.UNKNOWN, now.plus(FIRST_WAIT), unknown.words());
        }
    }

    private void lookUp(Outgoing text) {
        Instant now = clock.instant();
        try {
            Optional<SentText> found = found(text);
            if (found.isPresent()) {
                texts.report(text.id(), found.get().report(), errorWords);
            } else if (now.isBefore(text.triedAt().plus(SETTLES_WITHIN))) {
                texts.waits(text.id(), State.UNKNOWN, now.plus(FIRST_WAIT), "It is being looked up");
            } else {
                texts.waits(text.id(), State.QUEUED, now, "The network does not have it");
            }
        } catch (NetworkException unanswered) {
            texts.waits(text.id(), State.UNKNOWN, now.plus(waitAfter(text.attempts())), unanswered.getMessage());
        }
    }

    /// Two texts with the same words are told apart: each of the network's is one of ours only.
    private Optional<SentText> found(Outgoing text) throws NetworkException {
        return network.sent(text.ours(), text.theirs(), text.triedAt().minus(CLOCKS_DIFFER)).reversed().stream()
                .filter(sent -> sent.words().equals(text.words()))
                .filter(sent -> !texts.isOurs(sent.report().network()))
                .findFirst();
    }

    static Duration waitAfter(int attempts) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /// Lets the texts that are on their way be handed over.
    @Override
    public void close() {
        closed = true;
        wake.release();
        try {
            thread.join();
            if (flights instanceof ExecutorService service) {
                service.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
