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

    /// Types one letter each time, and all of it away at the end, over and over.
    private static final String TYPES = """
            const [selector, words, every] = arguments;
            const field = document.querySelector(selector);
            const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
            let typed = 0;
            setInterval(() => {
                typed = typed === words.length ? 0 : typed + 1;
                write.call(field, words.slice(0, typed));
                field.dispatchEvent(new Event('input', { bubbles: true }));
            }, every);""";

    private FrameMeter() {}

    /// Watches the page in which the browser is, for `window`.
    ///
    /// @return the time from each frame to the next, in milliseconds
    public static double[] millis(Browser browser, Duration window) {
        browser.driver().manage().timeouts().scriptTimeout(window.plusMinutes(1));
        return ((List<?>) browser.driver().executeAsyncScript(FRAMES, window.toMillis()))
                .stream().mapToDouble(length -> ((Number) length).doubleValue()).toArray();
    }

    /// As [#millis], while somebody types words into a field of the page, over and over; the page is of no use
    /// afterwards.
    ///
    /// @param every after which the next letter follows
    public static double[] millisWhileTyping(
            Browser browser, String selector, String words, Duration every, Duration window) {
        browser.driver().executeScript(TYPES, selector, words, every.toMillis());
        return millis(browser, window);
    }
}
