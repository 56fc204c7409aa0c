package org.cordboard.e2e.browser;

import java.time.Duration;
import java.util.List;

/// How evenly a page is drawn.
public final class FrameMeter {
    private static final String FRAMES = """
            const [millis, done] = arguments;
            const lengths = [];
            const begin = performance.now();
            let before = begin;
            requestAnimationFrame(function next() {
                const now = performance.now();
                lengths.push(now - before);
                before = now;
                if (now - begin < millis) {
                    requestAnimationFrame(next);
                } else {
                    done(lengths.slice(1));
                }
            });""";

    private FrameMeter() {}

    /// Watches the page in which the browser is, for `window`.
    ///
    /// @return the time from each frame to the next, in milliseconds
    public static double[] millis(Browser browser, Duration window) {
        browser.driver().manage().timeouts().scriptTimeout(window.plusMinutes(1));
        return ((List<?>) browser.driver().executeAsyncScript(FRAMES, window.toMillis()))
                .stream().mapToDouble(length -> ((Number) length).doubleValue()).toArray();
    }
}
