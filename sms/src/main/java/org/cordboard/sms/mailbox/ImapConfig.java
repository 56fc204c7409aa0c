package org.cordboard.sms.mailbox;

import java.time.Duration;

/// The mailbox to which answers go, at its mail server.
///
/// @param queue the folder in which mails arrive and wait, usually `INBOX`
/// @param done the folder for those of which something was made; made when missing
/// @param quarantine the folder for those of which nothing can be made; made when missing
/// @param timeout for connecting and for each answer, 1–300 s
public record ImapConfig(
        String host,
        int port,
        Security security,
        String user,
        String password,
        String queue,
        String done,
        String quarantine,
        Duration timeout) {
    public enum Security {
        /// As it is; for a server on this machine only.
        NONE,
        /// Encrypted after a plain beginning (RFC 2595), usually port 143; nothing is asked when the server
        /// cannot do that.
        STARTTLS,
        /// Encrypted from the beginning (RFC 8314), usually port 993.
        TLS
    }

    @Override
    public String toString() {
        return "ImapConfig[%s@%s:%d, %s]".formatted(user, host, port, security);
    }
}
