package org.cordboard.e2e.browser;

import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.remote.Augmenter;
import org.openqa.selenium.remote.RemoteWebDriver;

/// What a console costs its browser, by the browser's own count.
public final class ConsoleMeter {
    private static final String USABLE = PageScript.read("usable.js");
    private static final String SCRIPTS = """
            return performance.getEntriesByType('resource')
                .filter(({name}) => new URL(name).pathname.endsWith('.js'))
                .reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0);""";

    private final RemoteWebDriver driver;
    private final HasCdp devTools;

    /// @param browser Chromium, of which alone this can be asked
    public ConsoleMeter(Browser browser) {
        driver = browser.driver();
        devTools = (HasCdp) new Augmenter().augment(driver);
    }

    /// How long after the beginning of its navigation the console that was just loaded showed that its agent is ready.
    public Duration untilReady() {
        return Duration.ofMillis(((Number) driver.executeAsyncScript(USABLE)).longValue());
    }

    /// All JavaScript that the page has asked for so far, in bytes as sent.
    public long scriptBytes() {
        return ((Number) driver.executeScript(SCRIPTS)).longValue();
    }

    /// As if the console had never been opened here, as far as files go.
    public void forgetFiles() {
        ask("Network.clearBrowserCache");
    }

    /// What the page's JavaScript holds in memory after its garbage was collected, in bytes.
    public long heapBytes() {
        ask("HeapProfiler.collectGarbage");
        return ((Number) ask("Runtime.getHeapUsage").get("usedSize")).longValue();
    }

    private Map<String, Object> ask(String command) {
        return devTools.executeCdpCommand(command, Map.of());
    }
}
