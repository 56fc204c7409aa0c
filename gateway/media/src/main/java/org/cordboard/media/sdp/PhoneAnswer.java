package org.cordboard.media.sdp;

import java.net.InetAddress;

/// What one telephone is told of our side: our offer, if we call it, and our answers to its offers. Each later one
/// is a new version of the first (RFC 3264, section 8).
public final class PhoneAnswer {
    private final long sessionId;
    private final InetAddress address;
    private final int port;
    private long version;
    private String last = "";

    /// @param sessionId any number, not negative
    /// @param address where the phone is to send to
    public PhoneAnswer(long sessionId, InetAddress address, int port) {
        this.sessionId = sessionId;
        this.address = address;
        this.port = port;
    }

    /// All that we can do (RFC 3264, section 5).
    public synchronized String offer() {
        return new AnswerText()
                .session(sessionId, version, address)
                .everything(port)
                .line("a=" + Direction.SENDRECV.attribute())
                .text();
    }

    public synchronized String to(PhoneOffer offer) {
        String same = text(offer, version);
        if (!same.equals(last)) {
            version++;
        }
        last = text(offer, version);
        return last;
    }

    private String text(PhoneOffer offer, long answerVersion) {
        AnswerText answer = new AnswerText().session(sessionId, answerVersion, address);
        for (MediaSection section : offer.session().media()) {
            if (section == offer.audio()) {
                answer.audio(section, port, offer.formats());
                answer.line("a=" + offer.direction().answered().attribute());
                section.attribute("mid").ifPresent(mid -> answer.line("a=" + mid.value()));
                section.attribute("rtcp-mux").ifPresent(mux -> answer.line("a=rtcp-mux"));
            } else {
                answer.rejected(section);
            }
        }
        return answer.text();
    }
}
