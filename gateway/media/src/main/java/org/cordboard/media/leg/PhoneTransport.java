package org.cordboard.media.leg;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;
import org.cordboard.media.srtp.Protection;
import org.cordboard.media.srtp.SrtpReceiver;
import org.cordboard.media.srtp.SrtpSender;

/// RTP or SRTP with the address that the phone's SDP names. A phone behind a NAT sends from another port than it
/// signals, and perhaps from another address: once, the first valid packet from an IP address of its [PhonePlace]
/// may name both; with SRTP, the first authentic one. All else is foreign. RTCP is not looked at.
final class PhoneTransport implements Transport {
    private final Wire wire;
    private final LegCounters counters;
    private final int ssrc;
    private final RtpPacket reader = new RtpPacket();
    private PhonePlace place;
    private InetSocketAddress peer;
    private boolean latched;
    private Terms terms;
    private SrtpReceiver receiver;
    private SrtpSender sender;

    /// @param ssrc of what the phone is sent
    PhoneTransport(Wire wire, LegCounters counters, PhonePlace place, int ssrc, Terms terms) {
        this.wire = wire;
        this.counters = counters;
        this.place = place;
        this.peer = place.first();
        this.ssrc = ssrc;
        this.terms = terms;
        keyed(Optional.empty(), terms.protection());
    }

    /// A key that stays the same goes on with its packet counter (RFC 4568, 7.1.4).
    private void keyed(Optional<Protection> before, Optional<Protection> now) {
        if (!now.map(Protection::peer).equals(before.map(Protection::peer))) {
            receiver = now.map(keys -> new SrtpReceiver(keys.peer())).orElse(null);
        }
        if (!now.map(Protection::own).equals(before.map(Protection::own))) {
            sender = now.map(keys -> new SrtpSender(keys.own(), ssrc)).orElse(null);
        }
    }

    /// The phone was negotiated with anew; a changed address may be learned once again.
    void renegotiated(PhonePlace newPlace, Terms newTerms) {
        keyed(terms.protection(), newTerms.protection());
        terms = newTerms;
        if (!newPlace.equals(place)) {
            place = newPlace;
            peer = newPlace.first();
            latched = false;
        }
    }

    @Override
    public boolean receive(Packet packet, InetSocketAddress from, long nowNanos) {
        if (!isPeer(from)) {
            counters.countForeign();
            return false;
        }
        if (RtpPacket.isRtcp(packet)) {
            return false;
        }
        if (packet.length() < RtpPacket.HEADER) {
            counters.countMalformed();
            return false;
        }
        if (receiver != null && !receiver.unprotect(packet)) {
            counters.countUnauthentic();
            return false;
        }
        if (!reader.read(packet)) {
            counters.countMalformed();
            return false;
        }
        if (!latched && isAgreed(reader.payloadType())) {
            latched = true;
            peer = from;
        }
        counters.seen(nowNanos);
        return true;
    }

    private boolean isPeer(InetSocketAddress from) {
        if (from == peer) {
            return true;
        }
        return latched ? from.equals(peer) : place.mayBeAt(from.getAddress());
    }

    private boolean isAgreed(int payloadType) {
        return payloadType == terms.formats().audio()
                || payloadType == terms.formats().events();
    }

    @Override
    public void send(Packet packet) {
        if ((sender == null || sender.protect(packet)) && wire.send(packet, peer)) {
            counters.countSent();
        }
    }

    @Override
    public boolean connected() {
        return true;
    }

    @Override
    public void close(Runnable closeSocket) {
        closeSocket.run();
    }
}
