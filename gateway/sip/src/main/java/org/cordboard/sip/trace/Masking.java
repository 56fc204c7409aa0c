package org.cordboard.sip.trace;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes secrets out of a message before it is kept. Bodies keep their length, so that Content-Length stays
/// right.
///
/// Digits in INFO are always taken out: nothing at the edge can tell those of a PIN, or of a card that is read
/// to an agent, from a menu's.
final class Masking {
    private static final String MASKED = "***";
    private static final char MASK = '?';

    /// RFC 3261, 22, and by what a network that we have asked for a call proves it
    /// (docs/trunks.md): with continuation lines (7.3.1).
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?im)^((?:Proxy-)?Authorization|X-Cordboard-Ticket)[ \\t]*:.*(?:\\R[ \\t]+.*)*");

    /// RFC 3261, 19.1.1. Bounded, as a message full of `sip:` would otherwise take its length squared.
    private static final Pattern URI_PASSWORD = Pattern.compile("(?i)(sips?:[^\\s:@<>;]{1,256}:)[^\\s@<>;]{1,1024}@");

    /// RFC 4568, 9.1; RFC 4567, 3.1; RFC 8866, 5.12; RFC 8839, 5.4.
    private static final Pattern KEYS =
            Pattern.compile("(?im)^(a=crypto:\\s*\\d+\\s+\\S+\\s+|a=key-mgmt:|a=ice-pwd:|k=)(.*)$");

    private static final Pattern DIGITS =
            Pattern.compile("(?im)^((?:[ \\t]*Signal[ \\t]*=)?[ \\t]*)([0-9A-D*#]+)[ \\t]*$");
    private static final Pattern DTMF = Pattern.compile("(?im)^(?:Content-Type|c)[ \\t]*:[ \\t]*application/dtmf");

    private Masking() {}

    static String mask(String text) {
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end);
        return maskHead(head) + maskBody(head, body);
    }

    private static String maskHead(String head) {
        String masked = CREDENTIALS.matcher(head).replaceAll("$1: " + MASKED);
        return URI_PASSWORD.matcher(masked).replaceAll("$1" + MASKED + "@");
    }

    private static String maskBody(String head, String body) {
        if (body.length() <= 4) {
            return body;
        }
        String masked = KEYS.matcher(body).replaceAll(Masking::maskSecond);
        return DTMF.matcher(head).find() ? DIGITS.matcher(masked).replaceAll(Masking::maskSecond) : masked;
    }

    private static String maskSecond(MatchResult match) {
        String rest =
                match.group().substring(match.group(1).length() + match.group(2).length());
        String masked =
                match.group(1) + String.valueOf(MASK).repeat(match.group(2).length()) + rest;
        return Matcher.quoteReplacement(masked);
    }
}
