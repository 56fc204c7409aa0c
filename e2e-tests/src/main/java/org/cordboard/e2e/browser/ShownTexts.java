package org.cordboard.e2e.browser;

import java.time.Duration;
import java.time.Instant;
import org.openqa.selenium.support.ui.WebDriverWait;

/// When texts were on the screen, by the page's clock, which is the machine's.
public final class ShownTexts {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Browser browser;

    /// Begins to look at the page that the browser shows.
    public ShownTexts(Browser browser) {
        this.browser = browser;
        browser.driver().executeScript(PageScript.read("shownTexts.js"));
    }

    /// Waits for a text with these words.
    ///
    /// @return when the page had drawn it, to a frame later
    public Instant awaitShown(String words) {
        Object at = new WebDriverWait(browser.driver(), PATIENCE)
                .withMessage(words + " to be shown")
                .until(driver -> browser.driver().executeScript("return window.shownTexts.get(arguments[0])", words));
        return Instant.ofEpochMilli(((Number) at).longValue());
    }
}
