package org.cordboard.sip;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sip.InvalidArgumentException;
import javax.sip.ObjectInUseException;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionUnavailableException;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.dialect.Dialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A request from a peer, its server transaction, and our answer (RFC 3261, 8.2.6 and 17.2).
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Wire wire;
    private final SIPRequest request;
    private Request read;
    private Dialect dialect = Dialect.OURS;

    /// Null when [#isStateless()].
    private final ServerTransaction transaction;

    private Exchange(Wire wire, SIPRequest request, ServerTransaction transaction) {
        this.wire = wire;
        this.request = request;
        read = request;
        this.transaction = transaction;
    }

    /// @return empty for the repetition of a request that is being handled
    static Optional<Exchange> open(Wire wire, RequestEvent event) {
        SIPRequest request = (SIPRequest) event.getRequest();
        try {
            if (event.getServerTransaction() != null) {
                return Optional.of(new Exchange(wire, request, event.getServerTransaction()));
            }
            if (request.getMaxForwards() == null) {
                request.setHeader(wire.headers().createMaxForwardsHeader(70));
            }
            return Optional.of(new Exchange(wire, request, wire.provider().getNewServerTransaction(request)));
        } catch (TransactionAlreadyExistsException e) {
            return Optional.empty();
        } catch (TransactionUnavailableException | InvalidArgumentException e) {
            LOG.debug("No transaction for {}: {}", request.getMethod(), e.getMessage());
            return Optional.of(new Exchange(wire, request, null));
        }
    }

    /// Without a transaction: nothing is kept of the request, and its repetition is another one (RFC 3261, 8.2.7).
    static Exchange stateless(Wire wire, RequestEvent event) {
        return new Exchange(wire, (SIPRequest) event.getRequest(), null);
    }

    /// Whether the stack found the request too poor for a transaction. Then it can only be refused, anew at
    /// each repetition (RFC 3261, 8.2.7).
    boolean isStateless() {
        return transaction == null;
    }

    static String newTag() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    Request request() {
        return request;
    }

    /// As the trunk's rules turn it. What is answered and remembered is the request itself, which its sender
    /// knows.
    Request asRead() {
        return read;
    }

    /// It came over a trunk of that dialect, in which it is answered. Before anybody reads it.
    void cameIn(Dialect spoken) {
        dialect = spoken;
        if (!spoken.received().isEmpty()) {
            Request turned = (Request) request.clone();
            spoken.received().applyTo(turned, wire.headers());
            read = turned;
        }
    }

    /// Our domain name, if the sender wants to read that in Contact.
    Optional<String> contactName() {
        return dialect.contactName();
    }

    String method() {
        return request.getMethod();
    }

    long number() {
        return ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).getSeqNumber();
    }

    /// The body as text; empty when there is none.
    String body() {
        return Wire.body(request);
    }

    /// `udp`, `tcp` or `tls`.
    String transport() {
        return ((MessageChannel) request.getMessageChannel()).getTransport().toLowerCase(Locale.ROOT);
    }

    /// The connection that the request came on; empty over UDP.
    Optional<NioTcpMessageChannel> connection() {
        return request.getMessageChannel() instanceof NioTcpMessageChannel open ? Optional.of(open) : Optional.empty();
    }

    /// The way back to where the request came from.
    Flow flow() {
        return new Flow(new InetSocketAddress(source(), request.getPeerPacketSourcePort()), transport(), connection());
    }

    /// Where the request came from.
    InetAddress source() {
        return request.getPeerPacketSourceAddress();
    }

    /// Whether somebody has passed it on (RFC 3261, 16.6).
    boolean isProxied() {
        return request.getViaHeaders().size() > 1;
    }

    /// Such as `udp 192.0.2.7:5060`.
    String peer() {
        return transport() + ' ' + source().getHostAddress() + ':' + request.getPeerPacketSourcePort();
    }

    void trying() {
        send(wire.response(request, Response.TRYING, "Trying", null));
    }

    void answer(int status, String phrase, String toTag) {
        send(wire.response(request, status, phrase, toTag));
    }

    void refuse(Refusal refusal, String toTag) {
        Response response = wire.response(request, refusal.status(), refusal.phrase(), toTag);
        refusal.header().forEach((name, value) -> wire.addHeader(response, name, value));
        send(response);
    }

    /// Forgets the request without an answer. Its repetition is another one.
    void ignore() {
        try {
            if (!isStateless()) {
                transaction.terminate();
            }
        } catch (ObjectInUseException e) {
            LOG.debug("The transaction of {} from {} goes on", method(), peer(), e);
        }
    }

    /// @return false when it could not be sent; the peer will ask again or give up
    boolean send(Response response) {
        if (response.getStatusCode() > Response.TRYING) {
            dialect.sent().applyTo(response, wire.headers());
        }
        try {
            if (isStateless()) {
                wire.resend(response);
            } else {
                transaction.sendResponse(response);
            }
            return true;
        } catch (SipException | InvalidArgumentException e) {
            LOG.debug("Could not send {} for {} to {}", response.getStatusCode(), method(), peer(), e);
            return false;
        }
    }
}
