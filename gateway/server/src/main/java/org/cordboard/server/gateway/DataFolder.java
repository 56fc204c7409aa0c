package org.cordboard.server.gateway;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder for all that is kept, held by one gateway at a time.
final class DataFolder implements AutoCloseable {
    private final FileChannel file;

    private DataFolder(FileChannel file) {
        this.file = file;
    }

    /// Makes the folder when it is missing, and takes it.
    ///
    /// @throws IOException when it cannot be written, or another gateway uses it
    static DataFolder claim(Path data) throws IOException {
        FileChannel file;
        try {
            Files.createDirectories(data);
            file = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new IOException(
                    "--data " + data + " cannot be written: give a folder that this user may write ("
                            + unwritable.getMessage() + ")",
                    unwritable);
        }
        if (!locked(file)) {
            file.close();
            throw new IOException(
                    "--data " + data + " is in use by another gateway: stop that one, or give another folder");
        }
        return new DataFolder(file);
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
