package org.cordboard.server.textmail;

import java.io.IOException;
import org.cordboard.server.texting.TextPicture;
import org.cordboard.server.writing.NotWrittenException;

/// Keeps pictures that are about to be texted.
@FunctionalInterface
public interface PictureKeeper {
    /// @param name of its file; can be empty
    /// @throws NotWrittenException told to whoever sends it in words; nothing is kept
    /// @throws IOException when it cannot be kept at present
    TextPicture keep(byte[] content, String name) throws NotWrittenException, IOException;
}
