package org.cordboard.e2e.page;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.cordboard.e2e.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// What people write to each other, where one of them sees it.
public final class WrittenTalk extends Page {
    private static final By TEXTS = testId("text");
    private static final String FIELD = "text-words";

    WrittenTalk(String who, Browser browser, URI uri) {
        super(who, browser, uri);
    }

    /// Writes and sends a text, and waits until it is kept.
    public WrittenTalk write(String words) {
        int before = shown().size();
        type(FIELD, words + Keys.ENTER);
        await().withMessage(() -> this + " to show one more than " + shown()).until(_ -> shown().size() > before);
        return this;
    }

    /// Waits until these are the texts, the oldest first.
    ///
    /// @param texts each what stands at its place, of the writer's name too
    public WrittenTalk awaitTexts(String... texts) {
        await().withMessage(() -> this + " to show " + List.of(texts) + ", there is " + shown())
                .until(_ -> isShown(texts));
        return this;
    }

    private boolean isShown(String... texts) {
        List<String> shown = shown();
        return shown.size() == texts.length
                && IntStream.range(0, texts.length)
                        .allMatch(index -> shown.get(index).contains(texts[index]));
    }

    private List<String> shown() {
        return browser().driver().findElements(TEXTS).stream()
                .map(WebElement::getText)
                .toList();
    }

    /// Waits until nothing can be written any more.
    public void awaitOver() {
        awaitHidden(FIELD);
    }
}
