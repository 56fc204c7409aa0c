package org.cordboard.sip;

import gov.nist.javax.sip.Utils;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.HopImpl;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.PeerUnavailableException;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipProvider;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.address.Hop;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.RouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.registrar.Contact;
import org.cordboard.sip.tls.TlsPeers;

/// Makes our messages and sends them. Safe for use by several threads.
final class Wire {
    /// What we understand, for Allow (RFC 3261, 20.5).
    private static final List<String> METHODS = List.of(
            Request.INVITE,
            Request.ACK,
            Request.CANCEL,
            Request.BYE,
            Request.OPTIONS,
            Request.INFO,
            Request.UPDATE,
            Request.PRACK);

    /// What telephones want beside that.
    private static final List<String> OF_PHONES = List.of(Request.REGISTER, Request.SUBSCRIBE, Request.REFER);

    /// Bytes, where the path's MTU is not known (RFC 3261, 18.1.1).
    private static final int LONGEST_OVER_UDP = 1300;

    private final SipProvider provider;
    private final Place place;
    private final Optional<TlsPeers> peers;
    private final List<String> methods;
    private final AddressFactory addresses;
    private final HeaderFactory headers;
    private final MessageFactory messages;

    /// Where we are, as Contact and Via say.
    ///
    /// @param host an IPv6 address in brackets
    /// @param port for UDP and TCP
    /// @param tlsPort 0 when there is no TLS
    record Place(String host, int port, int tlsPort) {
        int port(String transport) {
            return transport.equalsIgnoreCase("tls") ? tlsPort : port;
        }
    }

    /// @param peers whom we expect over TLS; empty when there is none
    /// @param servesPhones whether telephones may register
    Wire(SipProvider provider, Place place, Optional<TlsPeers> peers, boolean servesPhones)
            throws PeerUnavailableException {
        this.provider = provider;
        this.place = place;
        this.peers = peers;
        methods = Stream.concat(METHODS.stream(), servesPhones ? OF_PHONES.stream() : Stream.empty())
                .toList();
        SipFactory factory = SipFactory.getInstance();
        addresses = factory.createAddressFactory();
        headers = factory.createHeaderFactory();
        messages = factory.createMessageFactory();
    }

    List<String> methods() {
        return methods;
    }

    SipProvider provider() {
        return provider;
    }

    /// @param toTag ours; ignored when the request carries one, or when null (for 100)
    Response response(Request request, int status, String phrase, String toTag) {
        try {
            Response response = messages.createResponse(status, request);
            response.setReasonPhrase(phrase.replaceAll("\\p{Cntrl}", " "));
            ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
            if (to.getTag() == null && toTag != null) {
                to.setTag(toTag);
            }
            return response;
        } catch (ParseException e) {
            throw new IllegalArgumentException("no response: " + status + " " + phrase, e);
        }
    }

    /// @param value one value, or several with commas between them
    void addHeader(Message message, String name, String value) {
        try {
            for (String single : value.split(", ")) {
                message.addHeader(headers.createHeader(name, single));
            }
        } catch (ParseException e) {
            throw new IllegalArgumentException("no header: " + name + ": " + value, e);
        }
    }

    void addSdp(Message message, String sdp) {
        addBody(message, "sdp", sdp);
    }

    /// @param subtype of `application`
    void addBody(Message message, String subtype, String text) {
        try {
            message.setContent(text, headers.createContentTypeHeader("application", subtype));
        } catch (ParseException e) {
            throw new IllegalArgumentException("no content of " + subtype, e);
        }
    }

    /// The first line of a response, as the body of a NOTIFY (RFC 3420).
    void addFragment(Message message, String statusLine) {
        try {
            ContentTypeHeader type = headers.createContentTypeHeader("message", "sipfrag");
            type.setParameter("version", "2.0");
            message.setContent(statusLine + "\r\n", type);
        } catch (ParseException e) {
            throw new IllegalArgumentException("no fragment: " + statusLine, e);
        }
    }

    /// An extension as others address it.
    String entity(String extension) {
        return "sip:" + extension + '@' + place.host();
    }

    /// Of the CSeq.
    static long number(Message message) {
        return ((CSeqHeader) message.getHeader(CSeqHeader.NAME)).getSeqNumber();
    }

