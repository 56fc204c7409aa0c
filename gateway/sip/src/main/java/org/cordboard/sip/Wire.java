package org.cordboard.sip;

import gov.nist.javax.sip.message.SIPRequest;
import java.text.ParseException;
import java.util.List;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.PeerUnavailableException;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipProvider;
import javax.sip.address.AddressFactory;
import javax.sip.address.Hop;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;

/// Makes our messages and sends them. Safe for use by several threads.
final class Wire {
    /// What we understand, for Allow (RFC 3261, 20.5).
    static final List<String> METHODS = List.of(
            Request.INVITE, Request.ACK, Request.CANCEL, Request.BYE, Request.OPTIONS, Request.INFO, Request.UPDATE);

    private final SipProvider provider;
    private final String host;
    private final int port;
    private final AddressFactory addresses;
    private final HeaderFactory headers;
    private final MessageFactory messages;

    /// @param host the address in Contact and Via; an IPv6 address in brackets
    Wire(SipProvider provider, String host, int port) throws PeerUnavailableException {
        this.provider = provider;
        this.host = host;
        this.port = port;
        SipFactory factory = SipFactory.getInstance();
        addresses = factory.createAddressFactory();
        headers = factory.createHeaderFactory();
        messages = factory.createMessageFactory();
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
    void addHeader(Response response, String name, String value) {
        try {
            for (String single : value.split(", ")) {
                response.addHeader(headers.createHeader(name, single));
            }
        } catch (ParseException e) {
            throw new IllegalArgumentException("no header: " + name + ": " + value, e);
        }
    }

    void addSdp(Response response, String sdp) {
        try {
            response.setContent(sdp, headers.createContentTypeHeader("application", "sdp"));
        } catch (ParseException e) {
            throw new IllegalArgumentException("no session description", e);
        }
    }

    void addAllow(Response response) {
        addHeader(response, "Allow", String.join(", ", METHODS));
    }

    /// The address under which a peer reaches this dialog, over the transport it has chosen (RFC 3261, 12.1.1).
    void addContact(Response response, String transport) {
        response.setHeader(contact(transport));
    }

    ContactHeader contact(String transport) {
        try {
            SipURI uri = addresses.createSipURI(null, host);
            uri.setPort(port);
            uri.setTransportParam(transport);
            return headers.createContactHeader(addresses.createAddress(uri));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    ViaHeader via(String transport) {
        try {
            ViaHeader via = headers.createViaHeader(host, port, transport, null);
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
    /// @param done run when a final response came or none will come
    void send(Request request, Hop hop, Runnable done) throws SipException {
        ((SIPRequest) request).setApplicationData(hop);
        ClientTransaction transaction = provider.getNewClientTransaction(request);
        transaction.setApplicationData(done);
        transaction.sendRequest();
    }
}
