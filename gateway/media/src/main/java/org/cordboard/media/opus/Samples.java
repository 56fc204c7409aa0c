package org.cordboard.media.opus;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;

/// Samples as libopus takes and gives them, 16 bits each in the order of the machine, from and to µ-law.
final class Samples {
    private static final int BYTES = 2;
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.nativeOrder());

    private final byte[] bytes;

    /// @param most how many there are at most
    Samples(int most) {
        bytes = new byte[BYTES * most];
    }

    byte[] bytes() {
        return bytes;
    }

    void fromUlaw(byte[] ulaw, int offset, int count) {
        for (int i = 0; i < count; i++) {
            SHORT.set(bytes, BYTES * i, G711.linear(Codec.PCMU, ulaw[offset + i]));
        }
    }

    void toUlaw(byte[] ulaw, int offset, int count) {
        for (int i = 0; i < count; i++) {
            ulaw[offset + i] = G711.ulaw((short) SHORT.get(bytes, BYTES * i));
        }
    }
}
