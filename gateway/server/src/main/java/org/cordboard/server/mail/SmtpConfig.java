package org.cordboard.server.mail;

import java.time.Duration;
import java.util.Optional;

/// The mail server that takes our mails.
///
/// @param from the sender's address, such as `cordboard@example.com`
/// @param fromName as shown to the reader
/// @param timeout for connecting and for each answer, 1–300 s
public record SmtpConfig(
        String host,
        int port,
        Security security,
        Optional<Login> login,
        String from,
        String fromName,
        Duration timeout) {
    public enum Security {
        /// As it is; for a server on this machine only.
        NONE,
        /// Encrypted after a plain beginning (RFC 3207), usually port 587; nothing is sent when the server
        /// cannot do that.
        STARTTLS,
        /// Encrypted from the beginning (RFC 8314), usually port 465.
        TLS
    }

    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
