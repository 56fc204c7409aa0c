package org.cordboard.media.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where a recording is written to: a file, or a disk that a test fills up.
interface Storage extends Closeable {
    /// @return how many bytes were written, as [FileChannel#write(ByteBuffer, long)]
    int write(ByteBuffer source, long position) throws IOException;

    /// Returns when all is safe on the disk.
    void force() throws IOException;

    /// Opens storages.
    @FunctionalInterface
    interface Opener {
        Storage open(Path file) throws IOException;
    }

    static Storage file(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        return new Storage() {
            @Override
            public int write(ByteBuffer source, long position) throws IOException {
                return channel.write(source, position);
            }

            @Override
            public void force() throws IOException {
                channel.force(true);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
