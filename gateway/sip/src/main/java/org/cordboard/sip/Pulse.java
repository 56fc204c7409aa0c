package org.cordboard.sip;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sip.SipException;
import javax.sip.address.Hop;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.digest.SignOn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees that telephones are still there, each at times of its own: asks them (OPTIONS; RFC 3261, 11), by which their
/// NAT's binding stays open too, and takes those off the list that have gone.
final class Pulse {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final Office office;
    private final PhoneLines lines;
    private final Duration keepAlive;

    /// @param keepAlive zero: telephones are not asked
    Pulse(Office office, PhoneLines lines, Duration keepAlive) {
        this.office = office;
        this.lines = lines;
        this.keepAlive = keepAlive;
    }

    /// To be called when a telephone has registered, anew or again.
    void begin(PhoneLine line) {
        next(line, keepAlive.toMillis() / 2 + random(keepAlive.toMillis() / 2));
    }

    /// So that telephones which came together are not asked together for ever.
    private static long random(long millis) {
        return millis == 0 ? 0 : ThreadLocalRandom.current().nextLong(millis);
    }

    private void next(PhoneLine line, long millis) {
        long left = Duration.between(Instant.now(), line.contact().until()).toMillis() + 1;
        long wait = keepAlive.isZero() ? left : Math.min(left, millis);
        line.next(() -> office.clockwork().after(Duration.ofMillis(Math.max(wait, 1)), () -> beat(line)));
    }

    private void beat(PhoneLine line) {
        Optional<Hop> hop = line.hop();
        if (!Instant.now().isBefore(line.contact().until())) {
            lines.lost(line, "it did not register again in time");
        } else if (hop.isEmpty()) {
            lines.lost(line, "its connection was closed");
        } else {
            if (!keepAlive.isZero()) {
                ask(line, hop.get());
            }
            next(line, keepAlive.toMillis());
        }
    }

    /// Most answer at once. For them a single message is enough, which nobody repeats and no transaction waits for; who
    /// did not answer is asked with all that SIP has to get an answer.
    private void ask(PhoneLine line, Hop hop) {
        try {
            if (line.beginPing()) {
                Request ping = options(line, line.pingId());
                office.wire().sendOnce(ping, hop, line.pings());
            } else {
                AtomicBoolean counted = new AtomicBoolean();
                Request options = options(line, UUID.randomUUID().toString());
                new Question(office, new SignOn(Optional.empty()), options, hop, new Beat(line, counted)).ask();
                office.clockwork()
                        .after(office.timers().sign(), () -> new Beat(line, counted).onNoAnswer("gave no answer"));
            }
        } catch (ParseException | SipException e) {
            LOG.debug("Could not ask {}", line.contact(), e);
        }
    }

    private Request options(PhoneLine line, String callId) throws ParseException {
        Wire wire = office.wire();
        return wire.request(Request.OPTIONS, line.contact(), wire.ours(null), callId);
    }

    /// Any answer means that it is there. Counts once.
    private final class Beat implements Question.Outcome {
        private final PhoneLine line;
        private final AtomicBoolean counted;

        private Beat(PhoneLine line, AtomicBoolean counted) {
            this.line = line;
            this.counted = counted;
        }

        @Override
        public void onAnswer(Response response) {
            if (counted.compareAndSet(false, true)) {
                line.present();
            }
        }

        @Override
        public void onNoAnswer(String words) {
            if (counted.compareAndSet(false, true)) {
                lines.lost(line, "it " + words + ", asked twice by OPTIONS");
            }
        }
    }
}
