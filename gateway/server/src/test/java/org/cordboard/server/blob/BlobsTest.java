package org.cordboard.server.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BlobsTest {
    /// By `printf hello | sha256sum`.
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    private Path folder;

    private Blobs blobs;

    @BeforeEach
    void open() throws IOException {
        blobs = new Blobs(folder.resolve("blobs"));
    }

    @Test
    void contentIsFoundByItsHash() throws IOException {
        assertThat(blobs.put("hello".getBytes())).isEqualTo(HELLO);

        assertThat(blobs.path(HELLO)).hasContent("hello");
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        blobs.put("hello".getBytes());
        blobs.put("hello".getBytes());

        assertThat(files()).containsExactly(blobs.path(HELLO));
    }

    @Test
    void aFinishedFileIsTakenOver() throws IOException {
        Path finished = Files.writeString(folder.resolve("recording.wav"), "hello");

        assertThat(blobs.adopt(finished)).isEqualTo(HELLO);

        assertThat(finished).doesNotExist();
        assertThat(files()).containsExactly(blobs.path(HELLO));
    }

    @Test
    void aFileThatIsNotThereCannotBeTakenOver() {
        assertThatThrownBy(() -> blobs.adopt(folder.resolve("nowhere"))).isInstanceOf(IOException.class);
    }

    @Test
    void whatWasDeletedIsGone() throws IOException {
        blobs.put("hello".getBytes());

        blobs.delete(HELLO);
        blobs.delete(HELLO);

        assertThat(files()).isEmpty();
    }

    @Test
    void contentThatCannotBeStoredLeavesNothingBehind() throws IOException {
        Files.createDirectories(blobs.path(HELLO).resolve("a folder where a file should be"));

        assertThatThrownBy(() -> blobs.put("hello".getBytes())).isInstanceOf(IOException.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void aPathInPlaceOfAHashIsRefused() {
        assertThatThrownBy(() -> blobs.path("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("blobs"))) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }
}
