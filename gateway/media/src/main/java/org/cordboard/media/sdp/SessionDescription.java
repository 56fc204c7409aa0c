package org.cordboard.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// SDP taken apart into lines that belong together (RFC 8866, section 5). Lenient in what does not matter: line
/// ends, blanks at the end, order.
final class SessionDescription {
    private static final int MAX_LENGTH = 65_536;
    private static final int MAX_MEDIA = 64;

    private final List<SdpLine> attributes = new ArrayList<>();
    private final List<MediaSection> media = new ArrayList<>();
    private SdpLine connection;

    private SessionDescription() {}

    static SessionDescription parse(String text) throws SdpException {
        if (text.length() > MAX_LENGTH) {
            throw SdpException.missing("longer than " + MAX_LENGTH + " characters");
        }
        List<SdpLine> lines = lines(text);
        if (lines.isEmpty()) {
            throw SdpException.missing("the description is empty");
        }
        SdpLine first = lines.getFirst();
        if (first.type() != 'v' || !first.value().equals("0")) {
            throw SdpException.malformed(first, "the first line must be `v=0`");
        }
        SessionDescription session = new SessionDescription();
        for (SdpLine line : lines) {
            session.add(line);
        }
        return session;
    }

    private static List<SdpLine> lines(String text) throws SdpException {
        List<SdpLine> lines = new ArrayList<>();
        int number = 0;
        for (String raw : text.split("\r\n|\n|\r", -1)) {
            number++;
            String line = raw.stripTrailing();
            if (line.isEmpty()) {
                continue;
            }
            SdpLine parsed = new SdpLine(number, line.charAt(0), line.substring(Math.min(2, line.length())));
            if (line.length() < 2 || line.charAt(1) != '=' || parsed.type() < 'a' || parsed.type() > 'z') {
                throw SdpException.malformed(new SdpLine(number, '?', line), "must be a letter, `=` and a value");
            }
            lines.add(parsed);
        }
        return lines;
    }

    private void add(SdpLine line) throws SdpException {
        if (line.type() == 'm') {
            if (media.size() == MAX_MEDIA) {
                throw SdpException.malformed(line, "more than " + MAX_MEDIA + " media lines");
            }
            media.add(MediaSection.parse(line));
        } else if (!media.isEmpty()) {
            media.getLast().add(line);
        } else if (line.type() == 'a') {
            attributes.add(line);
        } else if (line.type() == 'c') {
            connection = line;
        }
    }

    List<MediaSection> media() {
        return media;
    }

    /// An attribute of the section, or else of the session.
    Optional<SdpLine> attribute(MediaSection section, String name) {
        return section.attribute(name).or(() -> sessionAttribute(name));
    }

    Optional<SdpLine> sessionAttribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.attributeName().equals(name))
                .findFirst();
    }

    /// Without a word about it, both send (RFC 8866, section 6.7).
    Direction direction(MediaSection section) {
        return direction(section.attributes()).or(() -> direction(attributes)).orElse(Direction.SENDRECV);
    }

    private static Optional<Direction> direction(List<SdpLine> attributes) {
        return attributes.stream()
                .flatMap(attribute -> Direction.ofAttribute(attribute.value()).stream())
                .findFirst();
    }

    SdpLine connection(MediaSection section) throws SdpException {
        return section.connection()
                .or(() -> Optional.ofNullable(connection))
                .orElseThrow(() -> SdpException.malformed(section.line(), "no `c=` line says where to send"));
    }
}
