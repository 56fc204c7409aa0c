package org.cordboard.media.leg;

import java.net.InetSocketAddress;
import org.cordboard.media.dtls.DtlsSession;
import org.cordboard.media.ice.IceLite;
import org.cordboard.media.ice.RestartableIce;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;
import org.cordboard.media.srtp.SrtpReceiver;
import org.cordboard.media.srtp.SrtpSender;

/// STUN, DTLS and SRTP of one browser on one port, told apart by the first byte (RFC 7983, section 7). Only
/// addresses from which an authentic check came are listened to beyond STUN.
final class BrowserTransport implements Transport {
    private final Wire wire;
    private final LegCounters counters;
    private final RestartableIce ice;
    private final Packet response;
    private final LegEvents events;
    private InetSocketAddress path;
    private DtlsSession dtls;
    private SrtpReceiver receiver;
    private SrtpSender sender;
    private Runnable closeSocket = () -> {};
    private boolean dtlsEnded;

    /// @param response for STUN responses, free during each call
    BrowserTransport(Wire wire, LegCounters counters, RestartableIce ice, Packet response, LegEvents events) {
        this.wire = wire;
        this.counters = counters;
        this.ice = ice;
        this.response = response;
        this.events = events;
    }

    /// The session that gets the DTLS packets. Before the first of them.
    void dtls(DtlsSession session) {
        dtls = session;
    }

    /// The browser's checks count under other credentials from now on; keys and sound are as before.
    void restartIce(IceLite next) {
        ice.restart(next);
    }

    void keyed(SrtpReceiver newReceiver, SrtpSender newSender) {
        receiver = newReceiver;
        sender = newSender;
    }

    @Override
    public Arrival receive(Packet packet, InetSocketAddress from, long nowNanos) {
        int first = packet.length() == 0 ? 255 : packet.unsignedByte(0);
        if (first <= 3) {
            onStun(packet, from, nowNanos);
            return Arrival.NOTHING;
        }
        if (!ice.isChecked(from)) {
            counters.countForeign();
            return Arrival.NOTHING;
        }
        if (first >= 20 && first <= 63) {
            dtls.receive(packet.copy());
            return Arrival.NOTHING;
        }
        if (first < 128 || first > 191 || packet.length() < RtpPacket.HEADER) {
            counters.countMalformed();
            return Arrival.NOTHING;
        }
        return receiver == null ? Arrival.NOTHING : unprotect(packet, nowNanos);
    }

    private Arrival unprotect(Packet packet, long nowNanos) {
        boolean report = RtpPacket.isRtcp(packet);
        if (report && !receiver.unprotectReport(packet)) {
            counters.countUnauthenticReport();
            return Arrival.NOTHING;
        }
        if (!report && !receiver.unprotect(packet)) {
            counters.countUnauthentic();
            return Arrival.NOTHING;
        }
        counters.seen(nowNanos);
        return report ? Arrival.REPORT : Arrival.SOUND;
    }

    private void onStun(Packet packet, InetSocketAddress from, long nowNanos) {
        switch (ice.receive(packet, from, response)) {
            case ANSWERED -> {
                counters.seen(nowNanos);
                wire.send(response, from);
                tellPath();
            }
            case MALFORMED -> counters.countMalformed();
            case UNAUTHENTIC -> counters.countUnauthentic();
            case IGNORED -> {
                // An indication keeps a NAT's door open, and does so without our help.
            }
        }
    }

    private void tellPath() {
        InetSocketAddress now = ice.selected();
        if (now != null && !now.equals(path)) {
            path = now;
            events.onPath(now);
        }
    }

    @Override
    public boolean send(Packet packet) {
        boolean left = sender.protect(packet) && wire.send(packet, ice.selected());
        if (left) {
            counters.countSent();
        }
        return left;
    }

    @Override
    public void sendReport(Packet packet) {
        if (sender.protectReport(packet)) {
            wire.send(packet, ice.selected());
        }
    }

    /// A datagram of the DTLS session.
    void sendDtls(byte[] datagram) {
        if (ice.selected() != null) {
            response.fill(datagram);
            wire.send(response, ice.selected());
        }
    }

    @Override
    public boolean connected() {
        return sender != null;
    }

    @Override
    public void close(Runnable newCloseSocket) {
        if (dtlsEnded) {
            newCloseSocket.run();
        } else {
            closeSocket = newCloseSocket;
            dtls.close();
        }
    }

    /// The DTLS session has said its last word.
    void dtlsEnded() {
        dtlsEnded = true;
        closeSocket.run();
    }
}
