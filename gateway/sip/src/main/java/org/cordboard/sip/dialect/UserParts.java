package org.cordboard.sip.dialect;

import com.google.re2j.Pattern;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import javax.sip.address.SipURI;
import javax.sip.address.TelURL;
import javax.sip.address.URI;
import javax.sip.header.FromHeader;
import javax.sip.header.HeaderAddress;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import org.cordboard.sip.dialect.HeaderRule.Change.ReplaceUser;

/// The names before the `@` of a request.
final class UserParts {
    /// Those of RFC 3261, 25.1, and `#`, which is escaped.
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9_.!~*'()&=+$,;?/#-]{1,128}");

    private UserParts() {}

    static void replace(ReplaceUser change, Request request) throws ParseException {
        URI uri = uri(change.place(), request);
        String before = user(uri);
        String after = change.expression().matcher(before).replaceAll(change.with());
        if (after.equals(before)) {
            return;
        }
        if (!FIT.matches(after)) {
            throw new ParseException("'" + after + "' cannot stand before an @", 0);
        }
        switch (uri) {
            case SipURI sip -> sip.setUser(after.replace("#", "%23"));
            case TelURL tel -> {
                tel.setPhoneNumber(after.replaceFirst("^\\+", ""));
                tel.setGlobal(after.startsWith("+"));
            }
            default -> throw new ParseException("no name in " + uri, 0);
        }
    }

    private static URI uri(HeaderRule.Place place, Request request) {
        return switch (place) {
            case REQUEST_URI -> request.getRequestURI();
            case FROM ->
                ((HeaderAddress) request.getHeader(FromHeader.NAME))
                        .getAddress()
                        .getURI();
            case TO ->
                ((HeaderAddress) request.getHeader(ToHeader.NAME)).getAddress().getURI();
        };
    }

    private static String user(URI uri) {
        return switch (uri) {
            case SipURI sip
            when sip.getUser() != null -> URLDecoder.decode(sip.getUser().replace("+", "%2B"), StandardCharsets.UTF_8);
            case TelURL tel ->
                (tel.isGlobal() ? "+" : "") + tel.getPhoneNumber().replaceFirst("^\\+", "");
            default -> "";
        };
    }
}
