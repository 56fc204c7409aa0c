package org.cordboard.media.mix;

import java.util.Arrays;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;
import org.cordboard.media.rtp.RtpPacket;

/// One party of a [Mix]. Packets come when they come, and the mix takes 20 ms at a time: between the two lie 40 ms,
/// by which a packet may be late. What is missing is silence. Not thread-safe.
public final class Speaker {
    private static final int DELAY = 2 * Codec.FRAME;
    private static final int CAPACITY = 4096;

    /// More would be heard as a slow answer: a party whose clock runs fast, or whose packets came all at once, loses
    /// what is over [#DELAY].
    private static final int LONGEST_DELAY = 8 * Codec.FRAME;

    /// So many packets in a row that came too late are a party that has become slower, and no accident.
    private static final int LATE_FOR_GOOD = 3;

    private final short[] samples = new short[CAPACITY];
    private boolean begun;
    private int ssrc;
    private int next;
    private int lateInARow;

    Speaker() {}

    /// What the party says, in samples of 8 kHz; copied.
    ///
    /// @param codec PCMU or PCMA
    public void say(RtpPacket packet, Codec codec) {
        int length = packet.payloadLength();
        if (length == 0 || length > LONGEST_DELAY - DELAY) {
            return;
        }
        int ahead = packet.timestamp() - next;
        if (!begun || packet.ssrc() != ssrc || ahead < -CAPACITY || ahead + length > LONGEST_DELAY) {
            begin(packet);
        } else if (ahead < 0) {
            lateInARow++;
            if (lateInARow < LATE_FOR_GOOD) {
                return;
            }
            begin(packet);
        }
        lateInARow = 0;
        byte[] bytes = packet.packet().bytes();
        int offset = packet.payloadOffset();
        for (int i = 0; i < length; i++) {
            samples[packet.timestamp() + i & CAPACITY - 1] = G711.linear(codec, bytes[offset + i]);
        }
    }

    private void begin(RtpPacket packet) {
        begun = true;
        ssrc = packet.ssrc();
        next = packet.timestamp() - DELAY;
        Arrays.fill(samples, (short) 0);
    }

    /// Adds the next 20 ms to a sum.
    void addTo(int[] sum) {
        if (!begun) {
            return;
        }
        for (int i = 0; i < sum.length; i++) {
            int place = next + i & CAPACITY - 1;
            sum[i] += samples[place];
            samples[place] = 0;
        }
        next += sum.length;
    }
}
