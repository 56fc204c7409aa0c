package org.cordboard.e2e.page;

import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;

/// The page that looks a computer over (`/check`).
public final class CheckPage extends Page {
    public CheckPage(Browser browser, Gateway gateway) {
        super("the check page", browser, gateway.page("/check"));
    }

    /// Looks at everything, and waits until that is done.
    ///
    /// @return the text for the administrator
    public String check() {
        load();
        click("check-start");
        awaitShown("check-report");
        return text("check-report");
    }

    /// @param name such as `direct`
    /// @return `good`, `fair`, `bad` or `skipped`
    public String grade(String name) {
        return attribute("check-" + name, "data-grade");
    }

    /// @return what is said of the whole: `good`, `fair` or `bad`
    public String verdict() {
        return attribute("check-verdict", "data-grade");
    }
}