    /// The innermost reason of a failure.
    static String reason(Throwable e) {
        return e.getCause() == null ? e.getMessage() : reason(e.getCause());
    }

    /// The body as text; empty when there is none.
    static String body(Message message) {
        byte[] raw = message.getRawContent();
        return raw == null ? "" : new String(raw, StandardCharsets.UTF_8);
    }

    void addAllow(Message message) {
        addHeader(message, "Allow", String.join(", ", methods));
    }

    /// The address under which a peer reaches this dialog, over the transport it has chosen (RFC 3261, 12.1.1).
    void addContact(Message message, String transport) {
        addContact(message, transport, Optional.empty());
    }

    /// As [#addContact(Message, String)], with our domain name if the peer wants to read that.
    void addContact(Message message, String transport, Optional<String> name) {
        message.setHeader(contact(null, transport, name));
    }

    /// Us, without a word of how to reach us.
    SipURI ours(String user) throws ParseException {
        return addresses.createSipURI(user, place.host());
    }

    /// A trunk, or somebody there.
    ///
    /// @param user null for the trunk itself
    SipURI theirs(Trunk trunk, String user) throws ParseException {
        InetSocketAddress address = trunk.address();
        String name = address.getHostString();
        boolean bare = address.getAddress() instanceof Inet6Address && name.contains(":");
        SipURI uri = addresses.createSipURI(user, bare ? '[' + name + ']' : name);
        trunk.namedPort().ifPresent(uri::setPort);
        if (trunk.transport() != Trunk.Transport.UDP) {
            uri.setTransportParam(trunk.transport().parameter());
        }
        return uri;
    }

    /// @throws ParseException when it is no SIP URI
    SipURI uri(String text) throws ParseException {
        if (addresses.createURI(text) instanceof SipURI uri) {
            return uri;
        }
        throw new ParseException("no SIP URI: " + text, 0);
    }

    /// @param path as [Message] headers had it, each a name-addr
    List<RouteHeader> routes(List<String> path) {
        List<RouteHeader> routes = new ArrayList<>();
        try {
            for (String proxy : path) {
                routes.add(headers.createRouteHeader(addresses.createAddress(proxy)));
            }
        } catch (ParseException e) {
            throw new IllegalStateException("no path: " + path, e);
        }
        return routes;
    }

    /// Where a trunk is; over TLS, nobody else is believed there.
    Hop hop(Trunk trunk) {
        InetSocketAddress address = trunk.address();
        if (trunk.transport() == Trunk.Transport.TLS) {
            peers.ifPresent(all ->
                    all.expect(address, trunk.secrecy().peer().orElseGet(() -> all.named(address.getHostString()))));
        }
        return new HopImpl(
                address.getAddress().getHostAddress(),
                address.getPort(),
                trunk.transport().parameter());
    }

    /// A request outside of any dialog, to the trunk itself (RFC 3261, 8.1.1).
    ///
    /// @param us who sends it, and about whom it is
    Request request(String method, Trunk trunk, SipURI us, String callId, long number) {
        try {
            Address who = addresses.createAddress(us);
            return messages.createRequest(
                    theirs(trunk, null),
                    method,
                    headers.createCallIdHeader(callId),
                    headers.createCSeqHeader(number, method),
                    headers.createFromHeader(who, Exchange.newTag()),
                    headers.createToHeader(who, null),
                    new ArrayList<>(List.of(via(trunk.transport().parameter()))),
                    headers.createMaxForwardsHeader(70));
        } catch (ParseException | InvalidArgumentException e) {
            throw new IllegalStateException("cannot make " + method, e);
        }
    }

    /// A request outside of any dialog, along a telephone's flow.
    ///
    /// @param us who sends it
    /// @throws ParseException when the telephone's word for its address is none
    Request request(String method, Contact contact, SipURI us, String callId) throws ParseException {
        try {
            SipURI target = uri(contact.uri());
            Request request = messages.createRequest(
                    target,
                    method,
                    headers.createCallIdHeader(callId),
                    headers.createCSeqHeader(1L, method),
                    headers.createFromHeader(addresses.createAddress(us), Exchange.newTag()),
                    headers.createToHeader(addresses.createAddress(target), null),
                    new ArrayList<>(List.of(via(contact.transport()))),
                    headers.createMaxForwardsHeader(70));
            routes(contact.path()).forEach(request::addHeader);
            return request;
        } catch (InvalidArgumentException e) {
            throw new IllegalStateException("cannot make " + method, e);
        }
    }

