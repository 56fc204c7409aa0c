package org.cordboard.e2e.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cordboard.e2e.browser.BrowserEars.Recording;
import org.cordboard.e2e.hearing.Onset;
import org.cordboard.e2e.hearing.Tone;

/// How long the user of a page that was just loaded has to wait for a sound. Times are of the page's own clock,
/// so that WebDriver's slowness does not count.
public final class ReloadedPage {
    private static final Duration WINDOW = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WINDOWS = 8;

    private final Browser browser;

    public ReloadedPage(Browser browser) {
        this.browser = browser;
    }

    /// @param loadedAt when the page's load event had ended
    /// @param delay from then until the tone was played
    public record Heard(Instant loadedAt, Duration delay) {}

    /// Waits until the tone is heard.
    ///
    /// @throws IllegalStateException when that takes longer than 20 s
    public Heard await(Tone tone) {
        BrowserEars ears = new BrowserEars(browser);
        for (int i = 0; i < WINDOWS; i++) {
            Optional<Heard> heard = ears.record(WINDOW, PATIENCE).flatMap(recording -> heard(tone, recording));
            if (heard.isPresent()) {
                return heard.get();
            }
        }
        throw new IllegalStateException(browser + " was loaded again, and " + tone + " was not heard in it");
    }

    /// When a recording ends is known, but not when it begins: browsers begin with the first sound that
    /// arrives. What the recorder holds back at the end is therefore counted as delay.
    private static Optional<Heard> heard(Tone tone, Recording recording) {
        Instant began = recording.until().minus(recording.sound().length());
        return Onset.of(tone, recording.sound())
                .map(onset ->
                        new Heard(recording.loadedAt(), Duration.between(recording.loadedAt(), began.plus(onset))));
    }
}
