package org.cordboard.media.sdp;

import java.net.InetAddress;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;

/// The lines that all answers share.
final class AnswerText {
    private final StringBuilder text = new StringBuilder();

    AnswerText line(String line) {
        text.append(line).append("\r\n");
        return this;
    }

    /// @param id of the session, @param version one more for each answer (RFC 8866, section 5.2)
    AnswerText session(long id, long version, InetAddress address) {
        String connection = Addresses.connectionValue(address);
        return line("v=0")
                .line("o=cordboard " + id + " " + version + " " + connection)
                .line("s=-")
                .line("c=" + connection)
                .line("t=0 0");
    }

    AnswerText audio(MediaSection offered, int port, Formats formats) {
        String events = formats.hasEvents() ? " " + formats.events() : "";
        line("m=audio " + port + " " + offered.protocol() + " " + formats.audio() + events);
        line("a=rtpmap:" + formats.audio() + " " + formats.codec() + "/" + Codec.RATE);
        if (formats.hasEvents()) {
            line("a=rtpmap:" + formats.events() + " telephone-event/" + Codec.RATE);
            line("a=fmtp:" + formats.events() + " 0-15");
        }
        return line("a=ptime:20");
    }

    AnswerText rejected(MediaSection offered) {
        line(offered.rejected());
        offered.attribute("mid").ifPresent(mid -> line("a=" + mid.value()));
        return this;
    }

    String text() {
        return text.toString();
    }
}
