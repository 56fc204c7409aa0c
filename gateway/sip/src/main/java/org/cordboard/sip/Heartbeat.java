package org.cordboard.sip;

import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.digest.SignOn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a trunk again and again whether it is there (OPTIONS; RFC 3261, 11). Two questions without a fit answer take
/// it out of service, one with such brings it back.
final class Heartbeat {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final int MISSES = 2;

    private final Office office;
    private final TrunkLine line;
    private Future<?> next;
    private boolean over;
    private int missed;
    private String reason = "";

    Heartbeat(Office office, TrunkLine line) {
        this.office = office;
        this.line = line;
    }

    synchronized void begin() {
        next = office.clockwork().after(Duration.ZERO, this::beat);
    }

    synchronized void end() {
        over = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    /// Why the trunk is out of service; empty while it is not.
    synchronized Optional<String> silence() {
        return missed < MISSES ? Optional.empty() : Optional.of(reason);
    }

    private void beat() {
        synchronized (this) {
            if (over) {
                return;
            }
            next = office.clockwork().after(line.trunk().service().heartbeat(), this::beat);
        }
        if (line.lost().isEmpty()) {
            ask(line.target());
        }
    }

    private void ask(Trunk target) {
        Beat beat = new Beat(target);
        Wire wire = office.wire();
        new Question(office, new SignOn(line.credentials()), options(wire, target), wire.hop(target), beat).ask();
        office.clockwork().after(office.timers().sign(), () -> beat.onNoAnswer("gave no answer"));
    }

    static Request options(Wire wire, Trunk target) {
        try {
            Request options = wire.request(
                    Request.OPTIONS, target, wire.ours(null), UUID.randomUUID().toString(), 1);
            Optional<String> name = target.dialect().contactName();
            if (name.isPresent()) {
                wire.addContact(options, target.transport().parameter(), name);
            }
            return options;
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whoever refuses is there; only a server's own failure means that it cannot serve (RFC 3261, 21.5).
    static boolean isOfNoUse(Response response) {
        int status = response.getStatusCode();
        return status / 100 == 5 && status != Response.NOT_IMPLEMENTED || status == Response.REQUEST_TIMEOUT;
    }

    /// One question, which counts once.
    private final class Beat implements Question.Outcome {
        private final Trunk target;
        private boolean counted;

        private Beat(Trunk target) {
            this.target = target;
        }

        @Override
        public void onAnswer(Response response) {
            if (isOfNoUse(response)) {
                onNoAnswer("answers OPTIONS with " + response.getStatusCode() + " " + response.getReasonPhrase());
            } else if (first()) {
                present();
            }
        }

        @Override
        public void onNoAnswer(String words) {
            if (first()) {
                line.failed(target);
                absent(words);
            }
        }

        private boolean first() {
            synchronized (Heartbeat.this) {
                boolean was = counted;
                counted = true;
                return !was;
            }
        }
    }

    private synchronized void present() {
        if (missed >= MISSES) {
            LOG.info("Trunk {} is back", line.trunk());
        }
        missed = 0;
    }

    private synchronized void absent(String words) {
        missed++;
        reason = words;
        if (missed == MISSES) {
            LOG.warn("Trunk {} {}: no calls are sent there until it answers OPTIONS again", line.trunk(), words);
        }
    }
}
