package org.cordboard.sip;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Address;
import javax.sip.address.Hop;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.ContactHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.RecordRouteHeader;
import javax.sip.header.RouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;

/// Our side of a dialog that an INVITE opened (RFC 3261, 12.1): tags, sequence numbers, route set, remote
/// target.
///
/// Guarded by its call.
final class Dialog {
    private final Wire wire;
    private final DialogId id;
    private final Ends ends;
    private final List<RouteHeader> routes;
    private final Supplier<Optional<Hop>> flow;
    private URI remoteTarget;
    private long remoteNumber;
    private long localNumber;

    /// @param transport where the remote target names none
    /// @param contactName our domain name; empty: Contact has our address
    private record Ends(Address local, Address remote, String transport, Optional<String> contactName) {}

    private Dialog(Wire wire, DialogId id, Ends ends, List<RouteHeader> routes, Supplier<Optional<Hop>> flow) {
        this.wire = wire;
        this.id = id;
        this.ends = ends;
        this.routes = routes;
        this.flow = flow;
    }

    /// By a peer's INVITE or SUBSCRIBE (RFC 3261, 12.1.1).
    ///
    /// @param flow which all requests of ours take while it is there; else Route and Contact lead them
    static Dialog opened(Wire wire, Exchange invite, String localTag, Supplier<Optional<Hop>> flow) {
        Request request = invite.request();
        Dialog dialog = new Dialog(
                wire,
                DialogId.opened(request, localTag),
                new Ends(to(request), from(request), "udp", invite.contactName()),
                routes(wire, request),
                flow);
        dialog.remoteNumber = invite.number();
        dialog.refreshTarget(request);
        return dialog;
    }

    /// By a peer's answer to our INVITE (RFC 3261, 12.1.2).
    static Dialog established(Wire wire, Invitation invitation, Response answer) {
        Dialog dialog = new Dialog(
                wire,
                DialogId.of(answer),
                new Ends(from(answer), to(answer), invitation.transport(), invitation.contactName()),
                routes(wire, answer).reversed(),
                invitation.flow());
        dialog.localNumber = invitation.number();
        dialog.remoteTarget = invitation.request().getRequestURI();
        dialog.refreshTarget(answer);
        return dialog;
    }

    private static Address from(Message message) {
        return ((FromHeader) message.getHeader(FromHeader.NAME)).getAddress();
    }

    private static Address to(Message message) {
        return ((ToHeader) message.getHeader(ToHeader.NAME)).getAddress();
    }

    DialogId id() {
        return id;
    }

    /// Our domain name, if the peer wants to read that in Contact.
    Optional<String> contactName() {
        return ends.contactName();
    }

    /// RFC 3261, 12.2.2: a lower number than the last is out of order.
    boolean inOrder(long number) {
        if (number < remoteNumber) {
            return false;
        }
        remoteNumber = number;
        return true;
    }

    /// Contact of INVITE, its answer, re-INVITE and UPDATE says where the peer is from now on (RFC 3261,
    /// 12.2.1.2).
    void refreshTarget(Message message) {
        ContactHeader contact = (ContactHeader) message.getHeader(ContactHeader.NAME);
        if (contact != null) {
            remoteTarget = contact.getAddress().getURI();
        }
    }

    private static List<RouteHeader> routes(Wire wire, Message message) {
        List<RouteHeader> set = new ArrayList<>();
        for (ListIterator<?> i = message.getHeaders(RecordRouteHeader.NAME); i.hasNext(); ) {
            RecordRouteHeader recorded = (RecordRouteHeader) i.next();
            set.add(wire.headers().createRouteHeader(recorded.getAddress()));
        }
        return set;
    }

    /// A request within this dialog (RFC 3261, 12.2.1.1).
    Request request(String method) {
        localNumber++;
        return request(method, localNumber);
    }

    /// A request of this dialog was sent with that number, perhaps a later one than it was made with.
    void sent(long number) {
        localNumber = Math.max(localNumber, number);
    }

    /// Of the last request that was made.
    long lastSent() {
        return localNumber;
    }

    /// A re-INVITE or UPDATE, which says where we are (RFC 3261, 14.1; RFC 3311, 5.1).
    Request refreshing(String method) {
        Request request = request(method);
        wire.addContact(request, transport(), contactName());
        wire.addAllow(request);
        return request;
    }

    /// The ACK for the answer that established this dialog (RFC 3261, 13.2.2.4).
    ///
    /// @param number of the INVITE's CSeq
    Request ack(long number) {
        return request(Request.ACK, number);
    }

    private Request request(String method, long number) {
        try {
            URI target = startsStrict() ? routes.getFirst().getAddress().getURI() : remoteTarget;
            Request request = wire.messages()
                    .createRequest(
                            (URI) target.clone(),
                            method,
                            wire.headers().createCallIdHeader(id.callId()),
                            wire.headers().createCSeqHeader(number, method),
                            wire.headers().createFromHeader(ends.local(), id.localTag()),
                            wire.headers().createToHeader(ends.remote(), id.remoteTag()),
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

    /// The way that requests take, if there is one but what Route and Contact say: a peer behind a NAT has no other.
    Optional<Hop> flow() {
        return flow.get();
    }

    /// Of the next hop: that of the flow, or what its URI asks for.
    private String transport() {
        return flow().map(Hop::getTransport).orElseGet(this::askedFor);
    }

    private String askedFor() {
        URI next =
                routes.isEmpty() ? remoteTarget : routes.getFirst().getAddress().getURI();
        if (next instanceof SipURI sip && sip.isSecure()) {
            return "tls";
        }
        String asked = next instanceof SipURI sip ? sip.getTransportParam() : null;
        return asked == null ? ends.transport() : asked;
    }
}
