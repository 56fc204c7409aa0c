package org.cordboard.server.trace;

import java.time.Instant;
import org.cordboard.sip.SipTrace.Direction;
import org.cordboard.sip.trace.MessageRing;

/// Writes a call's messages into a ring, as the SIP edge does.
final class Ladder {
    static final String PEER = "192.0.2.7:5060";

    private final MessageRing ring;
    private final String callId;

    Ladder(MessageRing ring, String callId) {
        this.ring = ring;
        this.callId = callId;
    }

    Ladder received(Instant at, String start, String cseq) {
        ring.onMessage(callId, Direction.RECEIVED, PEER, text(start, cseq), at);
        return this;
    }

    Ladder sent(Instant at, String start, String cseq) {
        ring.onMessage(callId, Direction.SENT, PEER, text(start, cseq), at);
        return this;
    }

    private String text(String start, String cseq) {
        return start
                + "\r\nVia: SIP/2.0/UDP 192.0.2.7:5060;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:c@d>\r\n"
                + "Call-ID: " + callId + "\r\nCSeq: " + cseq + "\r\nContent-Length: 0\r\n\r\n";
    }
}
