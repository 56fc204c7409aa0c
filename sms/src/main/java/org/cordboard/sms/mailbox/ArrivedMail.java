package org.cordboard.sms.mailbox;

import jakarta.mail.internet.MimeMessage;

/// A mail that waits in the mailbox.
///
/// @param id the same however often it is seen: its Message-ID, or what its bytes sum up to
/// @param read how much of it `message` has
public record ArrivedMail(String id, Read read, MimeMessage message) {
    public enum Read {
        WHOLE,
        /// Only its head: all of it is too large.
        HEAD,
        /// Nothing: the mail server does not give it.
        NOTHING
    }
}
