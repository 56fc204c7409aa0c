package org.cordboard.e2e.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.cordboard.e2e.hearing.Ears;
import org.cordboard.e2e.hearing.Sound;
import org.cordboard.e2e.hearing.Wav;
import org.openqa.selenium.WebDriverException;

/// What the page in front of a browser plays to its user: the stream of the element
/// `[data-testid=remote-audio]`, recorded in the page.
public final class BrowserEars implements Ears {
    private static final int RATE = 8000;
    private static final String RECORD = script();

    private final Browser browser;

    public BrowserEars(Browser browser) {
        this.browser = browser;
    }

    @Override
    public Sound listen(Duration window) {
        try {
            String samples = (String) browser.driver().executeAsyncScript(RECORD, window.toMillis(), RATE);
            Sound sound = Wav.decode(Base64.getDecoder().decode(samples), RATE);
            return sound.part(Duration.ZERO, window);
        } catch (WebDriverException e) {
            // The page went away while it was recording: its user heard nothing.
            return Sound.silence(Duration.ZERO, RATE);
        }
    }

    private static String script() {
        try (InputStream resource = BrowserEars.class.getResourceAsStream("record.js")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return browser.toString();
    }
}
