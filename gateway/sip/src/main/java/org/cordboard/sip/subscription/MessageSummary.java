package org.cordboard.sip.subscription;

/// What a lamp for waiting messages is told (RFC 3842, 5).
public final class MessageSummary {
    public static final String SUBTYPE = "simple-message-summary";

    private MessageSummary() {}

    /// @param account SIP URI that calls the mailbox
    public static String of(String account, MessageCounts counts) {
        return "Messages-Waiting: " + (counts.unheard() > 0 ? "yes" : "no") + "\r\nMessage-Account: " + account
                + "\r\nVoice-Message: " + counts.unheard() + '/' + counts.heard() + " (0/0)\r\n";
    }
}
