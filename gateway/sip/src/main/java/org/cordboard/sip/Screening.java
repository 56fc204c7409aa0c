package org.cordboard.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import javax.sip.address.URI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ContentEncodingHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.RequireHeader;
import javax.sip.message.Request;

/// The inspection of a request before anything is done for it, in the order of RFC 3261, 8.2.
final class Screening {
    private Screening() {}

    /// @return why the request is refused; empty when it is fit to be handled
    static Optional<Refusal> inspect(Request request) {
        String method = request.getMethod();
        if (!Wire.METHODS.contains(method)) {
            return Optional.of(new Refusal(405, "Method Not Allowed", "Allow", String.join(", ", Wire.METHODS)));
        }
        if (((FromHeader) request.getHeader(FromHeader.NAME)).getTag() == null) {
            return Optional.of(new Refusal(400, "From tag missing"));
        }
        MaxForwardsHeader hops = (MaxForwardsHeader) request.getHeader(MaxForwardsHeader.NAME);
        if (hops != null && hops.getMaxForwards() == 0) {
            return Optional.of(new Refusal(483, "Too Many Hops"));
        }
        if (!knowsScheme(request.getRequestURI())) {
            return Optional.of(new Refusal(416, "Unsupported URI Scheme"));
        }
        List<String> unsupported = required(request);
        if (!unsupported.isEmpty() && !method.equals(Request.CANCEL)) {
            return Optional.of(new Refusal(420, "Bad Extension", "Unsupported", String.join(", ", unsupported)));
        }
        return method.equals(Request.INVITE) || method.equals(Request.UPDATE)
                ? inspectOffer(request)
                : Optional.empty();
    }

    private static Optional<Refusal> inspectOffer(Request request) {
        if (request.getHeader(ContactHeader.NAME) == null) {
            return Optional.of(new Refusal(400, "Contact missing or malformed"));
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

    private static boolean knowsScheme(URI uri) {
        return uri.isSipURI() || uri.getScheme().equalsIgnoreCase("tel");
    }

    /// Option tags the peer insists on. We have none of them (RFC 3261, 8.2.2.3).
    private static List<String> required(Request request) {
        List<String> tags = new ArrayList<>();
        for (ListIterator<?> i = request.getHeaders(RequireHeader.NAME); i.hasNext(); ) {
            tags.add(((RequireHeader) i.next()).getOptionTag());
        }
        return tags;
    }
}
