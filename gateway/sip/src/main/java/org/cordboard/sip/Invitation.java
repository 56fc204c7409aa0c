package org.cordboard.sip;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.address.Address;
import javax.sip.address.Hop;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.RouteHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.digest.SignOn;

/// The INVITE that begins a call of ours (RFC 3261, 13.2.1), and where it goes.
final class Invitation {
    private static final long FIRST_NUMBER = 1;

    private final Wire wire;
    private final Destination destination;
    private final SignOn signOn;
    private final Redirections redirections;
    private volatile Request request;

    /// @param signOn what the destination is told when it asks who calls
    /// @param finish adds what the call wants to say in its first INVITE
    Invitation(Wire wire, Outgoing outgoing, String localTag, SignOn signOn, Consumer<Request> finish) {
        this.wire = wire;
        this.signOn = signOn;
        destination = outgoing.destination();
        request = request(outgoing, localTag);
        finish.accept(request);
        destination.dialect().sent().applyTo(request, wire.headers());
        signOn.addTo(request);
        redirections = new Redirections((SipURI) request.getRequestURI());
    }

    private Request request(Outgoing outgoing, String localTag) {
        String transport = transport();
        try {
            Address to = wire.addresses().createAddress(destination.target(wire));
            Request invite = wire.messages()
                    .createRequest(
                            destination.target(wire),
                            Request.INVITE,
                            wire.headers().createCallIdHeader(outgoing.callId()),
                            wire.headers().createCSeqHeader(FIRST_NUMBER, Request.INVITE),
                            wire.headers().createFromHeader(destination.caller(wire), localTag),
                            wire.headers().createToHeader(to, null),
                            new ArrayList<>(List.of(wire.via(transport))),
                            wire.headers().createMaxForwardsHeader(destination.maxForwards()));
            for (RouteHeader route : destination.routes(wire)) {
                invite.addLast(route);
            }
            destination.assertions(wire).forEach((name, value) -> wire.addHeader(invite, name, value));
            wire.addContact(invite, transport, contactName());
            wire.addAllow(invite);
            wire.addSdp(invite, outgoing.offer());
            return invite;
        } catch (ParseException | InvalidArgumentException | SipException e) {
            throw new IllegalStateException("cannot make INVITE", e);
        }
    }

    Request request() {
        return request;
    }

    /// Of the CSeq.
    long number() {
        return Wire.number(request);
    }

    /// Becomes another INVITE, in which the destination is told what it wants to know (RFC 3261, 22.1).
    ///
    /// @param challenge for which [SignOn#isWanted(Response)]
    /// @return false when that would not help
    boolean signOn(Response challenge) {
        Optional<Request> again = signOn.again(request, challenge);
        again.ifPresent(next -> request = wire.anew(next, transport()));
        return again.isPresent();
    }

    /// Becomes an INVITE to the next address that the trunk has named, if there is one.
    ///
    /// @param refusal 300–599
    /// @return false when that would not help
    boolean redirect(Response refusal) {
        if (refusal.getStatusCode() < 400) {
            redirections.add(refusal);
        }
        Optional<SipURI> target = redirections.next();
        target.ifPresent(uri -> next().setRequestURI(uri));
        return target.isPresent();
    }

    /// Becomes the next INVITE, which may ask for something else (RFC 3261, 8.1.3.5).
    Request next() {
        Request next = wire.anew(request, transport());
        try {
            ((CSeqHeader) next.getHeader(CSeqHeader.NAME)).setSeqNumber(number() + 1);
        } catch (InvalidArgumentException e) {
            throw new IllegalStateException(e);
        }
        request = next;
        return next;
    }

    /// The destination's refusal in words.
    String words(Response refusal) {
        String status = refusal.getStatusCode() + " " + refusal.getReasonPhrase();
        if (SignOn.isWanted(refusal)) {
            return status + "; " + signOn.words(refusal);
        }
        return refusal.getStatusCode() < 400 ? status + "; calls are not redirected to other numbers" : status;
    }

    /// Our domain name, if the peer wants to read that in Contact.
    Optional<String> contactName() {
        return destination.dialect().contactName();
    }

    /// Of what is said in the dialog where the peer's Contact does not say.
    String transport() {
        return destination.transport();
    }

    /// @return empty when there is no way there any more
    Optional<Hop> hop() {
        return destination.hop(wire);
    }

    /// Which all that is said in the dialog takes while it is there; else Route and Contact lead it.
    Supplier<Optional<Hop>> flow() {
        return destination::flow;
    }
}
