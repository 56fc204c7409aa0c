package org.cordboard.media.rtcp;

import java.util.random.RandomGenerator;
import org.cordboard.media.quality.SoundBoard;
import org.cordboard.media.quality.SoundBoard.Cell;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;

/// The reports of one leg: counts what comes and goes, writes ours when they are due, reads the peer's, and keeps the
/// [SoundBoard]. Worker thread; nothing here allocates.
public final class ReportExchange implements RtcpListener {
    private final int ssrc;
    private final SoundBoard board = new SoundBoard();
    private final RtcpReader reader = new RtcpReader();
    private final RtcpWriter writer;
    private final ReportSchedule schedule;
    private final Reception reception = new Reception();
    private final PeerReports peer = new PeerReports();
    private Codec codec;
    private long packets;
    private long octets;
    private int firstSequence;
    private long packetsAtLastReport;
    private long packetsAtReportBefore;
    private boolean told;
    private int senderReportSsrc;
    private int senderReportTime;
    private long senderReportNanos;
    private long nowNanos;

    /// @param ssrc of what we send, @param cname what we are called (RFC 7022), ASCII
    /// @param random for the times between reports; must not block
    public ReportExchange(int ssrc, String cname, Codec codec, RandomGenerator random) {
        this.ssrc = ssrc;
        this.codec = codec;
        this.writer = new RtcpWriter(ssrc, cname);
        this.schedule = new ReportSchedule(random);
    }

    /// What is known, for any thread.
    public SoundBoard board() {
        return board;
    }

    public void agree(Codec newCodec) {
        codec = newCodec;
    }

    /// A packet of the peer, as it came.
    ///
    /// @param sound false for a key, whose packets share a timestamp
    public void received(RtpPacket packet, boolean sound, long now) {
        reception.count(packet);
        if (sound) {
            reception.time(packet, codec.clock(), now);
        }
    }

    /// A packet was sent.
    ///
    /// @param length of its payload, in bytes
    public void sent(int sequence, int length) {
        if (packets == 0) {
            firstSequence = sequence;
        }
        packets++;
        octets += length;
    }

    /// RTCP of the peer, in the clear.
    ///
    /// @return false when it is none
    public boolean receivedReport(Packet packet, long now) {
        nowNanos = now;
        return reader.read(packet, this);
    }

    @Override
    public void onSenderReport(int sender, int time) {
        senderReportSsrc = sender;
        senderReportTime = time;
        senderReportNanos = nowNanos;
    }

    @Override
    public void onReport(ReportBlock block) {
        if (block.source() == ssrc && packets > 0) {
            peer.take(block, firstSequence, NtpTime.middle(NtpTime.at(nowNanos)), nowNanos);
        }
    }

    public boolean isDue(long now) {
        return schedule.isDue(now);
    }

    /// Writes the report that is due.
    ///
    /// @param timestamp of our stream, now
    public void write(Packet target, int timestamp, long now) {
        writer.into(target);
        writeReport(timestamp, now);
        target.frame(0, writer.length());
        schedule.sent(now);
        told = true;
    }

    /// Writes a last report with our farewell.
    ///
    /// @return false when there is none: who never said anything does not take leave (RFC 3550, section 6.3.7)
    public boolean writeBye(Packet target, int timestamp, long now) {
        if (!told && packets == 0) {
            return false;
        }
        writer.into(target);
        writeReport(timestamp, now);
        writer.bye();
        target.frame(0, writer.length());
        return true;
    }

    /// Who sent nothing since the report before the last is no sender (section 6.4).
    private void writeReport(int timestamp, long now) {
        if (packets > packetsAtReportBefore) {
            writer.senderReport(NtpTime.at(now), timestamp, packets, octets);
        } else {
            writer.receiverReport();
        }
        packetsAtReportBefore = packetsAtLastReport;
        packetsAtLastReport = packets;
        if (reception.hasBegun()) {
            writeBlock(now);
        }
        writer.description();
    }

    private void writeBlock(long now) {
        boolean answers = senderReportTime != 0 && senderReportSsrc == reception.ssrc();
        writer.block(
                reception.ssrc(),
                reception.takeFractionLost(),
                reception.lost(),
                reception.highestSequence(),
                reception.jitter(),
                answers ? senderReportTime : 0,
                answers ? NtpTime.units(now - senderReportNanos) : 0);
    }

    /// Tells all that is known by now.
    public void publish() {
        long stamp = board.begin();
        board.put(Cell.CODEC, codec.ordinal());
        board.put(Cell.EXPECTED, reception.expected());
        board.put(Cell.RECEIVED, reception.received());
        board.put(Cell.JITTER_MICROS, reception.jitterMicros());
        board.put(Cell.SENT, packets);
        board.put(Cell.REPORTS, peer.count());
        board.put(Cell.REPORT_NANOS, peer.nanos());
        board.put(Cell.REPORTED_EXPECTED, peer.expected());
        board.put(Cell.REPORTED_LOST, peer.lost());
        board.put(Cell.REPORTED_FRACTION, peer.fraction());
        board.put(Cell.REPORTED_JITTER_MICROS, peer.jitter() * 1_000_000 / codec.clock());
        board.put(Cell.ROUND_TRIP_MICROS, peer.roundTripMicros());
        board.end(stamp);
    }
}
