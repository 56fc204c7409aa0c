package org.cordboard.sip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.Header;
import javax.sip.header.Parameters;
import javax.sip.header.UserAgentHeader;
import javax.sip.message.Request;
import org.cordboard.sip.registrar.PhoneAccount;
import org.cordboard.sip.registrar.RegisterRequest;
import org.cordboard.sip.registrar.RegisterRequest.Wanted;

/// Reads REGISTER (RFC 3261, 10.2; RFC 3327; RFC 5626, 4.2).
final class RegisterReader {
    private static final int LONGEST_TEXT = 512;

    private RegisterReader() {}

    /// @throws IllegalArgumentException with words for the telephone, when it cannot be understood
    static RegisterRequest read(Exchange register, PhoneAccount account) {
        Request request = register.request();
        return new RegisterRequest(
                account,
                wanted(request),
                register.flow().source(),
                register.transport(),
                path(request),
                ((CallIdHeader) request.getHeader(CallIdHeader.NAME)).getCallId(),
                register.number(),
                userAgent(request));
    }

    private static List<Wanted> wanted(Request request) {
        Optional<Duration> all = request.getExpires() == null
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(request.getExpires().getExpires()));
        List<Wanted> wanted = new ArrayList<>();
        for (ListIterator<?> i = request.getHeaders(ContactHeader.NAME); i.hasNext(); ) {
            ContactHeader contact = (ContactHeader) i.next();
            wanted.add(contact.isWildCard() ? Wanted.everything(all) : wanted(contact, all));
        }
        return wanted;
    }

    private static Wanted wanted(ContactHeader contact, Optional<Duration> all) {
        if (!(contact.getAddress().getURI() instanceof SipURI uri) || uri.isSecure()) {
            throw new IllegalArgumentException("Contact must be a sip URI");
        }
        String text = uri.toString();
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("Contact is longer than " + LONGEST_TEXT + " characters");
        }
        Optional<Duration> expires =
                contact.getExpires() < 0 ? all : Optional.of(Duration.ofSeconds(contact.getExpires()));
        return new Wanted(text, key(contact, uri), expires);
    }

    /// An instance that comes again is the same telephone, wherever it is now (RFC 5626, 6). Without one, the address
    /// tells telephones apart (RFC 3261, 19.1.4).
    private static String key(Parameters contact, SipURI uri) {
        String instance = contact.getParameter("+sip.instance");
        if (instance != null) {
            String flow = contact.getParameter("reg-id");
            return instance + (flow == null ? "" : ";" + flow);
        }
        String user = uri.getUser() == null ? "" : uri.getUser();
        String transport = uri.getTransportParam() == null ? "udp" : uri.getTransportParam();
        return (user + '@' + uri.getHost() + ':' + uri.getPort() + ';' + transport).toLowerCase(Locale.ROOT);
    }

    /// Whether the telephone wants to be known by its flow, which the answer confirms (RFC 5626, 6).
    static boolean isOutbound(Request request) {
        return Options.supports(request, Options.OUTBOUND)
                && request.getHeader(ContactHeader.NAME) instanceof Parameters contact
                && contact.getParameter("reg-id") != null;
    }

    private static List<String> path(Request request) {
        List<String> path = new ArrayList<>();
        for (ListIterator<?> i = request.getHeaders("Path"); i.hasNext(); ) {
            String line = ((Header) i.next()).toString();
            path.add(line.substring(line.indexOf(':') + 1).strip());
        }
        return path;
    }

    /// What a telephone calls itself; empty when it does not say.
    static String userAgent(Request request) {
        if (request.getHeader(UserAgentHeader.NAME) instanceof UserAgentHeader agent) {
            String line = agent.toString();
            String name = line.substring(line.indexOf(':') + 1).strip();
            return name.substring(0, Math.min(name.length(), LONGEST_TEXT));
        }
        return "";
    }
}
