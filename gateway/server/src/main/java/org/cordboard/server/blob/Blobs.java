package org.cordboard.server.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A folder of sounds, each under the SHA-256 of its content. What is there under its name is complete and
/// survives a power cut. Any thread; blocks.
public final class Blobs {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int FAN_OUT = 2;

    private final Path folder;

    /// @param folder made when missing; on one file system with whatever is [#adopt]ed
    /// @throws IOException when the folder cannot be made
    public Blobs(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        makeFanOut();
    }

    /// All at once and early: on a disk that is full a finished file can still be renamed, but no folder made.
    private void makeFanOut() throws IOException {
        for (int first = 0; first < 256; first++) {
            Path parent = folder.resolve(HexFormat.of().toHexDigits((byte) first));
            if (!Files.isDirectory(parent)) {
                Files.createDirectory(parent);
            }
        }
        sync(folder, StandardOpenOption.READ);
    }

    /// Stores the content.
    ///
    /// @return the hash under which it is found
    /// @throws IOException when it cannot be stored; nothing is left behind
    public String put(byte[] content) throws IOException {
        Path temporary = Files.createTempFile(folder, "new-", ".tmp");
        try {
            try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    file.write(left);
                }
            }
            return adopt(temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Takes over a finished file, which is no longer at its old place afterwards.
    ///
    /// @return the hash under which it is found
    /// @throws IOException when it cannot be taken over; the file then lies where it lay
    public String adopt(Path finished) throws IOException {
        String hash = hash(finished);
        Path place = place(hash);
        sync(finished, StandardOpenOption.WRITE);
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
        sync(place.getParent(), StandardOpenOption.READ);
        return hash;
    }

    /// Where the content of that hash lies, for reading only.
    ///
    /// @throws java.nio.file.NoSuchFileException from the reading when there is no such content
    /// @throws IllegalArgumentException when `hash` is none
    public Path path(String hash) {
        return place(hash);
    }

    /// Nothing happens when there is no such content.
    public void delete(String hash) throws IOException {
        Files.deleteIfExists(place(hash));
    }

    private Path place(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("hash: " + hash + " is no SHA-256 in lower-case hexadecimal digits");
        }
        return folder.resolve(hash.substring(0, FAN_OUT)).resolve(hash);
    }

    /// A rename is only safe once its folder is synced too; on Linux and macOS a folder can be opened for that.
    private static void sync(Path path, StandardOpenOption how) throws IOException {
        if (Files.isDirectory(path) && path.getFileSystem().getSeparator().equals("\\")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
