package org.cordboard.sms.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears from the server that mail has come (RFC 2177), on a connection that is renewed now and then. It
/// may miss something: whoever is told looks by himself, too.
final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    /// Shorter than servers and routers keep a connection on which nothing is said.
    private static final Duration FRESH = Duration.ofMinutes(9);

    private static final Duration TRIES_EVERY = Duration.ofSeconds(30);

    private final ImapConfig config;
    private final Properties more;
    private final Runnable told;
    private Ear ear;
    private long since;
    private boolean closed;

    /// @param told returns at once
    Listener(ImapConfig config, Properties more, Runnable told) {
        this.config = config;
        this.more = more;
        this.told = told;
    }

    /// Begins, unless it has begun.
    synchronized void start() {
        if (ear == null && !closed) {
            ear = new Ear();
            since = System.nanoTime();
            Thread.ofVirtual().name("reply-listener").start(ear);
        }
    }

    /// Takes a new connection when the old one has got old.
    synchronized void keepFresh() {
        if (ear != null && System.nanoTime() - since > FRESH.toNanos()) {
            ear.end();
            ear = null;
            start();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (ear != null) {
            ear.end();
        }
    }

    private final class Ear implements Runnable {
        private final Semaphore ended = new Semaphore(0);
        private volatile boolean over;
        private volatile MailConnection connection;

        @Override
        public void run() {
            while (!over) {
                try (MailConnection opened = MailConnection.open(config, more, Folder.READ_ONLY)) {
                    connection = opened;
                    // What has come while nobody listened is not told.
                    told.run();
                    while (!over) {
                        opened.awaitNews();
                        told.run();
                    }
                } catch (MessagingException | RuntimeException failed) {
                    if (!over) {
                        LOG.info(
                                "The mailbox {} is not listened to at present: {}",
                                config,
                                MailConnection.words(failed));
                        rest();
                    }
                }
            }
        }

        private void rest() {
            try {
                ended.tryAcquire(TRIES_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                over = true;
            }
        }

        /// Returns at once: a connection that is dead ends when the network finds that out.
        void end() {
            over = true;
            ended.release();
            MailConnection open = connection;
            if (open != null) {
                Thread.ofVirtual().name("reply-listener-end").start(() -> {
                    try {
                        open.close();
                    } catch (MessagingException | RuntimeException alreadyGone) {
                        LOG.debug("A connection to {} was gone already", config);
                    }
                });
            }
        }
    }
}
