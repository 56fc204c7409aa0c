package org.cordboard.media.rtp;

/// G.711 by table: µ-law, A-law and 16-bit linear samples (ITU-T G.711).
public final class G711 {
    private static final short[] ULAW_TO_LINEAR = new short[256];
    private static final short[] ALAW_TO_LINEAR = new short[256];
    private static final byte[] ULAW_TO_ALAW = new byte[256];
    private static final byte[] ALAW_TO_ULAW = new byte[256];

    static {
        for (int code = 0; code < 256; code++) {
            ULAW_TO_LINEAR[code] = expandUlaw(code);
            ALAW_TO_LINEAR[code] = expandAlaw(code);
        }
        for (int code = 0; code < 256; code++) {
            ULAW_TO_ALAW[code] = nearest(ALAW_TO_LINEAR, ULAW_TO_LINEAR[code]);
            ALAW_TO_ULAW[code] = nearest(ULAW_TO_LINEAR, ALAW_TO_LINEAR[code]);
        }
    }

    private G711() {}

    /// Re-codes in place.
    public static void transcode(Codec from, Codec to, byte[] bytes, int offset, int length) {
        if (from == to) {
            return;
        }
        byte[] table = from == Codec.PCMU ? ULAW_TO_ALAW : ALAW_TO_ULAW;
        for (int i = offset; i < offset + length; i++) {
            bytes[i] = table[bytes[i] & 0xFF];
        }
    }

    public static short linear(Codec codec, byte code) {
        return (codec == Codec.PCMU ? ULAW_TO_LINEAR : ALAW_TO_LINEAR)[code & 0xFF];
    }

    /// The µ-law code of a linear sample (ITU-T G.711, table 2).
    public static byte ulaw(short sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs((int) sample), 32635) + 0x84;
        int segment = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        return (byte) ~(sign | segment << 4 | magnitude >> segment + 3 & 0x0F);
    }

    private static short expandUlaw(int code) {
        int flipped = ~code & 0xFF;
        int magnitude = ((flipped & 0x0F) << 3) + 0x84 << (flipped >> 4 & 7);
        return (short) ((flipped & 0x80) != 0 ? 0x84 - magnitude : magnitude - 0x84);
    }

    private static short expandAlaw(int code) {
        int flipped = code ^ 0x55;
        int segment = flipped >> 4 & 7;
        int base = (flipped & 0x0F) << 4;
        int magnitude = segment == 0 ? base + 8 : base + 0x108 << segment - 1;
        return (short) ((flipped & 0x80) != 0 ? magnitude : -magnitude);
    }

    private static byte nearest(short[] codes, short sample) {
        int best = 0;
        for (int code = 1; code < 256; code++) {
            if (Math.abs(codes[code] - sample) < Math.abs(codes[best] - sample)) {
                best = code;
            }
        }
        return (byte) best;
    }
}
