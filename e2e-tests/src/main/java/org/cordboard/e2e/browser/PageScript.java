package org.cordboard.e2e.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// JavaScript that a test runs in a page; it lies beside the classes of this package.
final class PageScript {
    private PageScript() {}

    /// @param name of the file, such as `record.js`
    static String read(String name) {
        try (InputStream resource = PageScript.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
