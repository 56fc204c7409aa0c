package org.cordboard.server.textmail;

/// The mailbox to which answers go, such as `texts@calls.example.com`; whom and what somebody answers
/// stands behind a `+` in it (RFC 5233).
public record ReplyMailAddress(String mailbox) {
    String with(String token) {
        int at = mailbox.lastIndexOf('@');
        return mailbox.substring(0, at) + "+" + token + mailbox.substring(at);
    }
}
