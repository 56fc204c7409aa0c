package org.cordboard.server.textmail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.texting.TextPicture;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.server.writing.NotWrittenException.Why;

/// Keeps pictures of the kinds that all telephones show, whatever a mail says that they are.
public record KeptPictures(Blobs blobs) implements PictureKeeper {
    private static final Map<String, String> BEGINNINGS = Map.of(
            "ffd8ff",
            "image/jpeg",
            "89504e470d0a1a0a",
            "image/png",
            HexFormat.of().formatHex("GIF8".getBytes(StandardCharsets.US_ASCII)),
            "image/gif");

    @Override
    public TextPicture keep(byte[] content, String name) throws NotWrittenException, IOException {
        String beginning = HexFormat.of().formatHex(content, 0, Math.min(8, content.length));
        Optional<String> type = BEGINNINGS.entrySet().stream()
                .filter(kind -> beginning.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (type.isEmpty()) {
            throw new NotWrittenException(
                    Why.NOT_FIT,
                    Sentence.of("Something in your mail is no picture that telephones show"),
                    Sentence.of("Send JPEG, PNG or GIF"));
        }
        return new TextPicture(
                blobs.put(content),
                type.get(),
                name.isEmpty() ? "picture." + type.get().substring("image/".length()) : name,
                content.length);
    }
}
