package org.cordboard.server.mail;

import java.time.InstantSource;
import org.cordboard.server.blob.Blobs;

/// A sender that works when a test says so.
public final class SendingByHand {
    private final MailSender sender;

    public SendingByHand(MailOutbox outbox, SmtpConfig config, Blobs blobs, InstantSource clock) {
        sender = new MailSender(outbox, new SmtpMailer(config, blobs), clock);
    }

    /// Tries each mail whose time has come once.
    public void sendDue() {
        sender.sendDue();
    }
}
