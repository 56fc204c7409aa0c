package org.cordboard.media.rtcp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cordboard.media.rtp.BigEndian;
import org.cordboard.media.rtp.Packet;

/// Writes compound packets of one leg: a report, the name, and perhaps a farewell (RFC 3550, section 6.1). Not
/// thread-safe.
final class RtcpWriter {
    private static final int CNAME = 1;

    private final int ssrc;
    private final byte[] name;
    private byte[] bytes;
    private int start;
    private int end;

    /// @param cname ASCII, 1–255 characters
    RtcpWriter(int ssrc, String cname) {
        this.ssrc = ssrc;
        this.name = cname.getBytes(StandardCharsets.US_ASCII);
    }

    /// Begins a packet in `target`.
    RtcpWriter into(Packet target) {
        bytes = target.bytes();
        start = 0;
        end = 0;
        return this;
    }

    /// @param ntp when, as a 64-bit NTP time, @param timestamp the same time by the clock of the stream
    void senderReport(long ntp, int timestamp, long packets, long octets) {
        begin(RtcpReader.SENDER_REPORT);
        put(ssrc);
        put((int) (ntp >>> 32));
        put((int) ntp);
        put(timestamp);
        put((int) packets);
        put((int) octets);
        finish();
    }

    void receiverReport() {
        begin(RtcpReader.RECEIVER_REPORT);
        put(ssrc);
        finish();
    }

    /// Adds to the report that was written last.
    ///
    /// @param lost since the stream began; what does not fit into 24 bits is told as the most that does
    void block(int source, int fractionLost, long lost, int highestSequence, int jitter, int lastReport, int delay) {
        put(source);
        put(fractionLost << 24 | Math.clamp(lost, -0x800000, 0x7FFFFF) & 0xFFFFFF);
        put(highestSequence);
        put(jitter);
        put(lastReport);
        put(delay);
        bytes[start]++;
        finish();
    }

    /// SDES with the CNAME (section 6.5.1), closed by 1 to 4 zeros.
    void description() {
        begin(RtcpReader.DESCRIPTION);
        bytes[start]++;
        put(ssrc);
        bytes[end++] = CNAME;
        bytes[end++] = (byte) name.length;
        System.arraycopy(name, 0, bytes, end, name.length);
        end += name.length;
        int padded = start + (end - start) / 4 * 4 + 4;
        Arrays.fill(bytes, end, padded, (byte) 0);
        end = padded;
        finish();
    }

    void bye() {
        begin(RtcpReader.BYE);
        bytes[start]++;
        put(ssrc);
        finish();
    }

    int length() {
        return end;
    }

    private void begin(int type) {
        start = end;
        bytes[end] = (byte) 0x80;
        bytes[end + 1] = (byte) type;
        end += RtcpReader.HEADER;
    }

    private void finish() {
        BigEndian.putShort(bytes, start + 2, (end - start) / 4 - 1);
    }

    private void put(int value) {
        BigEndian.putInteger(bytes, end, value);
        end += 4;
    }
}
