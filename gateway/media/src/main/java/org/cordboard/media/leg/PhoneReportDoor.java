package org.cordboard.media.leg;

import java.net.InetSocketAddress;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.worker.Endpoint;

/// The socket of a telephone's RTCP. All else about the leg happens on that of its RTP.
final class PhoneReportDoor implements Endpoint {
    private final PhoneTransport transport;
    private final LegReports reports;
    private final MediaLeg leg;

    PhoneReportDoor(PhoneTransport transport, LegReports reports, MediaLeg leg) {
        this.transport = transport;
        this.reports = reports;
        this.leg = leg;
    }

    @Override
    public void onPacket(Packet packet, InetSocketAddress from, long nowNanos) {
        if (transport.receiveReport(packet, from, nowNanos) == Arrival.REPORT && reports.onReport(packet, nowNanos)) {
            transport.reportedFrom(from);
        }
    }

    @Override
    public boolean onPace(long nowNanos) {
        return false;
    }

    @Override
    public void onHousekeeping(long nowNanos) {
        // The leg sees to it.
    }

    @Override
    public void onFault(RuntimeException fault) {
        leg.onFault(fault);
    }
}
