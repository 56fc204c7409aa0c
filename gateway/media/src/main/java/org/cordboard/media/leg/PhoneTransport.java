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
/// may name both; with SRTP, the first authentic one. All else is foreign. RTCP has a way of its own, unless both are
/// multiplexed (RFC 5761).
final class PhoneTransport implements Transport {
    private final Wire wire;
    private final LegCounters counters;
    private final Optional<PhoneReportPath> reports;
    private final int ssrc;
    private final RtpPacket reader = new RtpPacket();
    private PhonePlace place;
    private InetSocketAddress peer;
    private boolean latched;
    private Terms terms;
    private SrtpReceiver receiver;
    private SrtpSender sender;

    /// @param ssrc of what the phone is sent
    PhoneTransport(MediaPorts ports, LegCounters counters, PhonePlace place, int ssrc, Terms terms) {
        this.wire = new Wire(ports.rtp());
        this.counters = counters;
        this.reports = ports.rtcp().map(channel -> new PhoneReportPath(new Wire(channel), place));
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
            reports.ifPresent(path -> path.moved(newPlace));
        }
    }

    @Override
    public Arrival receive(Packet packet, InetSocketAddress from, long nowNanos) {
        if (!isPeer(from)) {
            counters.countForeign();
            return Arrival.NOTHING;
        }
        return RtpPacket.isRtcp(packet) ? openReport(packet, nowNanos) : openSound(packet, from, nowNanos);
    }

    /// Takes a datagram that came to the port for RTCP.
    Arrival receiveReport(Packet packet, InetSocketAddress from, long nowNanos) {
        if (reports.isEmpty() || !reports.get().isPeer(from)) {
            counters.countForeign();
            return Arrival.NOTHING;
        }
        if (!RtpPacket.isRtcp(packet)) {
            counters.countMalformed();
            return Arrival.NOTHING;
        }
        return openReport(packet, nowNanos);
    }

    /// What [#receiveReport] took was RTCP indeed.
    void reportedFrom(InetSocketAddress from) {
        reports.orElseThrow().seen(from);
    }

    private Arrival openReport(Packet packet, long nowNanos) {
        if (receiver != null && !receiver.unprotectReport(packet)) {
            counters.countUnauthenticReport();
            return Arrival.NOTHING;
        }
        counters.seen(nowNanos);
        return Arrival.REPORT;
    }

    private Arrival openSound(Packet packet, InetSocketAddress from, long nowNanos) {
        if (packet.length() < RtpPacket.HEADER) {
            counters.countMalformed();
            return Arrival.NOTHING;
        }
        if (receiver != null && !receiver.unprotect(packet)) {
            counters.countUnauthentic();
            return Arrival.NOTHING;
        }
        if (!reader.read(packet)) {
            counters.countMalformed();
            return Arrival.NOTHING;
        }
        if (!latched && isAgreed(reader.payloadType())) {
            latched = true;
            peer = from;
            reports.ifPresent(path -> path.heardAt(from.getAddress()));
        }
        counters.seen(nowNanos);
        return Arrival.SOUND;
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
    public boolean send(Packet packet) {
        boolean left = (sender == null || sender.protect(packet)) && wire.send(packet, peer);
        if (left) {
            counters.countSent();
        }
        return left;
    }

    @Override
    public void sendReport(Packet packet) {
        if (sender != null && !sender.protectReport(packet)) {
            return;
        }
        if (place.reports().isPresent()) {
            sendApart(packet);
        } else if (!peer.getAddress().isAnyLocalAddress()) {
            wire.send(packet, peer);
        }
    }

    private void sendApart(Packet packet) {
        if (reports.isPresent()) {
            reports.get().send(packet);
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
