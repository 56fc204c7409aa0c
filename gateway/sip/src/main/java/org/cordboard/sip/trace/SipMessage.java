package org.cordboard.sip.trace;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.sip.SipTrace.Direction;

/// One message of a call's trace.
///
/// @param peer address and port, such as `192.0.2.7:5060`
/// @param text without secrets
/// @param at to the millisecond
public record SipMessage(Direction direction, String peer, Instant at, String text) {
    /// What a message takes in memory beside its text, about.
    private static final int OVERHEAD = 160;

    private static final String RESPONSE = "SIP/2.0 ";
    private static final Pattern CSEQ = Pattern.compile("(?im)^CSeq[ \\t]*:[ \\t]*\\d{1,10}[ \\t]+(\\S+)");
    private static final Pattern VIA = Pattern.compile("(?im)^(?:Via|v)[ \\t]*:[ \\t]*SIP/2\\.0/(\\w+)");

    public boolean isResponse() {
        return text.startsWith(RESPONSE);
    }

    /// The method of a request, or status and phrase of a response, such as `180 Ringing`.
    public String label() {
        String line = text.lines().findFirst().orElse("");
        return isResponse() ? line.substring(RESPONSE.length()) : line.replaceFirst(" .*", "");
    }

    /// The method of CSeq: for a response, that of the request that it answers.
    public String method() {
        Matcher cseq = CSEQ.matcher(text);
        return cseq.find() ? cseq.group(1) : "";
    }

    /// Such as `UDP`: what the topmost Via names, which is right in both directions (RFC 3261, 18.2.2).
    public String transport() {
        Matcher via = VIA.matcher(text);
        return via.find() ? via.group(1) : "UDP";
    }

    /// How far a call has come with this message, for messages of the same millisecond.
    int progress() {
        return switch (method()) {
            case "INVITE" -> !isResponse() ? 0 : isProvisional() ? 1 : 4;
            case "CANCEL" -> isResponse() ? 3 : 2;
            case "ACK" -> 5;
            default -> isResponse() ? 7 : 6;
        };
    }

    private boolean isProvisional() {
        return text.startsWith("1", RESPONSE.length());
    }

    /// In memory, about.
    int bytes() {
        return text.length() + OVERHEAD;
    }
}
