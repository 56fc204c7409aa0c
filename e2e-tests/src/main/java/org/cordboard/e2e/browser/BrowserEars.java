package org.cordboard.e2e.browser;

import java.time.Duration;
import java.util.Base64;
import org.cordboard.e2e.hearing.Ears;
import org.cordboard.e2e.hearing.Sound;
import org.cordboard.e2e.hearing.Wav;
import org.openqa.selenium.WebDriverException;

/// What a page plays to its user, recorded in the page: the stream of the element `[data-testid=remote-audio]`,
/// or the sounds that the page makes itself.
public final class BrowserEars implements Ears {
    private static final int RATE = 8000;
    private static final String RECORD = PageScript.read("record.js");

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

    @Override
    public Sound listen(Duration window) {
        try {
            String samples =
                    (String) browser.driver().executeAsyncScript(RECORD, window.toMillis(), RATE, ofThePageItself);
            Sound sound = Wav.decode(Base64.getDecoder().decode(samples), RATE);
            return sound.part(Duration.ZERO, window);
        } catch (WebDriverException e) {
            // The page went away while it was recording: its user heard nothing.
            return Sound.silence(Duration.ZERO, RATE);
        }
    }

    @Override
    public String toString() {
        return browser.toString();
    }
}
