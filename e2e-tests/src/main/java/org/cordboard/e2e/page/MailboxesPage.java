package org.cordboard.e2e.page;

import java.util.List;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/// The mailboxes of the demo company's people in the browser.
public final class MailboxesPage extends Page {
    private static final By ROWS = By.cssSelector("[data-testid='mail-row']");

    public MailboxesPage(String name, Browser browser, Gateway gateway) {
        super(name + "'s mailbox", browser, gateway.page("/mailboxes"));
    }

    /// Opens the mailbox of an address.
    public MailboxesPage open(String address) {
        load();
        click(By.cssSelector("[data-testid='mailbox'][data-address='" + address + "']"));
        return this;
    }

    /// Waits for a mail in whose row this stands, and opens it.
    public MailboxesPage openMail(String words) {
        await().withMessage(() -> this + " to show " + words + " among " + rows())
                .until(_ -> rows().stream().anyMatch(row -> row.contains(words)));
        click(By.xpath("//*[@data-testid='mail-row'][contains(., '%s')]".formatted(words)));
        awaitShown("mail-text");
        return this;
    }

    private List<String> rows() {
        return browser().driver().findElements(ROWS).stream()
                .map(WebElement::getText)
                .toList();
    }

    /// What the open mail says.
    public String mail() {
        return text("mail-text");
    }

    /// Answers the open mail, and waits until the answer stands in the mailbox.
    public MailboxesPage answer(String words) {
        return answer(words, () -> {});
    }

    /// As [#answer(String)], with a picture that the page draws.
    ///
    /// @param which `lantern` or `label`
    public MailboxesPage answerWithPicture(String words, String which) {
        return answer(words, () -> {
            click("photo");
            click("photo-" + which);
            awaitShown("attachment");
        });
    }

    private MailboxesPage answer(String words, Runnable enclose) {
        click("mail-answer");
        type("mail-words", words);
        enclose.run();
        click("mail-send");
        By own = By.cssSelector("[data-testid='mail-row'][data-own='true']");
        await().withMessage(() -> this + " to show the answer " + words)
                .until(driver -> driver.findElements(own).stream()
                        .anyMatch(row -> row.getText().contains(words)));
        return this;
    }
}
