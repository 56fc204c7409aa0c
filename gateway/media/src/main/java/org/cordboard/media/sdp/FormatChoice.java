package org.cordboard.media.sdp;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;

/// Chooses codec and payload types from an offered audio section. PCMU goes before PCMA, whatever the offer
/// prefers: browsers, prompts and most phones have it, so that most calls need no conversion.
final class FormatChoice {
    private static final String EVENTS = "telephone-event/8000";

    private FormatChoice() {}

    /// @return empty when the section has no G.711
    static Optional<Formats> choose(MediaSection section) throws SdpException {
        Map<Integer, String> encodings = encodings(section);
        Map<Codec, Integer> codecs = new EnumMap<>(Codec.class);
        int events = Formats.NO_EVENTS;
        for (String format : section.formats()) {
            int payloadType = payloadType(section.line(), format);
            String encoding = encodings.get(payloadType);
            Optional<Codec> codec = encoding == null ? Codec.ofStatic(payloadType) : Codec.ofEncoding(encoding);
            codec.ifPresent(known -> codecs.putIfAbsent(known, payloadType));
            if (events == Formats.NO_EVENTS && EVENTS.equalsIgnoreCase(encoding)) {
                events = payloadType;
            }
        }
        int telephoneEvents = events;
        return codecs.entrySet().stream()
                .findFirst()
                .map(choice -> new Formats(choice.getKey(), choice.getValue(), telephoneEvents));
    }

    private static Map<Integer, String> encodings(MediaSection section) throws SdpException {
        Map<Integer, String> encodings = new HashMap<>();
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
        return encodings;
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
