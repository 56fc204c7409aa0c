package org.cordboard.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Set;
import javax.sip.header.AllowHeader;
import javax.sip.header.OptionTag;
import javax.sip.header.RequireHeader;
import javax.sip.header.SupportedHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;

/// What a peer can do and what it insists on: option tags and methods (RFC 3261, 8.1.1.9, 20.5 and 20.32).
final class Options {
    /// Reliable provisional responses (RFC 3262).
    static final String RELIABLE = "100rel";

    /// Session timers (RFC 4028).
    static final String TIMER = "timer";

    /// What we can, for Supported.
    static final String OURS = RELIABLE + ", " + TIMER;

    private static final Set<String> KNOWN = Set.of(RELIABLE, TIMER);

    /// Proxies on the way to a telephone (RFC 3327).
    static final String PATH = "path";

    /// Telephones known by instance and flow (RFC 5626).
    static final String OUTBOUND = "outbound";

    private static final Set<String> OF_REGISTRAR = Set.of(PATH, OUTBOUND);

    private Options() {}

    /// What the peer insists on and we do not have (RFC 3261, 8.2.2.3).
    static List<String> unknown(Message message) {
        Set<String> known =
                message instanceof Request request && request.getMethod().equals(Request.REGISTER)
                        ? OF_REGISTRAR
                        : KNOWN;
        return tags(message, RequireHeader.NAME).stream()
                .filter(tag -> !known.contains(tag.toLowerCase(Locale.ROOT)))
                .toList();
    }

    static boolean requires(Message message, String tag) {
        return tags(message, RequireHeader.NAME).stream().anyMatch(tag::equalsIgnoreCase);
    }

    static boolean supports(Message message, String tag) {
        return requires(message, tag)
                || tags(message, SupportedHeader.NAME).stream().anyMatch(tag::equalsIgnoreCase);
    }

    private static List<String> tags(Message message, String header) {
        List<String> tags = new ArrayList<>();
        for (ListIterator<?> i = message.getHeaders(header); i.hasNext(); ) {
            if (i.next() instanceof OptionTag one && one.getOptionTag() != null) {
                tags.add(one.getOptionTag());
            }
        }
        return tags;
    }

    /// @return whether Allow is there and names the method
    static boolean allows(Message message, String method) {
        for (ListIterator<?> i = message.getHeaders(AllowHeader.NAME); i.hasNext(); ) {
            if (i.next() instanceof AllowHeader allowed && method.equalsIgnoreCase(allowed.getMethod())) {
                return true;
            }
        }
        return false;
    }
}
