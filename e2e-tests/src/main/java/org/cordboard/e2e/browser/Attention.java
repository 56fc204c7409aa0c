package org.cordboard.e2e.browser;

import java.util.List;
import java.util.Map;
import org.cordboard.e2e.hearing.Ears;

/// What a page does to be noticed by somebody who looks elsewhere: desktop notifications, and sounds that it
/// makes itself. Watched from within the page, because a browser without a screen shows no notification that
/// could be photographed; the browser itself says that it was handed to the system.
public final class Attention {
    private static final String WATCH = PageScript.read("attention.js");
    private static final String CLICK = """
            const { port1, port2 } = new MessageChannel();
            const done = arguments[1];
            port1.onmessage = ({ data }) => done(data);
            const data = { type: 'call-alert', call: window.cordboardAttention.call, action: arguments[0] };
            navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data, ports: [port2] }));""";
    private static final String NOTIFICATIONS = "return window.cordboardAttention.notifications;";

    private final Browser browser;

    private Attention(Browser browser) {
        this.browser = browser;
    }

    /// @param shown whether the browser says that its user can see it, or could
    /// @param closed whether the page has taken it back
    public record Notification(String title, String body, boolean shown, boolean closed) {}

    /// Begins to watch the page in which the browser is; the watch ends when the page is loaded again.
    public static Attention watch(Browser browser) {
        browser.driver().executeScript(WATCH);
        return new Attention(browser);
    }

    /// All since the watch began, the oldest first.
    public List<Notification> notifications() {
        List<?> found = (List<?>) browser.driver().executeScript(NOTIFICATIONS);
        return found.stream().map(Attention::notification).toList();
    }

    /// Tells the page what its service worker tells it when somebody clicks the last notification:
    /// without a screen nobody can.
    ///
    /// @param button `answer` or `decline`; empty for the notification itself
    /// @return whether the page has taken it for its own
    public boolean click(String button) {
        return Boolean.TRUE.equals(browser.driver().executeAsyncScript(CLICK, button));
    }

    private static Notification notification(Object found) {
        Map<?, ?> entry = (Map<?, ?>) found;
        return new Notification(
                (String) entry.get("title"),
                (String) entry.get("body"),
                Boolean.TRUE.equals(entry.get("shown")),
                Boolean.TRUE.equals(entry.get("closed")));
    }

    /// Hears the sounds that the page makes itself, not the other party of a call.
    public Ears ears() {
        return new BrowserEars(browser, true);
    }
}
