package org.cordboard.server.config;

import java.io.IOException;
import java.util.Optional;
import org.cordboard.server.config.CompanyDocument.Beside;
import org.cordboard.server.webcall.Film;

/// The film that callers at web pages see while they wait (docs/web-calls.md).
///
/// @param video a file beside the company's: WebM or MP4
/// @param captions a file beside the company's: WebVTT; can be left out
record FilmEntry(String video, String captions) {
    FilmEntry {
        Given.required("video", video);
    }

    /// @param path where this stands, for problems
    /// @return empty when there is a problem
    Optional<Film> film(String path, Beside beside, Problems problems) {
        Optional<byte[]> pictures = file(path + ".video", video, beside, problems);
        Optional<byte[]> words =
                captions == null ? Optional.empty() : file(path + ".captions", captions, beside, problems);
        try {
            return pictures.map(found -> new Film(found, words));
        } catch (IllegalArgumentException unusable) {
            problems.add(path, unusable.getMessage(), "give a film that browsers play, such as WebM with VP9 and Opus");
            return Optional.empty();
        }
    }

    private static Optional<byte[]> file(String path, String name, Beside beside, Problems problems) {
        try {
            return Optional.of(beside.read(name));
        } catch (IOException missing) {
            problems.add(path, name + " cannot be read", "put the file there");
            return Optional.empty();
        }
    }
}
