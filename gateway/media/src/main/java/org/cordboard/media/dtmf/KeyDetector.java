package org.cordboard.media.dtmf;

import org.cordboard.media.rtp.RtpPacket;

/// Makes one key press of the many packets that tell of it. All packets of a press share a timestamp (RFC 4733,
/// section 2.5.1.2), so a press is reported with the first packet that has a new one; lost, doubled and late
/// packets change nothing.
public final class KeyDetector {
    private static final int PAYLOAD = 4;
    private static final int LONGEST_SEGMENT = 0xFFFF;

    private final KeyListener listener;
    private boolean pressed;
    private int ssrc;
    private int timestamp;
    private int event;

    public KeyDetector(KeyListener listener) {
        this.listener = listener;
    }

    /// @param packet of the payload type agreed for telephone-event
    public void onPacket(RtpPacket packet) {
        if (packet.payloadLength() < PAYLOAD) {
            return;
        }
        int code = packet.packet().bytes()[packet.payloadOffset()] & 0xFF;
        if (!Keys.isKey(code) || isKnown(packet)) {
            return;
        }
        boolean continued = isContinuation(packet, code);
        pressed = true;
        ssrc = packet.ssrc();
        timestamp = packet.timestamp();
        event = code;
        if (!continued) {
            listener.onKey(Keys.key(code));
        }
    }

    private boolean isKnown(RtpPacket packet) {
        return pressed && packet.ssrc() == ssrc && packet.timestamp() - timestamp <= 0;
    }

    /// A key held for more than 8 s goes on under a new timestamp (RFC 4733, section 2.5.1.3).
    private boolean isContinuation(RtpPacket packet, int code) {
        return pressed
                && packet.ssrc() == ssrc
                && code == event
                && !packet.marker()
                && packet.timestamp() - timestamp == LONGEST_SEGMENT;
    }
}
