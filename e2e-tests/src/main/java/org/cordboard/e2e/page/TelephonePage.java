package org.cordboard.e2e.page;

import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/// A customer's telephone in the demo (`/telephone`).
public final class TelephonePage extends Page {
    private static final By ARRIVED = By.cssSelector("[data-testid='telephone-text'][data-state='DELIVERED']");

    public TelephonePage(Browser browser, Gateway gateway) {
        super("the telephone", browser, gateway.page("/telephone"));
    }

    /// Texts the company.
    public TelephonePage send(String words) {
        type("text-words", words + Keys.ENTER);
        return this;
    }

    /// Waits until a text has arrived that says this, among other words.
    public TelephonePage awaitArrived(String words) {
        await().withMessage(() -> this + " to receive " + words)
                .until(_ -> browser().driver().findElements(ARRIVED).stream()
                        .anyMatch(text -> text.getText().contains(words)));
        return this;
    }
}
