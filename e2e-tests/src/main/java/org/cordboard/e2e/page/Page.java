package org.cordboard.e2e.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.cordboard.e2e.browser.Accessibility;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.browser.BrowserEars;
import org.cordboard.e2e.hearing.Ears;
import org.cordboard.e2e.hearing.Sound;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// What every page of the program has in common: elements are known by their `data-testid` (docs/testing.md)
/// and waited for.
abstract class Page implements Ears {
    /// Longer than the 30 s for which a call waits for a lost browser.
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final String who;
    private final Browser browser;
    private final URI uri;

    /// @param who for messages, such as `agent1's console`
    Page(String who, Browser browser, URI uri) {
        this.who = who;
        this.browser = browser;
        this.uri = uri;
    }

    final URI uri() {
        return uri;
    }

    public final Browser browser() {
        return browser;
    }

    /// Filters against echo and noise are off: they would take a steady tone for noise.
    public final void load() {
        browser.driver().get(uri + "?audio=raw");
    }

    public final void reload() {
        browser.driver().navigate().refresh();
    }

    /// Chooses another language by its button.
    ///
    /// @param language such as `de`
    public final void speak(String language) {
        click("language");
        click("language-" + language);
        await().withMessage(who + " to speak " + language)
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("html[lang='" + language + "']")));
    }

    /// What is wrong with what the page shows now, for those who see or hear it otherwise than most.
    public final List<String> accessibilityFaults() {
        return Accessibility.faults(browser);
    }

    /// Goes to an empty page, which for this one is as if its tab was closed.
    public final void leavePage() {
        browser.driver().get("about:blank");
    }

    final void click(String testId) {
        click(testId(testId));
    }

    final void click(By element) {
        await().until(ExpectedConditions.elementToBeClickable(element)).click();
    }

    /// Brings the element into the middle of the window first: Firefox loses clicks on what it has to scroll to.
    final void clickInTheMiddle(By element) {
        WebElement found = await().until(ExpectedConditions.elementToBeClickable(element));
        browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
        click(element);
    }

    final void clickIfThere(String testId) {
        try {
            browser.driver().findElement(testId(testId)).click();
        } catch (NoSuchElementException | StaleElementReferenceException | ElementNotInteractableException gone) {
            return;
        }
    }

    final String attribute(String testId, String name) {
        return await().until(driver -> driver.findElement(testId(testId)).getDomAttribute(name));
    }

    final void type(String testId, String text) {
        WebElement field = await().until(ExpectedConditions.visibilityOfElementLocated(testId(testId)));
        field.clear();
        field.sendKeys(text);
    }

    final String text(String testId) {
        return await().until(
                        driver -> driver.findElement(testId(testId)).getText().strip());
    }

    final boolean shows(String testId) {
        List<WebElement> found = browser.driver().findElements(testId(testId));
        return !found.isEmpty() && found.getFirst().isDisplayed();
    }

    /// Waits until a picture has come.
    ///
    /// @return its own width and height, such as `640 x 480`
    final String awaitPicture(By image) {
        return await().withMessage(who + " to show the picture " + image)
                .until(driver -> driver.findElements(image).stream()
                        .map(found -> browser.driver().executeScript("""
                                const [image] = arguments;
                                return image.complete && image.naturalWidth > 0
                                  ? `${image.naturalWidth} x ${image.naturalHeight}` : ''""", found))
                        .map(String::valueOf)
                        .filter(size -> !size.isEmpty())
                        .findFirst()
                        .orElse(null));
    }

    final void awaitHidden(String testId) {
        await().withMessage(who + " to show " + testId + " no longer")
                .until(ExpectedConditions.invisibilityOfElementLocated(testId(testId)));
    }

    final void awaitShown(String testId) {
        awaitShown(testId(testId));
    }

    final void awaitShown(By element) {
        await().withMessage(who + " to show " + element).until(ExpectedConditions.visibilityOfElementLocated(element));
    }

    /// Presses keys, wherever the focus is.
    final void keys(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    final void awaitAttribute(String testId, String attribute, String value) {
        By element = By.cssSelector("[data-testid='" + testId + "'][" + attribute + "='" + value + "']");
        await().withMessage(() -> who + " to have " + attribute + "=" + value + " at " + testId + ", which says: "
                        + shown(testId))
                .until(ExpectedConditions.presenceOfElementLocated(element));
    }

    /// Lets the other party see the camera; the second time nothing any more.
    public final void pressCamera() {
        click("show-camera");
    }

    /// Shows the screen, or stops doing so. The browsers of the tests give one away without asking.
    public final void pressScreen() {
        click("show-screen");
    }

    /// Waits until the other party's picture moves.
    public final void awaitPicture() {
        await().withMessage(who + " to see the other party")
                .until(_ -> Boolean.TRUE.equals(browser.driver().executeScript("""
                        const picture = document.querySelector("[data-testid='video-theirs']");
                        return picture !== null && picture.videoWidth > 0 && picture.currentTime > 0.5;""")));
    }

    /// Waits until nothing of the other party is seen.
    public final void awaitNoPicture() {
        awaitHidden("video-theirs");
    }

    final WebDriverWait await() {
        WebDriverWait wait = new WebDriverWait(browser.driver(), PATIENCE, Duration.ofMillis(100));
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    private String shown(String testId) {
        return browser.driver().findElements(testId(testId)).stream()
                .map(WebElement::getText)
                .toList()
                .toString();
    }

    static By testId(String testId) {
        return By.cssSelector("[data-testid='" + testId + "']");
    }

    @Override
    public final Sound listen(Duration window) {
        return new BrowserEars(browser).listen(window);
    }

    @Override
    public final String toString() {
        return who + " in " + browser;
    }
}
