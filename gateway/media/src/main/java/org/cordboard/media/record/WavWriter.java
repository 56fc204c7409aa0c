package org.cordboard.media.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;

/// Writes a WAV file of 16-bit samples, 8 kHz, mono, each at its place: what is never written is silence, what
/// comes late is put where it belongs.
final class WavWriter implements Closeable {
    private static final int HEADER = 44;
    private static final int SAMPLE = 2;

    private final Storage storage;
    private final ByteBuffer pending = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
    private long pendingPosition;
    private long samples;

    WavWriter(Storage storage) throws IOException {
        this.storage = storage;
        writeHeader();
    }

    /// How long the file is by what was written to it.
    long samples() {
        return samples;
    }

    /// @param position of the first of the samples
    void write(long position, Codec codec, byte[] bytes, int offset, int length) throws IOException {
        if (position != pendingPosition + pending.position() / SAMPLE || pending.remaining() < length * SAMPLE) {
            flush();
            pendingPosition = position;
        }
        for (int i = offset; i < offset + length; i++) {
            pending.putShort(G711.linear(codec, bytes[i]));
        }
    }

    void flush() throws IOException {
        pending.flip();
        try {
            while (pending.hasRemaining()) {
                storage.write(pending, HEADER + SAMPLE * pendingPosition + pending.position());
                samples = Math.max(samples, pendingPosition + pending.position() / SAMPLE);
            }
        } finally {
            pendingPosition += pending.position() / SAMPLE;
            pending.clear();
        }
    }

    /// Makes the file what its header says, and safe. To be called after [#flush], even one that failed.
    void complete() throws IOException {
        writeHeader();
        storage.force();
    }

    private void writeHeader() throws IOException {
        int size = (int) (samples * SAMPLE);
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt(HEADER - 8 + size).put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        header.putInt(Codec.RATE)
                .putInt(Codec.RATE * SAMPLE)
                .putShort((short) SAMPLE)
                .putShort((short) (8 * SAMPLE));
        header.put(ascii("data")).putInt(size).flip();
        while (header.hasRemaining()) {
            storage.write(header, header.position());
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        storage.close();
    }
}
