package org.cordboard.e2e.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.cordboard.e2e.hearing.Ears;
import org.cordboard.e2e.hearing.Sound;
import org.cordboard.e2e.hearing.Wav;
import org.openqa.selenium.WebDriverException;

/// What a page plays to its user, recorded in the page: what it is sent through the gateway or by the other browser,
/// or the sounds that the page makes itself.
public final class BrowserEars implements Ears {
    private static final int RATE = 8000;
    private static final String RECORD = PageScript.read("samples.js") + PageScript.read("record.js");

    private static final Sound NOTHING = Sound.silence(Duration.ZERO, RATE);

    private final Browser browser;
    private final boolean ofThePageItself;

    /// Hears the other party of a call.
    public BrowserEars(Browser browser) {
        this(browser, false);
    }

    /// @param ofThePageItself the sounds that an [Attention] watches, instead of the other party's
    BrowserEars(Browser browser, boolean ofThePageItself) {
        this.browser = browser;
        this.ofThePageItself = ofThePageItself;
    }

    /// @param until when the sound ends
    /// @param loadedAt when the page's load event had ended
    record Recording(Sound sound, Instant until, Instant loadedAt) {}

    @Override
    public Sound listen(Duration window) {
        try {
            // A page that plays nothing is asked again; not at once, lest the asking keeps it from loading.
            return record(window, Duration.ofMillis(300))
                    .map(recording -> recording.sound().part(Duration.ZERO, window))
                    .orElse(NOTHING);
        } catch (WebDriverException e) {
            // The page went away while it was recording: its user heard nothing.
            return NOTHING;
        }
    }

    /// Records at least `window`, as soon as the page plays something.
    ///
    /// @return empty when it plays nothing for `patience`
    Optional<Recording> record(Duration window, Duration patience) {
        Map<?, ?> result = (Map<?, ?>) browser.driver()
                .executeAsyncScript(RECORD, window.toMillis(), RATE, ofThePageItself, patience.toMillis());
        byte[] samples = Base64.getDecoder().decode((String) result.get("samples"));
        if (samples.length == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Recording(Wav.decode(samples, RATE), instant(result.get("until")), instant(result.get("loaded"))));
    }

    private static Instant instant(Object millis) {
        return Instant.ofEpochMilli(((Number) millis).longValue());
    }

    @Override
    public String toString() {
        return browser.toString();
    }
}
