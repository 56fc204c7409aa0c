package org.cordboard.sms.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the mailbox to which answers go, on virtual threads of its own. The folder in which they
/// arrive is the queue: a mail stays there until something was made of it and is moved away then, so
/// that none is lost wherever the program is ended.
///
///     mail server → queue → taker → done, or quarantine
///
/// The server is listened to on a second connection, and looked at every minute whatever that one
/// hears: a connection on which nothing comes can be a dead one.
public final class ReplyMailbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyMailbox.class);

    /// How late an answer can be that the server has not told of.
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(60);

    /// When a mail is shown again that could not be taken.
    private static final Duration SHOWN_AGAIN_AFTER = Duration.ofSeconds(10);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ImapConfig config;
    private final Properties more;
    private final MailTaker taker;
    private final Semaphore wake = new Semaphore(0);
    private final Listener listener;
    private final Thread worker = Thread.ofVirtual().name("reply-mailbox").unstarted(this::run);
    private volatile boolean closed;
    private volatile boolean reached;
    private volatile int quarantined;

    public ReplyMailbox(ImapConfig config, MailTaker taker) {
        this(config, taker, new Properties());
    }

    /// @param more settings of the mail library that go above those of `config`
    ReplyMailbox(ImapConfig config, MailTaker taker, Properties more) {
        this.config = config;
        this.taker = taker;
        this.more = more;
        this.listener = new Listener(config, more, this::lookAgain);
    }

    /// Begins. To be called once; returns at once, whether or not the server is there.
    public void start() {
        worker.start();
    }

    /// Looks at the mailbox soon. Returns at once.
    public void lookAgain() {
        wake.release();
    }

    /// Whether the server was there when it was needed last.
    public boolean reached() {
        return reached;
    }

    /// How many mails lay in the folder for those of which nothing can be made, when it was looked at
    /// last.
    public int quarantined() {
        return quarantined;
    }

    private void run() {
        Duration wait = FIRST_WAIT;
        while (!closed) {
            try (MailConnection connection = MailConnection.open(config, more, Folder.READ_WRITE)) {
                connection.prepare();
                told(true, "");
                wait = FIRST_WAIT;
                work(connection);
            } catch (MessagingException | RuntimeException failed) {
                told(false, MailConnection.words(failed));
                rest(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private void work(MailConnection connection) throws MessagingException, InterruptedException {
        if (connection.tells()) {
            listener.start();
        }
        while (!closed) {
            wake.drainPermits();
            boolean later = connection.empty(taker);
            quarantined = connection.quarantined();
            listener.keepFresh();
            Duration pause = later ? SHOWN_AGAIN_AFTER : LOOKS_EVERY;
            if (!closed && wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        }
    }

    private void told(boolean now, String why) {
        if (now && !reached) {
            LOG.info("Answers by mail are read from {}", config);
        } else if (!now) {
            LOG.warn("The mailbox {} cannot be read; it is tried again: {}", config, why);
        }
        reached = now;
    }

    private void rest(Duration wait) {
        try {
            if (!closed && wake.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /// Lets what is being made of a mail come to its end.
    @Override
    public void close() {
        closed = true;
        listener.close();
        wake.release();
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