    /// @param uri a SIP URI that was read before
    ContactHeader contact(String uri) {
        try {
            return headers.createContactHeader(addresses.createAddress(uri(uri)));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param user by which calls that come to this contact are known; null for none
    /// @param name our domain name; empty: our address
    ContactHeader contact(String user, String transport, Optional<String> name) {
        try {
            SipURI uri = addresses.createSipURI(user, name.orElse(place.host()));
            uri.setPort(place.port(transport));
            uri.setTransportParam(transport);
            return headers.createContactHeader(addresses.createAddress(uri));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    ViaHeader via(String transport) {
        try {
            String branch = Utils.getInstance().generateBranchId();
            ViaHeader via = headers.createViaHeader(place.host(), place.port(transport), transport, branch);
            via.setRPort();
            return via;
        } catch (ParseException | InvalidArgumentException e) {
            throw new IllegalStateException(e);
        }
    }

    HeaderFactory headers() {
        return headers;
    }

    AddressFactory addresses() {
        return addresses;
    }

    MessageFactory messages() {
        return messages;
    }

    /// Sends a response past its transaction, which ended with the first 2xx (RFC 3261, 13.3.1.4).
    void resend(Response response) throws SipException {
        provider.sendResponse(response);
    }

    /// Sends a request in a client transaction of its own, which repeats it as its transport needs (RFC 3261,
    /// 17.1.2).
    ///
    /// @param hop where to; null: by Route and request URI
    /// @param asking hears of the final response, or that none will come; null: nobody does
    void send(Request request, Hop hop, Question asking) throws SipException {
        ClientTransaction transaction = open(request, hop);
        transaction.setApplicationData(asking);
        transaction.sendRequest();
    }

    /// A client transaction that is ready to send its request, over TCP when it is too long for UDP (RFC 3261,
    /// 18.1.1).
    ClientTransaction open(Request request, Hop hop) throws SipException {
        Hop next = hop;
        if (!Flow.isAlong(hop) && isTooLongForUdp(request)) {
            Hop direct = hop == null ? provider.getSipStack().getRouter().getNextHop(request) : hop;
            next = new HopImpl(direct.getHost(), direct.getPort(), "tcp");
            transport(request, "TCP");
        }
        return openAsItIs(request, next);
    }

    /// As [#open], over the transport that Via names.
    ClientTransaction openAsItIs(Request request, Hop hop) throws SipException {
        ((SIPRequest) request).setApplicationData(hop);
        return provider.getNewClientTransaction(request);
    }

    /// The request as if it had never been sent.
    Request anew(Request request, String transport) {
        Request again = (Request) request.clone();
        again.setHeader(via(transport));
        return again;
    }

    private static void transport(Request request, String transport) {
        try {
            topmostVia(request).setTransport(transport);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTooLongForUdp(Request request) {
        return topmostVia(request).getTransport().equalsIgnoreCase("udp")
                && ((SIPRequest) request).encodeAsBytes("udp").length > LONGEST_OVER_UDP;
    }

    private static ViaHeader topmostVia(Request request) {
        return (ViaHeader) request.getHeader(ViaHeader.NAME);
    }

    /// Sends a request that is not repeated, and whose response belongs to no transaction.
    ///
    /// @param number of the CSeq
    void sendOnce(Request request, Hop hop, long number) throws SipException {
        try {
            ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).setSeqNumber(number);
        } catch (InvalidArgumentException e) {
            throw new IllegalStateException(e);
        }
        ((SIPRequest) request).setApplicationData(hop);
        provider.sendRequest(request);
    }

    /// Sends an ACK for a 2xx, which is a transaction of its own without an answer (RFC 3261, 13.2.2.4 and
    /// 17.1.1.3). May be sent again.
    ///
    /// @param hop where to; null: by Route and request URI
    void sendAck(Request ack, Hop hop) throws SipException {
        SIPRequest copy = (SIPRequest) ack.clone();
        copy.setApplicationData(hop);
        provider.sendRequest(copy);
    }
}
