package org.cordboard.e2e.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordboard.e2e.browser.marionette.MarionetteExecutor;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.process.ChildProcess;
import org.cordboard.e2e.process.Executables;
import org.openqa.selenium.ImmutableCapabilities;
import org.openqa.selenium.remote.RemoteWebDriver;

/// Firefox, driven by its own remote protocol, Marionette (docs/adr/0004-firefox-by-marionette.md). Its
/// microphone is a sine wave that it makes itself.
final class Firefox {
    private static final Duration START = Duration.ofSeconds(60);

    private Firefox() {}

    static Browser start(Tone tone, Path folder) {
        Path profile = folder.resolve("profile");
        writePreferences(profile, tone);
        ChildProcess process = ChildProcess.start(
                "firefox",
                folder,
                List.of(
                        Executables.find("firefox-esr", "firefox").toString(),
                        "--headless",
                        "--marionette",
                        "--no-remote",
                        "--width=1280",
                        "--height=900",
                        "--profile",
                        profile.toString()));
        try {
            int port = await("Marionette's port")
                    .atMost(START)
                    .until(() -> port(process, profile), Optional::isPresent)
                    .orElseThrow();
            RemoteWebDriver driver = new RemoteWebDriver(MarionetteExecutor.connect(port), new ImmutableCapabilities());
            return new Browser(BrowserKind.FIREFOX, driver, process);
        } catch (RuntimeException e) {
            process.close();
            throw new IllegalStateException("Firefox did not start:\n" + process.log(), e);
        }
    }

    /// Firefox writes the port that it picked once it listens there.
    private static Optional<Integer> port(ChildProcess process, Path profile) throws IOException {
        process.requireAlive();
        Path file = profile.resolve("MarionetteActivePort");
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    private static void writePreferences(Path profile, Tone tone) {
        String preferences = """
                marionette.port=0
                media.navigator.streams.fake=true
                media.navigator.permission.disabled=true
                media.navigator.audio.fake_frequency=%d
                media.autoplay.default=0
                media.peerconnection.ice.obfuscate_host_addresses=false
                app.update.disabledForTesting=true
                browser.aboutwelcome.enabled=false
                browser.newtabpage.enabled=false
                browser.region.network.url=""
                browser.safebrowsing.malware.enabled=false
                browser.safebrowsing.phishing.enabled=false
                browser.search.update=false
                browser.sessionstore.resume_from_crash=false
                browser.shell.checkDefaultBrowser=false
                browser.startup.homepage_override.mstone="ignore"
                browser.startup.page=0
                browser.tabs.warnOnClose=false
                datareporting.policy.dataSubmissionEnabled=false
                dom.disable_beforeunload=true
                dom.ipc.processCount=1
                dom.ipc.processPrelaunch.enabled=false
                dom.min_background_timeout_value=4
                dom.timeout.enable_budget_timer_throttling=false
                extensions.update.enabled=false
                fission.autostart=false
                permissions.default.desktop-notification=1
                network.captive-portal-service.enabled=false
                network.connectivity-service.enabled=false
                toolkit.telemetry.reportingpolicy.firstRun=false
                ui.prefersReducedMotion=1
                """.formatted(tone.hertz());
        try {
            Files.createDirectories(profile);
            Files.writeString(profile.resolve("user.js"), asScript(preferences), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String asScript(String preferences) {
        return preferences
                .lines()
                .map(line -> line.split("=", 2))
                .map(pair -> "user_pref(\"" + pair[0] + "\", " + pair[1] + ");\n")
                .collect(Collectors.joining());
    }
}
