package org.cordboard.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An `m=` line with the lines that belong to it.
final class MediaSection {
    private final SdpLine line;
    private final String kind;
    private final int port;
    private final String protocol;
    private final List<String> formats;
    private final List<SdpLine> attributes = new ArrayList<>();
    private SdpLine connection;

    private MediaSection(SdpLine line, String kind, int port, String protocol, List<String> formats) {
        this.line = line;
        this.kind = kind;
        this.port = port;
        this.protocol = protocol;
        this.formats = formats;
    }

    static MediaSection parse(SdpLine line) throws SdpException {
        String[] words = line.value().strip().split(" +");
        if (words.length < 4) {
            throw SdpException.malformed(line, "needs media, port, protocol and at least one format");
        }
        String port = words[1].replaceFirst("/\\d+$", "");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw SdpException.malformed(line, "the port must be a number from 0 to 65535");
        }
        return new MediaSection(
                line, words[0], Integer.parseInt(port), words[2], List.of(words).subList(3, words.length));
    }

    void add(SdpLine next) {
        switch (next.type()) {
            case 'a' -> attributes.add(next);
            case 'c' -> connection = next;
            default -> {
                // Titles, bandwidths and keys of RFC 8866 that an answer does not depend on.
            }
        }
    }

    SdpLine line() {
        return line;
    }

    boolean isAudio() {
        return kind.equals("audio") && port != 0;
    }

    int port() {
        return port;
    }

    String protocol() {
        return protocol;
    }

    /// Whether it is SRTP by its name (RFC 3711, RFC 5124).
    boolean isEncrypted() {
        return protocol.contains("SAVP");
    }

    List<String> formats() {
        return formats;
    }

    Optional<SdpLine> connection() {
        return Optional.ofNullable(connection);
    }

    List<SdpLine> attributes() {
        return attributes;
    }

    Optional<SdpLine> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.attributeName().equals(name))
                .findFirst();
    }

    /// The `m=` line of an answer that wants nothing of this (RFC 3264, section 6).
    String rejected() {
        return "m=" + kind + " 0 " + protocol + " " + String.join(" ", formats);
    }
}
