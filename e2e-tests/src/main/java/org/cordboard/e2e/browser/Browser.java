package org.cordboard.e2e.browser;

import org.cordboard.e2e.process.ChildProcess;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;

/// A real browser without a screen, driven through the WebDriver API, whose microphone hears one tone.
public final class Browser implements AutoCloseable {
    private final BrowserKind kind;
    private final RemoteWebDriver driver;
    private final ChildProcess process;

    Browser(BrowserKind kind, RemoteWebDriver driver, ChildProcess process) {
        this.kind = kind;
        this.driver = driver;
        this.process = process;
    }

    public BrowserKind kind() {
        return kind;
    }

    public RemoteWebDriver driver() {
        return driver;
    }

    /// Makes the window as small as a telephone's screen; on closing it has its usual size again.
    public SmallWindow narrow() {
        return new SmallWindow(driver);
    }

    /// Ends the browser as a crash would: no page gets to say goodbye.
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                driver.quit();
            }
        } catch (WebDriverException e) {
            // A browser that no longer answers is ended below all the same.
        } finally {
            process.close();
        }
    }

    @Override
    public String toString() {
        return kind.toString();
    }
}
