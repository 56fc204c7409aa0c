package org.cordboard.media.rtp;

/// One direction of G.722 at 64 kbit/s (ITU-T G.722, mode 1), from or to µ-law, in place: both have one byte for
/// each 125 µs, because a byte of G.722 stands for two samples at 16 kHz. Of these only the band up to 4 kHz is
/// heard and spoken; the band above is left out, as G.711 has no room for it. Not thread-safe.
public final class G722 {
    private static final int LOWER_BITS = 0x3F;

    /// The two upper bits that say "nothing new" in the band above 4 kHz.
    private static final int SILENT_ABOVE = 0xC0;

    private final G722Band band = new G722Band();

    /// To µ-law.
    public void decode(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            bytes[i] = G711.ulaw((short) (2 * band.decode(bytes[i] & LOWER_BITS)));
        }
    }

    /// From µ-law.
    public void encode(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            bytes[i] = (byte) (SILENT_ABOVE | band.encode(G711.linear(Codec.PCMU, bytes[i]) >> 1));
        }
    }
}
