package org.cordboard.e2e.page;

import java.util.List;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/// A customer's mobile telephone in the browser, from which the demo company is texted.
public final class TelephonePage extends Page {
    private static final By COMPANYS = By.cssSelector("[data-testid='telephone-text'][data-own='false']");

    public TelephonePage(String name, Browser browser, Gateway gateway) {
        super(name + "'s telephone", browser, gateway.page("/telephone"));
    }

    /// Opens the page, with a number that no other telephone has.
    public TelephonePage open() {
        load();
        awaitShown("telephone-company");
        String before = number();
        click("telephone-another");
        await().until(_ -> !number().equals(before));
        return this;
    }

    /// Takes a telephone in another place, such as `honolulu`, instead.
    public TelephonePage moveTo(String place) {
        String before = number();
        new Select(browser().driver().findElement(testId("telephone-place"))).selectByValue(place);
        await().until(_ -> !number().equals(before));
        return this;
    }

    /// The telephone's own number, as the text network names it.
    public String number() {
        return text("telephone-number").replace(" ", "");
    }

    public TelephonePage text(String... texts) {
        for (String words : texts) {
            type("text-words", words + Keys.ENTER);
            awaitText(true, words);
        }
        return this;
    }

    /// Sends a photo that the telephone draws.
    ///
    /// @param which `lantern` or `label`
    public TelephonePage photo(String which) {
        click("photo");
        click("photo-" + which);
        awaitPicture(photos(true));
        return this;
    }

    /// Waits for a picture of the company's.
    ///
    /// @return its own width and height, such as `640 x 480`
    public String awaitPhoto() {
        return awaitPicture(photos(false));
    }

    private static By photos(boolean own) {
        return By.cssSelector(
                "[data-testid='telephone-text'][data-own='" + own + "'] [data-testid='telephone-picture'] img");
    }

    /// Waits for a text of the company's.
    public TelephonePage awaitText(String words) {
        awaitText(false, words);
        return this;
    }

    /// Waits for a text of the company's, and reads it.
    ///
    /// @param words that stand in it
    public String read(String words) {
        awaitText(words);
        return shown(COMPANYS).stream()
                .filter(text -> text.contains(words))
                .findFirst()
                .orElseThrow();
    }

    private void awaitText(boolean own, String words) {
        By texts = By.cssSelector("[data-testid='telephone-text'][data-own='" + own + "']");
        await().withMessage(() -> this + " to show " + words + " among " + shown(texts))
                .until(_ -> shown(texts).stream().anyMatch(text -> text.contains(words)));
    }

    /// How many texts of the company's there are with these words.
    public long count(String words) {
        return shown(COMPANYS).stream().filter(text -> text.contains(words)).count();
    }

    private List<String> shown(By texts) {
        return browser().driver().findElements(texts).stream()
                .map(WebElement::getText)
                .toList();
    }
}
