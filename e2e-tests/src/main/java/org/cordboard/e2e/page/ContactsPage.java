package org.cordboard.e2e.page;

import java.nio.file.Path;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;

/// The company's directory.
public final class ContactsPage extends Page {
    ContactsPage(Browser browser, Gateway gateway) {
        super("the contacts", browser, gateway.page("/contacts"));
    }

    /// Chooses a file with faults in the dialog, which opens.
    ///
    /// @return what is wrong, in the words of the page
    public String previewFaulty(Path file) {
        click("contacts-import");
        choose(file);
        awaitShown("import-faults");
        return text("import-faults");
    }

    /// Chooses another file in the dialog, which is open.
    ///
    /// @return what it would change, in the words of the page
    public String previewInstead(Path file) {
        choose(file);
        awaitShown("import-counted");
        return text("import-counted");
    }

    private void choose(Path file) {
        await().until(driver -> !driver.findElements(testId("import-file")).isEmpty());
        browser().driver().findElement(testId("import-file")).sendKeys(file.toString());
    }

    /// Takes the file that was previewed, and waits until the first contact is there.
    public void take() {
        click("import-take");
        awaitShown("contact");
    }
}
