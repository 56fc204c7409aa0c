package org.cordboard.media.leg;

import org.cordboard.media.rtcp.ReportExchange;
import org.cordboard.media.rtp.OutboundStream;
import org.cordboard.media.rtp.Packet;

/// Brings a leg's reports to its peer and the peer's to the leg. Worker thread.
final class LegReports {
    private final Transport transport;
    private final LegCounters counters;
    private final ReportExchange exchange;
    private final OutboundStream stream;
    private final Packet scratch;

    /// @param scratch for packets of our own making, free during each call
    LegReports(
            Transport transport, LegCounters counters, ReportExchange exchange, OutboundStream stream, Packet scratch) {
        this.transport = transport;
        this.counters = counters;
        this.exchange = exchange;
        this.stream = stream;
        this.scratch = scratch;
    }

    /// @param packet in the clear
    /// @return whether it was a report indeed
    boolean onReport(Packet packet, long nowNanos) {
        boolean read = exchange.receivedReport(packet, nowNanos);
        if (!read) {
            counters.countMalformed();
        }
        return read;
    }

    /// Some ten times a second.
    void keepUp(long nowNanos) {
        if (transport.connected() && exchange.isDue(nowNanos)) {
            exchange.write(scratch, stream.wireTimestampAt(nowNanos), nowNanos);
            transport.sendReport(scratch);
        }
        exchange.publish();
    }

    /// The leg ends.
    void takeLeave(long nowNanos) {
        if (transport.connected() && exchange.writeBye(scratch, stream.wireTimestampAt(nowNanos), nowNanos)) {
            transport.sendReport(scratch);
        }
    }
}
