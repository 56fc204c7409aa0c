package org.cordboard.e2e.browser;

import org.openqa.selenium.Dimension;
import org.openqa.selenium.remote.RemoteWebDriver;

/// A window as small as a telephone's screen, until closed.
public final class SmallWindow implements AutoCloseable {
    private static final Dimension SMALL = new Dimension(360, 800);

    private final RemoteWebDriver driver;
    private final Dimension usual;

    SmallWindow(RemoteWebDriver driver) {
        this.driver = driver;
        this.usual = driver.manage().window().getSize();
        driver.manage().window().setSize(SMALL);
    }

    /// By how many CSS pixels the page is wider than its window: 0, or people have to scroll to and fro.
    public long tooWide() {
        return ((Number) driver.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth;"))
                .longValue();
    }

    /// CSS pixels.
    public long width() {
        return ((Number) driver.executeScript("return innerWidth;")).longValue();
    }

    @Override
    public void close() {
        driver.manage().window().setSize(usual);
    }
}
