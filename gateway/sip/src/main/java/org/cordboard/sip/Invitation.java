package org.cordboard.sip;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Address;
import javax.sip.address.Hop;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.digest.SignOn;

/// The INVITE that begins a call of ours (RFC 3261, 13.2.1), and where it goes.
final class Invitation {
    private static final long FIRST_NUMBER = 1;

    private final Wire wire;
    private final Trunk trunk;
    private final SignOn signOn;
    private volatile Request request;

    /// @param signOn what the trunk is told when it asks who calls
    Invitation(Wire wire, Dialling dialling, String localTag, SignOn signOn) {
        this.wire = wire;
        this.signOn = signOn;
        trunk = dialling.trunk();
        request = request(dialling, localTag);
        signOn.addTo(request);
    }

    private Request request(Dialling dialling, String localTag) {
        String transport = trunk.transport().parameter();
        try {
            Address from = wire.addresses().createAddress(wire.ours(user(dialling.from())));
            Address to = wire.addresses().createAddress(theirs(dialling.number()));
            Request invite = wire.messages()
                    .createRequest(
                            theirs(dialling.number()),
                            Request.INVITE,
                            wire.headers().createCallIdHeader(UUID.randomUUID().toString()),
                            wire.headers().createCSeqHeader(FIRST_NUMBER, Request.INVITE),
                            wire.headers().createFromHeader(from, localTag),
                            wire.headers().createToHeader(to, null),
                            new ArrayList<>(List.of(wire.via(transport))),
                            wire.headers().createMaxForwardsHeader(70));
            wire.addContact(invite, transport);
            wire.addAllow(invite);
            wire.addSdp(invite, dialling.offer());
            return invite;
        } catch (ParseException | InvalidArgumentException e) {
            throw new IllegalStateException("cannot make INVITE", e);
        }
    }

    private SipURI theirs(String number) throws ParseException {
        return wire.theirs(trunk, user(number));
    }

    /// `#` is no character of a user part (RFC 3261, 25.1).
    private static String user(String number) {
        return number.replace("#", "%23");
    }

    Request request() {
        return request;
    }

    /// Of the CSeq.
    long number() {
        return Wire.number(request);
    }

    /// Becomes another INVITE, in which the trunk is told what it wants to know (RFC 3261, 22.1).
    ///
    /// @param challenge for which [SignOn#isWanted(Response)]
    /// @return false when that would not help
    boolean signOn(Response challenge) {
        Optional<Request> again = signOn.again(request, challenge);
        again.ifPresent(next -> request = wire.anew(next, transport()));
        return again.isPresent();
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

    /// The trunk's refusal in words.
    String words(Response refusal) {
        String status = refusal.getStatusCode() + " " + refusal.getReasonPhrase();
        if (SignOn.isWanted(refusal)) {
            return status + "; " + signOn.words(refusal);
        }
        return refusal.getStatusCode() < 400 ? status + "; calls are not redirected" : status;
    }

    /// Of what is said in the dialog where the peer's Contact does not say.
    String transport() {
        return trunk.transport().parameter();
    }

    Hop hop() {
        return Wire.hop(trunk);
    }
}
