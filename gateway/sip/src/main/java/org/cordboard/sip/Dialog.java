package org.cordboard.sip;

import gov.nist.javax.sip.stack.HopImpl;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Hop;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.RecordRouteHeader;
import javax.sip.header.RouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;

/// Our side of a dialog that a peer's INVITE opened (RFC 3261, 12.1.1): tags, sequence numbers, route set,
/// remote target.
///
/// Guarded by its call.
final class Dialog {
    private final Wire wire;
    private final DialogId id;
    private final Exchange invite;
    private final List<RouteHeader> routes;
    private URI remoteTarget;
    private long remoteNumber;
    private long localNumber;

    Dialog(Wire wire, Exchange invite, String localTag) {
        this.wire = wire;
        this.invite = invite;
        id = DialogId.opened(invite.request(), localTag);
        routes = routes(invite.request());
        remoteNumber = invite.number();
        refreshTarget(invite.request());
    }

    DialogId id() {
        return id;
    }

    /// RFC 3261, 12.2.2: a lower number than the last is out of order.
    boolean inOrder(long number) {
        if (number < remoteNumber) {
            return false;
        }
        remoteNumber = number;
        return true;
    }

    /// Contact of INVITE, re-INVITE and UPDATE says where the peer is from now on (RFC 3261, 12.2.1.2).
    void refreshTarget(Request request) {
        ContactHeader contact = (ContactHeader) request.getHeader(ContactHeader.NAME);
        if (contact != null) {
            remoteTarget = contact.getAddress().getURI();
        }
    }

    private List<RouteHeader> routes(Request request) {
        List<RouteHeader> set = new ArrayList<>();
        for (ListIterator<?> i = request.getHeaders(RecordRouteHeader.NAME); i.hasNext(); ) {
            RecordRouteHeader recorded = (RecordRouteHeader) i.next();
            set.add(wire.headers().createRouteHeader(recorded.getAddress()));
        }
        return set;
    }

    /// A request within this dialog (RFC 3261, 12.2.1.1).
    Request request(String method) {
        try {
            URI target = startsStrict() ? routes.getFirst().getAddress().getURI() : remoteTarget;
            Request opened = invite.request();
            FromHeader theirs = (FromHeader) opened.getHeader(FromHeader.NAME);
            ToHeader ours = (ToHeader) opened.getHeader(ToHeader.NAME);
            Request request = wire.messages()
                    .createRequest(
                            (URI) target.clone(),
                            method,
                            (CallIdHeader) opened.getHeader(CallIdHeader.NAME).clone(),
                            wire.headers().createCSeqHeader(++localNumber, method),
                            wire.headers().createFromHeader(ours.getAddress(), id.localTag()),
                            wire.headers().createToHeader(theirs.getAddress(), id.remoteTag()),
                            new ArrayList<>(List.of(wire.via(transport()))),
                            wire.headers().createMaxForwardsHeader(70));
            for (RouteHeader route : routeHeaders()) {
                request.addLast(route);
            }
            return request;
        } catch (ParseException | InvalidArgumentException | javax.sip.SipException e) {
            throw new IllegalStateException("cannot make " + method, e);
        }
    }

    private List<RouteHeader> routeHeaders() {
        if (!startsStrict()) {
            return routes;
        }
        List<RouteHeader> strict = new ArrayList<>(routes.subList(1, routes.size()));
        strict.add(wire.headers().createRouteHeader(wire.addresses().createAddress(remoteTarget)));
        return strict;
    }

    private boolean startsStrict() {
        return !routes.isEmpty()
                && routes.getFirst().getAddress().getURI() instanceof SipURI first
                && !first.hasLrParam();
    }

    /// Over TCP, the connection of the INVITE while it is open: the peer behind a NAT has no other.
    Optional<Hop> connection() {
        return invite.connection()
                .filter(tcp -> tcp.getSocketChannel().isOpen())
                .map(tcp -> new HopImpl(tcp.getPeerAddress(), tcp.getPeerPort(), "tcp"));
    }

    /// Of the next hop: what its URI asks for, or the one that the call came by.
    private String transport() {
        if (connection().isPresent()) {
            return "tcp";
        }
        URI next =
                routes.isEmpty() ? remoteTarget : routes.getFirst().getAddress().getURI();
        String asked = next instanceof SipURI sip ? sip.getTransportParam() : null;
        return asked == null ? "udp" : asked;
    }
}
