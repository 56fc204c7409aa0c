package org.cordboard.media.sdp;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;

/// The lines that descriptions of our side share.
final class AnswerText {
    /// Any dynamic payload type would do; carriers expect this one.
    private static final int KEYS_OFFERED = 101;

    /// Of keys with the clock of Opus.
    private static final int FAST_KEYS_OFFERED = 102;

    /// What we hear and say is narrowband, and a lost packet is made good from the next (RFC 7587, section 6.1).
    private static final String OPUS_PARAMETERS = "maxplaybackrate=8000;sprop-maxcapturerate=8000;useinbandfec=1";

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
            keys(formats.events(), formats.eventClock());
        }
        return times(formats.codec() == Codec.OPUS);
    }

    /// Audio with codecs and keys, in the order in which they are preferred.
    AnswerText offered(int port, String protocol, List<Codec> codecs) {
        boolean opus = codecs.contains(Codec.OPUS);
        String types =
                codecs.stream().map(codec -> codec.usualPayloadType() + " ").collect(Collectors.joining());
        line("m=audio " + port + " " + protocol + " " + types + KEYS_OFFERED + (opus ? " " + FAST_KEYS_OFFERED : ""));
        codecs.forEach(codec -> codec(codec.usualPayloadType(), codec));
        keys(KEYS_OFFERED, Codec.RATE);
        if (opus) {
            keys(FAST_KEYS_OFFERED, Codec.OPUS.clock());
        }
        return times(opus);
    }

    /// Telephones that speak Opus put up to 120 ms into a packet if nobody asks for less (RFC 7587, section 6.1).
    private AnswerText times(boolean opus) {
        line("a=ptime:20");
        return opus ? line("a=maxptime:60") : this;
    }

    private void codec(int payloadType, Codec codec) {
        line("a=rtpmap:" + payloadType + " " + codec.encoding());
        if (codec == Codec.OPUS) {
            line("a=fmtp:" + payloadType + " " + OPUS_PARAMETERS);
        }
    }

    /// The sixteen keys of a telephone (RFC 4733, section 2.4.1).
    private void keys(int payloadType, int clock) {
        line("a=rtpmap:" + payloadType + " telephone-event/" + clock);
        line("a=fmtp:" + payloadType + " 0-15");
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
