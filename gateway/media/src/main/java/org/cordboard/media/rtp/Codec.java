package org.cordboard.media.rtp;

import java.util.List;
import java.util.Optional;

/// The codecs that legs speak, in the order in which they are preferred where nothing else is said: G.711, in which
/// sound moves through the gateway, and G.722 and Opus, which are converted at the edge (RFC 3551, sections 4.5.2 and
/// 4.5.14; RFC 7587).
public enum Codec {
    PCMU("PCMU/8000", 0, 8000, (byte) 0xFF),
    PCMA("PCMA/8000", 8, 8000, (byte) 0xD5),
    G722("G722/8000", 9, 8000, (byte) 0xFA),

    /// Two channels in name only (RFC 7587, section 4.1). No byte of it sounds as nothing.
    OPUS("opus/48000/2", 111, 48_000, (byte) 0);

    /// Those of [#values] that fill each 125 µs with one byte.
    public static final List<Codec> EIGHT_BITS = List.of(PCMU, PCMA, G722);

    /// Samples in a second of all sound inside the gateway.
    public static final int RATE = 8000;

    /// Samples in the 20 ms of one packet.
    public static final int FRAME = 160;

    private final String encoding;
    private final int usualPayloadType;
    private final int clock;
    private final byte silence;

    Codec(String encoding, int usualPayloadType, int clock, byte silence) {
        this.encoding = encoding;
        this.usualPayloadType = usualPayloadType;
        this.clock = clock;
        this.silence = silence;
    }

    /// The `rtpmap` value.
    public String encoding() {
        return encoding;
    }

    /// The payload type that needs no `rtpmap` line (RFC 3551, section 6); for Opus, which has none, the one that
    /// browsers give it.
    public int usualPayloadType() {
        return usualPayloadType;
    }

    /// Steps of the RTP clock in a second.
    public int clock() {
        return clock;
    }

    /// The byte that sounds as nothing.
    public byte silence() {
        return silence;
    }

    public static Optional<Codec> ofStatic(int payloadType) {
        return switch (payloadType) {
            case 0 -> Optional.of(PCMU);
            case 8 -> Optional.of(PCMA);
            case 9 -> Optional.of(G722);
            default -> Optional.empty();
        };
    }

    /// @param encoding the `rtpmap` value, such as `PCMA/8000` or `pcmu/8000/1`
    public static Optional<Codec> ofEncoding(String encoding) {
        for (Codec codec : values()) {
            if (encoding.equalsIgnoreCase(codec.encoding)
                    || codec != OPUS && encoding.equalsIgnoreCase(codec.encoding + "/1")) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }
}
