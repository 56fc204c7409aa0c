package org.cordboard.e2e.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordboard.e2e.browser.Browsers;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The browsers of all test classes of a run. JUnit closes them after the last.
final class SharedBrowsers implements AutoCloseable {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedBrowsers.class);

    private final Path folder;
    private final Browsers browsers;

    private SharedBrowsers(Path folder) {
        this.folder = folder;
        this.browsers = new Browsers(folder);
    }

    static Browsers of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(SharedBrowsers.class, _ -> open(), SharedBrowsers.class)
                .browsers;
    }

    private static SharedBrowsers open() {
        try {
            return new SharedBrowsers(Files.createTempDirectory("cordboard-browsers-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        browsers.close();
        Folders.delete(folder);
    }
}
