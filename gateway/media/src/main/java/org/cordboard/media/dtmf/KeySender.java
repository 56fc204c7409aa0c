package org.cordboard.media.dtmf;

import org.cordboard.media.rtp.BigEndian;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.OutboundStream;
import org.cordboard.media.rtp.RtpPacket;

/// Sends keys one after the other: 160 ms each, the last packet three times (RFC 4733, sections 2.5.1.2 and
/// 2.5.1.4), then a pause of 60 ms so that two presses of one key are told apart. One packet for each 20 ms.
public final class KeySender {
    public static final int PAYLOAD = 4;

    private static final int UPDATES = 8;
    private static final int PACKETS = UPDATES + 2;
    private static final int STEPS = PACKETS + 3;
    private static final int LOUDNESS_MINUS_DBM = 10;
    private static final int MAX_WAITING = 32;

    private final byte[] waiting = new byte[MAX_WAITING];
    private int waitingCount;
    private int step = STEPS;
    private int timestamp;

    /// @param event as in [Keys#event]; dropped when 32 keys wait already
    public void press(int event) {
        if (waitingCount < MAX_WAITING) {
            waiting[waitingCount++] = (byte) event;
        }
    }

    /// Forgets what is not sent yet.
    public void clear() {
        waitingCount = 0;
        step = STEPS;
    }

    public boolean busy() {
        return waitingCount > 0;
    }

    /// To be called every 20 ms while [#busy].
    ///
    /// @param clock in which the packet tells how long the key lasts, in steps a second
    /// @return true when a packet was written: header and payload from `offset`
    public boolean write(OutboundStream stream, byte[] bytes, int offset, int payloadType, int clock, long nowNanos) {
        if (step == STEPS) {
            step = 0;
            timestamp = stream.timestampAt(nowNanos);
        }
        step++;
        boolean speaks = step <= PACKETS;
        if (speaks) {
            int duration = Math.min(step, UPDATES) * Codec.FRAME;
            stream.writeEvent(bytes, offset, payloadType, step == 1, timestamp, duration, nowNanos);
            int payload = offset + RtpPacket.HEADER;
            bytes[payload] = waiting[0];
            bytes[payload + 1] = (byte) ((step >= UPDATES ? 0x80 : 0) | LOUDNESS_MINUS_DBM);
            BigEndian.putShort(bytes, payload + 2, duration * (clock / Codec.RATE));
        }
        if (step == STEPS) {
            waitingCount--;
            System.arraycopy(waiting, 1, waiting, 0, waitingCount);
        }
        return speaks;
    }
}
