package org.cordboard.e2e.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How evenly a page is drawn.
public final class FrameMeter {
    /// Chromium tells of each frame whose work took more than 50 ms (Long Animation Frames API).
    private static final String FRAMES = """
            const [millis, done] = arguments;
            const lengths = [];
            const heavy = [];
            const begin = performance.now();
            const keep = (frames) => {
                for (const { startTime, duration, styleAndLayoutStart, scripts } of frames) {
                    heavy.push({
                        at: startTime - begin,
                        worked: duration,
                        scripts: scripts.reduce((sum, script) => sum + script.duration, 0),
                        drawing: styleAndLayoutStart === 0 ? 0 : startTime + duration - styleAndLayoutStart,
                    });
                }
            };
            const observer = new PerformanceObserver((list) => keep(list.getEntries()));
            observer.observe({ type: 'long-animation-frame' });
            let before = begin;
            requestAnimationFrame(function next() {
                const now = performance.now();
                lengths.push(now - before);
                before = now;
                if (now - begin < millis) {
                    requestAnimationFrame(next);
                } else {
                    keep(observer.takeRecords());
                    observer.disconnect();
                    done({ lengths: lengths.slice(1), heavy });
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

    /// What was seen of a page.
    ///
    /// @param millis the time from each frame to the next, in milliseconds
    /// @param heavy the frames in which the page itself was at work for more than 50 ms, in their order
    public record Frames(double[] millis, List<HeavyFrame> heavy) {}

    /// A frame that the page took long to draw.
    ///
    /// @param at when it began, in milliseconds after the watch did
    /// @param worked from there until it was drawn, in milliseconds, also while the processor did something else
    /// @param scripts what of it went to scripts, in milliseconds
    /// @param drawing what of it went to styles, layout and painting, in milliseconds
    public record HeavyFrame(double at, double worked, double scripts, double drawing) {
        private static HeavyFrame of(Map<?, ?> frame) {
            return new HeavyFrame(
                    number(frame, "at"), number(frame, "worked"), number(frame, "scripts"), number(frame, "drawing"));
        }

        private static double number(Map<?, ?> frame, String name) {
            return ((Number) frame.get(name)).doubleValue();
        }
    }

    /// Watches the page in which the browser is, which is a Chromium, for `window`.
    public static Frames watch(Browser browser, Duration window) {
        browser.driver().manage().timeouts().scriptTimeout(window.plusMinutes(1));
        Map<?, ?> seen = (Map<?, ?>) browser.driver().executeAsyncScript(FRAMES, window.toMillis());
        return new Frames(
                ((List<?>) seen.get("lengths"))
                        .stream()
                                .mapToDouble(length -> ((Number) length).doubleValue())
                                .toArray(),
                ((List<?>) seen.get("heavy"))
                        .stream().map(frame -> HeavyFrame.of((Map<?, ?>) frame)).toList());
    }

    /// As [#watch], while somebody types words into a field of the page, over and over; the page is of no use
    /// afterwards.
    ///
    /// @param every after which the next letter follows
    public static Frames watchTyping(Browser browser, String selector, String words, Duration every, Duration window) {
        browser.driver().executeScript(TYPES, selector, words, every.toMillis());
        return watch(browser, window);
    }
}
