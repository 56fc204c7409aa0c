package org.cordboard.sip;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.address.TelURL;
import javax.sip.address.URI;

/// Who calls or is called, as an address tells it.
final class Party {
    private static final String WITHHELD = "anonymous";

    /// RFC 3261, 25.1: within a quoted string, a backslash stands before a character that means itself.
    private static final Pattern QUOTED_PAIR = Pattern.compile("\\\\(.)");

    private static final Pattern SEPARATORS = Pattern.compile("[-.()]");

    private Party() {}

    /// User part of a SIP URI, or the number of a tel URI; empty when there is none. A number that is written as in a
    /// tel URI loses its separators and parameters (RFC 3966, 5.1.1; RFC 3261, 19.1.6).
    static String user(URI uri) {
        return switch (uri) {
            case SipURI sip
            when sip.getUser() != null ->
                "phone".equalsIgnoreCase(sip.getUserParam())
                        ? digits(unescape(sip.getUser()).replaceFirst(";.*", ""))
                        : unescape(sip.getUser());
            case TelURL tel ->
                digits((tel.isGlobal() ? "+" : "") + tel.getPhoneNumber().replaceFirst("^\\+", ""));
            default -> "";
        };
    }

    private static String digits(String number) {
        return SEPARATORS.matcher(number).replaceAll("");
    }

    /// As [#user], but empty for a caller who withholds the number (RFC 3261, 20.20; RFC 3323, 4.1.1.3).
    static String number(Address from) {
        String user = user(from.getURI());
        return user.equalsIgnoreCase(WITHHELD) ? "" : user;
    }

    static String name(Address from) {
        String name = from.getDisplayName();
        return name == null || name.equalsIgnoreCase(WITHHELD)
                ? ""
                : QUOTED_PAIR.matcher(name).replaceAll("$1").strip();
    }

    /// Hexadecimal escapes (RFC 3261, 19.1.2), where `+` stands for itself.
    private static String unescape(String user) {
        try {
            return URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return user;
        }
    }
}
