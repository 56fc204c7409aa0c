package org.cordboard.media.leg;

import java.net.InetSocketAddress;
import org.cordboard.media.rtp.Formats;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;

/// Plain RTP with the address that the phone's SDP names. A phone behind a NAT sends from another port than it
/// signals: once, the first valid packet from the signalled IP address may name the port. All else is foreign.
/// RTCP is not looked at.
final class PhoneTransport implements Transport {
    private final Wire wire;
    private final LegCounters counters;
    private final RtpPacket reader = new RtpPacket();
    private InetSocketAddress signalled;
    private InetSocketAddress peer;
    private boolean latched;
    private Formats formats;

    PhoneTransport(Wire wire, LegCounters counters, InetSocketAddress signalled, Formats formats) {
        this.wire = wire;
        this.counters = counters;
        this.signalled = signalled;
        this.peer = signalled;
        this.formats = formats;
    }

    /// The phone was negotiated with anew; a changed address may be learned once again.
    void renegotiated(InetSocketAddress newSignalled, Formats newFormats) {
        formats = newFormats;
        if (!newSignalled.equals(signalled)) {
            signalled = newSignalled;
            peer = newSignalled;
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
        return latched ? from.equals(peer) : from.getAddress().equals(signalled.getAddress());
    }

    private boolean isAgreed(int payloadType) {
        return payloadType == formats.audio() || payloadType == formats.events();
    }

    @Override
    public void send(Packet packet) {
        if (wire.send(packet, peer)) {
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
