package org.cordboard.media.corpus;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Inputs that lie beside a fuzz test, in the folders in which Jazzer puts and looks for them.
public final class Corpus {
    private Corpus() {}

    /// @return files, never none
    public static Stream<Path> of(Class<?> fuzz, String test) throws IOException {
        String folder = fuzz.getSimpleName() + "Inputs/" + test;
        URL inputs = fuzz.getResource(folder);
        if (inputs == null) {
            throw new IllegalStateException("There are no inputs in " + folder);
        }
        try {
            return Files.list(Path.of(inputs.toURI())).sorted();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
