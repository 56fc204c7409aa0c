package org.cordboard.server.call;

import java.nio.file.Path;
import java.util.function.Function;
import org.cordboard.core.id.RecordingId;

/// Where recordings are made before they are kept for good.
public final class RecordingShelf {
    private static final String SUFFIX = ".wav";

    private final Path folder;
    private final Function<Path, String> keeper;

    /// @param folder for recordings that are being made; on the same file system as the place where they are
    /// kept
    /// @param keeper moves a complete file to where it is kept, safe on disk, and returns the content's hash
    public RecordingShelf(Path folder, Function<Path, String> keeper) {
        this.folder = folder;
        this.keeper = keeper;
    }

    Path fileFor(RecordingId recording) {
        return folder.resolve(recording.value() + SUFFIX);
    }

    static RecordingId recordingOf(Path file) {
        String name = file.getFileName().toString();
        return new RecordingId(name.substring(0, name.length() - SUFFIX.length()));
    }

    String keep(Path file) {
        return keeper.apply(file);
    }
}
