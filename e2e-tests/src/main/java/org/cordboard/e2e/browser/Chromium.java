package org.cordboard.e2e.browser;

import static org.awaitility.Awaitility.await;

import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.hearing.Wav;
import org.cordboard.e2e.process.ChildProcess;
import org.cordboard.e2e.process.Executables;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.RemoteWebDriver;

/// Chromium or Chrome, behind chromedriver. Its microphone is a sound file that it repeats.
final class Chromium {
    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final Duration START = Duration.ofSeconds(30);
    private static final int SOUND_CARD_RATE = 48_000;
    /// Chromium's number for a permission that was given.
    private static final int ALLOW = 1;

    private Chromium() {}

    static Browser start(Tone tone, Path folder) {
        // Chromium takes a missing file for silence; a sound of whole seconds is repeated without a click.
        Path microphone = folder.resolve("microphone.wav");
        Wav.write(tone.sound(Duration.ofSeconds(1), SOUND_CARD_RATE), microphone);
        ChildProcess process = ChildProcess.start(
                "chromedriver", folder, List.of(Executables.find("chromedriver").toString(), "--port=0"));
        try {
            int port = await("chromedriver's port")
                    .atMost(START)
                    .until(() -> portIn(process), Optional::isPresent)
                    .orElseThrow();
            RemoteWebDriver driver = new RemoteWebDriver(
                    URI.create("http://localhost:" + port).toURL(), options(folder, microphone), false);
            return new Browser(BrowserKind.CHROMIUM, driver, process);
        } catch (MalformedURLException | RuntimeException e) {
            process.close();
            throw new IllegalStateException("Chromium did not start:\n" + process.log(), e);
        }
    }

    private static Optional<Integer> portIn(ChildProcess process) {
        process.requireAlive();
        Matcher matcher = PORT.matcher(process.log());
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static ChromeOptions options(Path folder, Path microphone) {
        return new ChromeOptions()
                .setExperimentalOption("prefs", Map.of("profile.default_content_setting_values.notifications", ALLOW))
                .setBinary(Executables.find("chromium", "chromium-browser", "google-chrome")
                        .toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--ignore-certificate-errors",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=1280,900",
                        "--use-fake-ui-for-media-stream",
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-audio-capture=" + microphone.toAbsolutePath(),
                        "--autoplay-policy=no-user-gesture-required",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-quic",
                        "--no-first-run",
                        // Drawing what moves would cost more than the calls do.
                        "--force-prefers-reduced-motion",
                        // Nor does a process that waits for the next page, or a new one for each page, prove anything.
                        "--disable-features=SpareRendererForSitePerProcess,ProactivelySwapBrowsingInstance",
                        // A page in the back must stay as awake as one in front: tests have several tabs.
                        "--disable-background-timer-throttling",
                        "--disable-renderer-backgrounding");
    }
}
