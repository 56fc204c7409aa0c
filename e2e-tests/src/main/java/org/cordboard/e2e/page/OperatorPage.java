package org.cordboard.e2e.page;

import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;

/// The receptionist's screen, worked with the keyboard alone.
public final class OperatorPage extends Page {
    OperatorPage(Browser browser, Gateway gateway) {
        super("the operator's screen", browser, gateway.page("/operator"));
    }

    /// Answers whoever rings.
    public void answer() {
        awaitShown("operator-answer");
        keys(Keys.ENTER);
    }

    /// Puts the caller in hand aside.
    public void putAside() {
        awaitShown("operator-park");
        keys(Keys.SPACE);
    }

    /// Types into the field that has the keyboard, and waits until this place is the one that is chosen.
    public void find(String typed, String number) {
        keys(typed);
        awaitShown(By.cssSelector("[data-testid='place'][aria-selected='true'][data-number='" + number + "']"));
    }

    /// Passes the caller in hand on to who is chosen.
    public void passOn() {
        awaitShown("operator-passOn");
        keys(Keys.ENTER);
    }

    /// Types nothing any more.
    public void clear() {
        keys(Keys.ESCAPE);
    }

    /// Takes a caller back who is aside, by the place in the list, from 1.
    public void takeBack(int place) {
        new Actions(browser().driver())
                .keyDown(Keys.ALT)
                .sendKeys(String.valueOf(place))
                .keyUp(Keys.ALT)
                .perform();
    }

    public void awaitAside(String caller) {
        awaitShown("aside-caller");
        await().until(ExpectedConditions.textToBePresentInElementLocated(testId("aside-caller"), caller));
    }

    public void awaitNobodyAside() {
        awaitHidden("aside-caller");
    }
}
