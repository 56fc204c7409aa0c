package org.cordboard.server.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Empties the outbox, on a virtual thread of its own. A mail that is not taken is tried again after 30 s, 1
/// min, 2 min … at most 1 h, for three days. A mail goes out twice only when the program is killed between the
/// server's yes and our note of it; its Message-ID is then the same.
public final class MailSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration GIVES_UP_AFTER = Duration.ofDays(3);
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final int AT_ONCE = 50;

    private final MailOutbox outbox;
    private final SmtpMailer mailer;
    private final InstantSource clock;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("mail").unstarted(this::run);
    private volatile boolean closed;

    public MailSender(MailOutbox outbox, SmtpMailer mailer, InstantSource clock) {
        this.outbox = outbox;
        this.mailer = mailer;
        this.clock = clock;
    }

    /// Begins to send. To be called once.
    public void start() {
        outbox.onQueued(wake::release);
        thread.start();
    }

    /// Lets the mail that is on its way arrive, and stops.
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

    private void run() {
        while (!closed) {
            try {
                sleep(untilNext(sendDue()));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void sleep(Duration nap) throws InterruptedException {
        if (wake.tryAcquire(nap.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    /// Tries each mail whose time has come once.
    ///
    /// @return when to look again
    Instant sendDue() {
        Instant later = clock.instant().plus(LONGEST_SLEEP);
        try (SmtpMailer.Connection server = mailer.connection()) {
            for (QueuedMail mail : outbox.due(clock.instant(), AT_ONCE)) {
                if (closed) {
                    break;
                }
                send(mail, server);
            }
            return outbox.nextDue().filter(next -> next.isBefore(later)).orElse(later);
        } catch (JdbiException e) {
            LOG.error("The outbox could not be read or written", e);
            return later;
        }
    }

    private Duration untilNext(Instant next) {
        return Duration.between(clock.instant(), next);
    }

    private void send(QueuedMail mail, SmtpMailer.Connection server) {
        try {
            server.send(mail);
            outbox.sent(mail.id());
            LOG.info("Mail {} to {} was taken", mail.id(), mail.mail().recipient());
        } catch (MailRefusedException e) {
            giveUp(mail, e.getMessage());
        } catch (MailNotTakenException e) {
            Instant next = clock.instant().plus(waitAfter(mail.attempts() + 1));
            if (next.isAfter(mail.createdAt().plus(GIVES_UP_AFTER))) {
                giveUp(mail, e.getMessage());
            } else {
                outbox.tryAgain(mail.id(), next, e.getMessage());
                LOG.warn("Mail {} waits until {}: {}", mail.id(), next, e.getMessage());
            }
        }
    }

    private void giveUp(QueuedMail mail, String why) {
        outbox.failed(mail.id(), why);
        LOG.error("Mail {} to {} will not be sent: {}", mail.id(), mail.mail().recipient(), why);
    }

    static Duration waitAfter(int attempts) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
