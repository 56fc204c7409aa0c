package org.cordboard.e2e.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.browser.Browsers;
import org.cordboard.e2e.program.Gateway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;

/// What is worth looking at after a failure: what each browser showed, and what program and phones said. Kept
/// under `target/evidence`, one folder for each failed test; the end of the program's log is printed too.
final class Evidence {
    private static final Path ROOT = Path.of(System.getProperty("cordboard.evidence", "target/evidence"));
    private static final int LAST_LINES = 40;

    private Evidence() {}

    static void keep(ExtensionContext context, Browsers browsers, Gateway gateway, List<Path> folders)
            throws IOException {
        String test = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName() + "-"
                + context.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-");
        Path target = Files.createDirectories(ROOT.resolve(test));
        for (Browser browser : browsers.used()) {
            photograph(browser, target);
        }
        for (Path folder : folders) {
            copyLogs(folder, target);
        }
        System.err.println("Evidence of the failure lies in " + target + ". The " + gateway.state()
                + "; its last words:\n" + end(gateway.log()));
    }

    private static void photograph(Browser browser, Path target) throws IOException {
        try {
            Path picture = Files.createTempFile(target, browser.kind().name(), ".png");
            Files.write(picture, browser.driver().getScreenshotAs(OutputType.BYTES));
        } catch (WebDriverException e) {
            System.err.println(browser + " shows nothing any more: " + e.getMessage());
        }
    }

    private static void copyLogs(Path folder, Path target) throws IOException {
        try (Stream<Path> files =
                Files.find(folder, 2, (file, _) -> file.getFileName().toString().endsWith(".log"))) {
            for (Path log : files.toList()) {
                Files.write(
                        target.resolve(log.getParent().getFileName() + "-" + log.getFileName()),
                        Files.readAllBytes(log));
            }
        }
    }

    private static String end(String log) {
        List<String> lines = log.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
