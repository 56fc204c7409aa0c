package org.cordboard.e2e.page;

import java.util.List;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// What was said on the wire for a call, as the console draws it.
public final class CallLadder extends Page {
    /// Of the caller's card there may be earlier ones above.
    private static final By LAST_CALL = By.cssSelector("[data-testid='recent-calls'] [data-testid='timeline-open']");
    private static final By LADDER = By.cssSelector("[data-testid='timeline-views'] input[value='trace'] + label");
    private static final String MESSAGE = "trace-message";

    CallLadder(Browser browser, Gateway gateway) {
        super("the ladder", browser, gateway.page("/"));
    }

    /// Of the call that came last.
    CallLadder open() {
        await().withMessage("a call to be listed").until(driver -> {
            click("calls-refresh");
            return !driver.findElements(LAST_CALL).isEmpty();
        });
        clickInTheMiddle(LAST_CALL);
        click(LADDER);
        awaitShown(MESSAGE);
        return this;
    }

    /// Methods and answers, such as `180 Ringing`, in the order of time.
    public List<String> messages() {
        return elements(MESSAGE).stream()
                .map(message -> message.getDomAttribute("aria-label").replaceFirst(",.*", ""))
                .toList();
    }

    /// How browsers' sound was connected.
    public List<String> steps() {
        return elements("trace-step").stream().map(WebElement::getText).toList();
    }

    /// The text of the last message, opened by key.
    public String lastMessage() {
        elements(MESSAGE).getLast().sendKeys(Keys.ENTER);
        return text("trace-text");
    }

    private List<WebElement> elements(String testId) {
        return browser().driver().findElements(testId(testId));
    }
}
