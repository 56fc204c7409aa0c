package org.cordboard.media.sdp;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;

/// The lines that descriptions of our side share.
final class AnswerText {
    /// Any dynamic payload type would do; carriers expect this one.
    private static final int KEYS_OFFERED = 101;

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
        codec(formats.audio(), formats.codec());
        if (formats.hasEvents()) {
            keys(formats.events());
        }
        return line("a=ptime:20");
    }

    /// Audio with all codecs and keys, in the order in which they are preferred.
    AnswerText everything(int port, String protocol) {
        String codecs = Arrays.stream(Codec.values())
                .map(codec -> codec.staticPayloadType() + " ")
                .collect(Collectors.joining());
        line("m=audio " + port + " " + protocol + " " + codecs + KEYS_OFFERED);
        for (Codec codec : Codec.values()) {
            codec(codec.staticPayloadType(), codec);
        }
        return keys(KEYS_OFFERED).line("a=ptime:20");
    }

    private void codec(int payloadType, Codec codec) {
        line("a=rtpmap:" + payloadType + " " + codec + "/" + Codec.RATE);
    }

    /// The sixteen keys of a telephone (RFC 4733, section 2.4.1).
    private AnswerText keys(int payloadType) {
        return line("a=rtpmap:" + payloadType + " telephone-event/" + Codec.RATE)
                .line("a=fmtp:" + payloadType + " 0-15");
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
