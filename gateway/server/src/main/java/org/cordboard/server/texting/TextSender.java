package org.cordboard.server.texting;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

/// Hands texts over to the network, in the order in which they were written, on one virtual thread.
/// What may have been handed over is looked up before it is handed over again.
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

    private final Texting texting;
    private final TextNetwork network;
    private final Function<Integer, String> errorWords;
    private final Function<String, URI> places;
    private final InstantSource clock;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("text-sender").unstarted(this::run);
    private volatile boolean closed;

    /// @param errorWords what the network's numbers for errors mean
    /// @param places where the network fetches the picture of a ticket
    public TextSender(
            Texting texting,
            TextNetwork network,
            Function<Integer, String> errorWords,
            Function<String, URI> places,
            InstantSource clock) {
        this.texting = texting;
        this.network = network;
        this.errorWords = errorWords;
        this.places = places;
        this.clock = clock;
    }

    /// Begins to send. To be called once.
    public void start() {
        texting.onQueued(wake::release);
        texting.takeUpInterrupted();
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                Duration nap = Duration.between(clock.instant(), sendDue());
                if (wake.tryAcquire(Math.max(0, nap.toMillis()), TimeUnit.MILLISECONDS)) {
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

    /// Tries each text whose time has come once.
    ///
    /// @return when to look again
    Instant sendDue() {
        List<Outgoing> due = texting.due(clock.instant(), AT_ONCE);
        for (Outgoing text : due) {
            if (closed) {
                break;
            }
            if (text.state() == State.UNKNOWN) {
                lookUp(text);
            } else {
                send(text);
            }
        }
        Instant latest = clock.instant().plus(LONGEST_SLEEP);
        return texting.nextDue().filter(next -> next.isBefore(latest)).orElse(latest);
    }

    private void send(Outgoing text) {
        texting.sending(text.id());
        SendOutcome outcome = network.send(new OutgoingText(
                text.id(),
                text.ours(),
                text.theirs(),
                text.words(),
                text.tickets().stream().map(places).toList()));
        Instant now = clock.instant();
        switch (outcome) {
            case SendOutcome.Accepted accepted -> texting.report(text.id(), accepted.report(), errorWords);
            case SendOutcome.Refused refused -> texting.failed(text.id(), refused.words());
            case SendOutcome.OptedOut out -> texting.optedOut(text, out.words());
            case SendOutcome.Later later -> {
                Duration wait = longer(later.after(), waitAfter(text.attempts() + 1));
                texting.waits(text.id(), State.QUEUED, now.plus(wait), later.words());
            }
            case SendOutcome.Unknown unknown ->
                texting.waits(text.id(), State.UNKNOWN, now.plus(FIRST_WAIT), unknown.words());
        }
    }

    private void lookUp(Outgoing text) {
        Instant now = clock.instant();
        try {
            Optional<SentText> found = found(text);
            if (found.isPresent()) {
                texting.report(text.id(), found.get().report(), errorWords);
            } else if (now.isBefore(text.triedAt().plus(SETTLES_WITHIN))) {
                texting.waits(text.id(), State.UNKNOWN, now.plus(FIRST_WAIT), "It is being looked up");
            } else {
                texting.waits(text.id(), State.QUEUED, now, "The network does not have it");
            }
        } catch (NetworkException unanswered) {
            texting.waits(text.id(), State.UNKNOWN, now.plus(waitAfter(text.attempts())), unanswered.getMessage());
        }
    }

    /// Two texts with the same words are told apart: each of the network's is one of ours only.
    private Optional<SentText> found(Outgoing text) throws NetworkException {
        return network.sent(text.ours(), text.theirs(), text.triedAt().minus(CLOCKS_DIFFER)).reversed().stream()
                .filter(sent -> sent.words().equals(text.words()))
                .filter(sent -> !texting.isOurs(sent.report().network()))
                .findFirst();
    }

    static Duration waitAfter(int attempts) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// Lets the text that is on its way be handed over.
    @Override
    public void close() {
        closed = true;
        wake.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
