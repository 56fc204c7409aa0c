package org.cordboard.e2e.page;

import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;

/// The page from which somebody calls the company with a browser.
public final class CallerPage extends Page {
    public CallerPage(String name, Browser browser, Gateway gateway) {
        super(name + "'s call page", browser, gateway.page("/call"));
    }

    /// Calls the published number and waits until the company has answered.
    public CallerPage call(String name) {
        load();
        type("call-name", name);
        click("call-start");
        awaitAttribute("caller-state", "data-stage", "talking");
        return this;
    }

    /// Presses keys of the page's dial pad.
    ///
    /// @param keys of `0`–`9`, `*`, `#`
    public CallerPage press(String keys) {
        keys.chars().forEach(key -> click("dialpad-" + (char) key));
        return this;
    }

    public void hangUp() {
        click("hangup");
    }

    public void awaitEnd() {
        awaitAttribute("caller-state", "data-stage", "ended");
    }

    public boolean isInCall() {
        return shows("hangup");
    }

    public String stateInWords() {
        return text("caller-state");
    }
}
