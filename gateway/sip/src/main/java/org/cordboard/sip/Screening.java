package org.cordboard.sip;

import java.time.Duration;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.AcceptHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.ContentEncodingHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.message.Request;

/// The inspection of a request before anything is done for it, in the order of RFC 3261, 8.2.
final class Screening {
    private Screening() {}

    /// @param methods that we understand
    /// @param shortestSession the shortest session interval that is accepted
    /// @return why the request is refused; empty when it is fit to be handled
    static Optional<Refusal> inspect(Request request, List<String> methods, Duration shortestSession) {
        String method = request.getMethod();
        if (!methods.contains(method)) {
            return Optional.of(new Refusal(405, "Method Not Allowed", "Allow", String.join(", ", methods)));
        }
        if (((FromHeader) request.getHeader(FromHeader.NAME)).getTag() == null) {
            return Optional.of(new Refusal(400, "From tag missing"));
        }
        MaxForwardsHeader hops = (MaxForwardsHeader) request.getHeader(MaxForwardsHeader.NAME);
        if (hops != null && hops.getMaxForwards() == 0 && !method.equals(Request.OPTIONS)) {
            return Optional.of(new Refusal(483, "Too Many Hops"));
        }
        if (!knowsScheme(request.getRequestURI())) {
            return Optional.of(new Refusal(416, "Unsupported URI Scheme"));
        }
        if (request.getRequestURI() instanceof SipURI uri
                && uri.getHeaderNames().hasNext()) {
            return Optional.of(new Refusal(400, "Headers in the request URI"));
        }
        List<String> unsupported = Options.unknown(request);
        if (!unsupported.isEmpty() && !method.equals(Request.CANCEL)) {
            return Optional.of(new Refusal(420, "Bad Extension", "Unsupported", String.join(", ", unsupported)));
        }
        return method.equals(Request.INVITE) || method.equals(Request.UPDATE)
                ? inspectOffer(request).or(() -> SessionInterval.refusal(request, shortestSession))
                : Optional.empty();
    }

    private static Optional<Refusal> inspectOffer(Request request) {
        if (request.getHeader(ContactHeader.NAME) == null) {
            return Optional.of(new Refusal(400, "Contact missing or malformed"));
        }
        if (!takesSdp(request)) {
            return Optional.of(new Refusal(406, "Session descriptions are not accepted"));
        }
        byte[] body = request.getRawContent();
        if (body == null || body.length == 0) {
            return Optional.empty();
        }
        ContentTypeHeader type = (ContentTypeHeader) request.getHeader(ContentTypeHeader.NAME);
        boolean sdp = type != null
                && type.getContentType().equalsIgnoreCase("application")
                && type.getContentSubType().equalsIgnoreCase("sdp");
        if (sdp && request.getHeader(ContentEncodingHeader.NAME) == null) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(415, "Unsupported Media Type", "Accept", "application/sdp"));
    }

    /// Whether our answer, which is SDP, is wanted (RFC 3261, 20.1).
    private static boolean takesSdp(Request request) {
        ListIterator<?> accepted = request.getHeaders(AcceptHeader.NAME);
        boolean takes = !accepted.hasNext();
        while (accepted.hasNext()) {
            if (accepted.next() instanceof AcceptHeader type) {
                takes |= type.allowsAllContentTypes()
                        || "application".equalsIgnoreCase(type.getContentType())
                                && (type.allowsAllContentSubTypes()
                                        || "sdp".equalsIgnoreCase(type.getContentSubType()));
            }
        }
        return takes;
    }

    private static boolean knowsScheme(URI uri) {
        return uri.isSipURI() || uri.getScheme().equalsIgnoreCase("tel");
    }
}
