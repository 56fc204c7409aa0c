package org.cordboard.sip;

import gov.nist.javax.sip.stack.HopImpl;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Address;
import javax.sip.address.Hop;
import javax.sip.address.SipURI;
import javax.sip.message.Request;

/// The INVITE that begins a call of ours (RFC 3261, 13.2.1), and where it goes.
final class Invitation {
    private static final long NUMBER = 1;

    private final Request request;
    private final Trunk trunk;

    Invitation(Wire wire, Dialling dialling, String localTag) {
        trunk = dialling.trunk();
        request = request(wire, dialling, localTag);
    }

    private Request request(Wire wire, Dialling dialling, String localTag) {
        String transport = trunk.transport().parameter();
        try {
            Address from = wire.addresses().createAddress(wire.ours(user(dialling.from())));
            Address to = wire.addresses().createAddress(theirs(wire, dialling.number()));
            Request invite = wire.messages()
                    .createRequest(
                            theirs(wire, dialling.number()),
                            Request.INVITE,
                            wire.headers().createCallIdHeader(UUID.randomUUID().toString()),
                            wire.headers().createCSeqHeader(NUMBER, Request.INVITE),
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

    private SipURI theirs(Wire wire, String number) throws ParseException {
        SipURI uri = wire.addresses().createSipURI(user(number), host(trunk.address()));
        uri.setPort(trunk.address().getPort());
        if (trunk.transport() != Trunk.Transport.UDP) {
            uri.setTransportParam(trunk.transport().parameter());
        }
        return uri;
    }

    /// `#` is no character of a user part (RFC 3261, 25.1).
    private static String user(String number) {
        return number.replace("#", "%23");
    }

    private static String host(InetSocketAddress address) {
        String host = address.getHostString();
        return address.getAddress() instanceof Inet6Address && host.contains(":") ? '[' + host + ']' : host;
    }

    Request request() {
        return request;
    }

    /// Of the CSeq.
    long number() {
        return NUMBER;
    }

    /// Of what is said in the dialog where the peer's Contact does not say.
    String transport() {
        return trunk.transport().parameter();
    }

    Hop hop() {
        InetSocketAddress address = trunk.address();
        return new HopImpl(address.getAddress().getHostAddress(), address.getPort(), transport());
    }
}
