package org.cordboard.media.rtp;

import java.util.Optional;

/// The codecs that legs speak, the preferred one first: G.711 at 8 kHz, and G.722 for those who have nothing else. All
/// have one byte for each 125 µs, and a clock of 8 kHz (RFC 3551, sections 4.5.2 and 4.5.14).
public enum Codec {
    PCMU(0, (byte) 0xFF),
    PCMA(8, (byte) 0xD5),
    G722(9, (byte) 0xFA);

    /// Steps of the clock in a second, and so bytes in a second.
    public static final int RATE = 8000;

    /// Samples in the 20 ms of one packet.
    public static final int FRAME = 160;

    private final int staticPayloadType;
    private final byte silence;

    Codec(int staticPayloadType, byte silence) {
        this.staticPayloadType = staticPayloadType;
        this.silence = silence;
    }

    /// The payload type that needs no `rtpmap` line (RFC 3551, section 6).
    public int staticPayloadType() {
        return staticPayloadType;
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
            String plain = codec.name() + "/" + RATE;
            if (encoding.equalsIgnoreCase(plain) || encoding.equalsIgnoreCase(plain + "/1")) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }
}
