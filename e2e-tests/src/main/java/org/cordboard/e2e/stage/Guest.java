package org.cordboard.e2e.stage;

import java.util.List;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;

/// Sends whoever uses a browser home, so that the next test finds it as new: one tab, nobody signed in, nothing chosen.
public final class Guest {
    private static final String SIGN_OUT = """
            const done = arguments[0];
            localStorage.clear();
            fetch('/api/sign-out', {method: 'POST'}).then(() => done(), () => done());""";

    private Guest() {}

    public static void leave(Browser browser, Gateway gateway) {
        List<String> tabs = List.copyOf(browser.driver().getWindowHandles());
        for (String further : tabs.subList(1, tabs.size())) {
            browser.driver().switchTo().window(further);
            browser.driver().close();
        }
        browser.driver().switchTo().window(tabs.getFirst());
        if (gateway.isAlive()) {
            browser.driver().get(gateway.smallFile().toString());
            browser.driver().executeAsyncScript(SIGN_OUT);
        }
        browser.driver().get("about:blank");
    }
}
