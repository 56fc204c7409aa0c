package org.cordboard.server.texting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/// What a file is, by its content: whatever it claims to be.
///
/// @param type such as `image/jpeg`
record FileKind(String type) {
    /// What telephones send, and what can be sent to them.
    private static final Set<String> TAKEN = Set.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "image/bmp",
            "image/tiff",
            "image/heic",
            "image/heif",
            "image/avif",
            "video/mp4",
            "video/3gpp",
            "video/3gpp2",
            "video/quicktime",
            "video/x-m4v",
            "video/mpeg",
            "video/webm",
            "audio/mpeg",
            "audio/mp4",
            "audio/x-aac",
            "audio/amr",
            "audio/ogg",
            "audio/vorbis",
            "audio/opus",
            "audio/vnd.wave",
            "audio/basic",
            "application/pdf",
            "text/vcard");

    /// What pages may show. Whatever can hold a script, such as SVG, is not taken at all.
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    /// Names of the library for what has a usual one.
    private static final Map<String, String> USUAL =
            Map.of("text/x-vcard", "text/vcard", "application/mp4", "video/mp4");

    private static final Map<String, String> ENDINGS = Map.of("text/vcard", ".vcf", "audio/mp4", ".m4a");

    /// Reads its rules once somebody needs them.
    private static final class Library {
        private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    /// @return empty for what is not taken. Any thread.
    static Optional<FileKind> of(byte[] content) {
        try {
            String found = Library.TYPES
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString();
            return Optional.of(USUAL.getOrDefault(found, found))
                    .filter(TAKEN::contains)
                    .map(FileKind::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file of that name with the ending that fits its type.
    ///
    /// @param given can be empty
    String name(String given) {
        String plain = given.replaceAll("[^\\p{L}\\p{N}._ ()-]", "_").strip();
        if (Arrays.stream(endings()).anyMatch(plain.toLowerCase(java.util.Locale.ROOT)::endsWith)) {
            return plain;
        }
        String bare = plain.replaceFirst("\\.[^.]{0,5}$", "");
        return (bare.isEmpty() ? what() : bare) + endings()[0];
    }

    /// A file that has no name.
    ///
    /// @param place among others, from 1
    String name(int place) {
        return name("%s-%d".formatted(what(), place));
    }

    private String what() {
        return switch (type.substring(0, type.indexOf('/'))) {
            case "image" -> "picture";
            case "video" -> "film";
            case "audio" -> "sound";
            case "text" -> "contact";
            default -> "document";
        };
    }

    /// The usual one first.
    private String[] endings() {
        try {
            return ENDINGS.containsKey(type)
                    ? new String[] {ENDINGS.get(type)}
                    : Library.TYPES.forName(type).getExtensions().toArray(String[]::new);
        } catch (MimeTypeException e) {
            throw new IllegalStateException(type + " is no type", e);
        }
    }

    /// Whether a page may show it where it stands.
    boolean isShown() {
        return SHOWN.contains(type);
    }
}
