package org.cordboard.e2e.page;

import java.net.URI;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;
import org.openqa.selenium.By;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;

/// A page of the company's web site, with the button from which visitors call. Chromium only.
public final class CompanySite extends Page {
    private static final By BUTTON = By.cssSelector("cordboard-call");

    private final String who;
    private final Gateway gateway;

    public CompanySite(String who, Browser browser, URI site, Gateway gateway) {
        super(who + "'s view of the company's site", browser, site);
        this.who = who;
        this.gateway = gateway;
    }

    /// Clicks the call button and looks into the panel that it opens.
    public CallerPage openPanel() {
        click(BUTTON);
        WebElement page = inButton().findElement(By.cssSelector("iframe"));
        // As in Page.load: filters would take a steady tone for noise.
        browser().driver().executeScript("arguments[0].src += '&audio=raw'", page);
        browser().driver().switchTo().frame(page);
        return new CallerPage(who, browser(), gateway);
    }

    /// Folds the panel away and looks at the site again.
    public CompanySite foldAway() {
        lookAround();
        inButton().findElement(By.cssSelector(".hide")).click();
        return this;
    }

    /// Looks at the site again.
    public CompanySite lookAround() {
        browser().driver().switchTo().defaultContent();
        return this;
    }

    /// Looks into the panel again, folded away or not.
    public CompanySite lookInside() {
        browser().driver().switchTo().frame(inButton().findElement(By.cssSelector("iframe")));
        return this;
    }

    /// What the button says.
    public String button() {
        return inButton().findElement(By.cssSelector("[part=button]")).getText();
    }

    private SearchContext inButton() {
        return await().until(driver -> driver.findElement(BUTTON)).getShadowRoot();
    }
}
