package org.cordboard.e2e.page;

import java.util.stream.Stream;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;
import org.openqa.selenium.By;

/// What the console shows of whoever calls, and what is kept of the call.
public final class CallerPanel extends Page {
    private final Gateway gateway;

    CallerPanel(Browser browser, Gateway gateway) {
        super("the caller's card", browser, gateway.page("/"));
        this.gateway = gateway;
    }

    /// Waits until the card contains all of these words.
    public CallerPanel awaitWords(String... words) {
        awaitShown("caller-card");
        await().withMessage(() -> this + " to contain " + String.join(", ", words) + ", it is " + text("caller-card"))
                .until(_ -> Stream.of(words).allMatch(text("caller-card")::contains));
        return this;
    }

    /// Waits until something of what was written with the caller contains these words.
    public CallerPanel awaitText(String words) {
        awaitShown("caller-card");
        By texts = By.cssSelector("[data-testid='caller-card'] [data-testid='earlier-text']");
        await().withMessage(() -> this + " to show the text " + words)
                .until(_ -> browser().driver().findElements(texts).stream()
                        .anyMatch(text -> text.getText().contains(words)));
        return this;
    }

    /// Opens the thread with the caller.
    public TextsPage openTexts() {
        click("caller-all-texts");
        awaitShown("thread-messages");
        return new TextsPage("the caller", browser(), gateway);
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
