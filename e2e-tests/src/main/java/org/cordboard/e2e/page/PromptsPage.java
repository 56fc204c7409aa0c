package org.cordboard.e2e.page;

import java.util.regex.Pattern;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/// The page on which a supervisor replaces what callers hear by recordings.
public final class PromptsPage extends Page {
    private static final Pattern A_FEW_SECONDS = Pattern.compile("0:0[4-9]|0:[1-5]\\d");

    PromptsPage(Browser browser, Gateway gateway) {
        super("the prompts page", browser, gateway.page("/prompts"));
    }

    /// Records some seconds with the microphone, and stops.
    ///
    /// @param title of the prompt
    public PromptsPage record(String title) {
        click(in(title, "prompt-record"));
        await().withMessage("some seconds to be recorded")
                .until(driver -> A_FEW_SECONDS
                        .matcher(driver.findElement(in(title, "prompt-stop")).getText())
                        .find());
        click(in(title, "prompt-stop"));
        return this;
    }

    /// Plays the recording and waits until its player has moved on.
    public PromptsPage review(String title) {
        click(in(title, "prompt-review-play"));
        By position = in(title, "prompt-review-position");
        await().withMessage("the recording to be played").until(driver -> millis(driver.findElement(position)) > 0);
        return this;
    }

    /// Makes the recording what callers hear.
    public void save(String title) {
        click(in(title, "prompt-save"));
        await().until(ExpectedConditions.visibilityOfElementLocated(in(title, "prompt-restore")));
    }

    /// Goes back to the sound that the company came with.
    public void restore(String title) {
        click(in(title, "prompt-restore"));
        await().until(ExpectedConditions.invisibilityOfElementLocated(in(title, "prompt-restore")));
    }

    private static double millis(WebElement slider) {
        return Double.parseDouble(slider.getDomProperty("value"));
    }

    private static By in(String title, String testId) {
        return By.xpath("//*[@data-testid='prompt-row'][.//h3[.='%s']]//*[@data-testid='%s']".formatted(title, testId));
    }
}
