package org.cordboard.e2e.page;

import java.util.List;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;
import org.openqa.selenium.WebElement;

/// The calls that have ended, and the search among them.
public final class HistoryPage extends Page {
    HistoryPage(Browser browser, Gateway gateway) {
        super("the history", browser, gateway.page("/history"));
    }

    /// Waits until one call is found by these words.
    ///
    /// @return what is shown of it
    public String awaitOnly(String words) {
        type("history-search", words);
        await().withMessage(() -> this + " to show one call, there are " + shown())
                .until(_ -> shown().size() == 1);
        return shown().getFirst();
    }

    private List<String> shown() {
        return browser().driver().findElements(testId("history-call")).stream()
                .map(WebElement::getText)
                .toList();
    }
}
