package org.cordboard.media.sdp;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;
import org.cordboard.media.rtp.OpusWishes;

/// Chooses codec and payload types from an offered audio section, by the gateway's order of preference, whatever the
/// offer prefers. In the usual order PCMU comes first: browsers, prompts and most phones have it, so that most calls
/// need no conversion.
final class FormatChoice {
    private static final String EVENTS = "telephone-event/";

    private final MediaSection section;
    private final Map<Integer, String> encodings = new HashMap<>();
    private final Map<Codec, Integer> codecs = new EnumMap<>(Codec.class);
    private final Map<String, Integer> events = new HashMap<>();

    private FormatChoice(MediaSection section) throws SdpException {
        this.section = section;
        readEncodings();
        for (String format : section.formats()) {
            int payloadType = payloadType(section.line(), format);
            String encoding = encodings.get(payloadType);
            Optional<Codec> codec = encoding == null ? Codec.ofStatic(payloadType) : Codec.ofEncoding(encoding);
            codec.ifPresent(known -> codecs.putIfAbsent(known, payloadType));
            if (encoding != null && encoding.regionMatches(true, 0, EVENTS, 0, EVENTS.length())) {
                events.putIfAbsent(encoding.substring(EVENTS.length()), payloadType);
            }
        }
    }

    /// @param preferred codecs that may be chosen, the best first
    /// @return empty when the section has none of them
    static Optional<Formats> choose(MediaSection section, List<Codec> preferred) throws SdpException {
        FormatChoice offered = new FormatChoice(section);
        return preferred.stream()
                .filter(offered.codecs::containsKey)
                .findFirst()
                .map(offered::formats);
    }

    /// Keys have the clock of the sound (RFC 4733, section 2.1). Some telephones offer Opus with keys at 8 kHz alone,
    /// and send them so.
    private Formats formats(Codec codec) {
        int audio = codecs.get(codec);
        int clock = events.containsKey(Integer.toString(codec.clock())) ? codec.clock() : Codec.RATE;
        int keys = events.getOrDefault(Integer.toString(clock), Formats.NO_EVENTS);
        return new Formats(codec, audio, keys, clock, codec == Codec.OPUS ? wishes(audio) : OpusWishes.NONE);
    }

    private OpusWishes wishes(int payloadType) {
        String own = payloadType + " ";
        return section.attributes().stream()
                .filter(attribute -> attribute.attributeName().equals("fmtp"))
                .map(SdpLine::attributeValue)
                .filter(value -> value.startsWith(own))
                .findFirst()
                .map(value -> OpusWishes.of(value.substring(own.length())))
                .orElse(OpusWishes.NONE);
    }

    private void readEncodings() throws SdpException {
        for (SdpLine attribute : section.attributes()) {
            if (attribute.attributeName().equals("rtpmap")) {
                String[] words = attribute.attributeValue().split(" +");
                if (words.length < 2) {
                    throw SdpException.malformed(
                            attribute, "needs a payload type and an encoding such as `0 PCMU/8000`");
                }
                encodings.putIfAbsent(payloadType(attribute, words[0]), words[1]);
            }
        }
    }

    private static int payloadType(SdpLine line, String word) throws SdpException {
        if (!word.matches("\\d{1,3}") || Integer.parseInt(word) > 127) {
            throw SdpException.malformed(
                    line,
                    "`" + new SdpLine(0, '?', word).excerpt().substring(2)
                            + "` is no payload type, which is a number from 0 to 127");
        }
        return Integer.parseInt(word);
    }
}
