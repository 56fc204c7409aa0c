package org.cordboard.e2e.browser;

import java.util.List;
import org.openqa.selenium.remote.RemoteWebDriver;

/// What axe finds wrong with a page by the rules of WCAG 2.2, levels A and AA, in both of its themes.
public final class Accessibility {
    private static final String AXE = PageScript.read("/axe.min.js");
    private static final String RUN = PageScript.read("accessibility.js");

    private Accessibility() {}

    /// @return each fault in a line: the theme, the rule, the element, and what would mend it
    public static List<String> faults(Browser browser) {
        RemoteWebDriver driver = browser.driver();
        driver.executeScript(AXE);
        return ((List<?>) driver.executeAsyncScript(RUN))
                .stream().map(String.class::cast).toList();
    }
}
