package org.cordboard.e2e.page;

import java.util.stream.Stream;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;
import org.openqa.selenium.By;

/// What the console shows of whoever calls, and what is kept of the call.
public final class CallerPanel extends Page {
    CallerPanel(Browser browser, Gateway gateway) {
        super("the caller's card", browser, gateway.page("/"));
    }

    /// Waits until the card contains all of these words.
    public CallerPanel awaitWords(String... words) {
        awaitShown("caller-card");
        await().withMessage(() -> this + " to contain " + String.join(", ", words) + ", it is " + text("caller-card"))
                .until(_ -> Stream.of(words).allMatch(text("caller-card")::contains));
        return this;
    }

    /// Says with a key how the call ended.
    ///
    /// @param key `1` to `9`
    /// @param disposition what stands there
    public CallerPanel sayByKey(String key, String disposition) {
        keys(key);
        awaitShown(
                By.xpath("//*[@data-testid='disposition'][@aria-checked='true'][contains(., '" + disposition + "')]"));
        return this;
    }

    /// Waits until the note is kept.
    public CallerPanel writeNote(String words) {
        type("note", words);
        awaitAttribute("note", "data-saved", "true");
        return this;
    }
}
