package org.cordboard.e2e.page;

import java.nio.file.Path;
import java.util.List;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// Where an agent reads and answers texts.
public final class TextsPage extends Page {
    private static final String WORDS = "thread-words";
    private static final By BEHIND = By.cssSelector("[role=dialog], [role=menu], [role=listbox]");

    TextsPage(String userName, Browser browser, Gateway gateway) {
        super(userName + "'s texts", browser, gateway.page("/texts"));
    }

    /// Opens the thread of whom its row names, once it is there.
    public TextsPage openThread(String name) {
        By row = By.xpath("//*[@data-testid='thread-row'][contains(., '%s')]".formatted(name));
        clickInTheMiddle(row);
        awaitShown("thread-messages");
        return this;
    }

    /// Opens the thread with a number, which begins with that if there was none.
    public TextsPage beginThread(String number) {
        click("thread-new");
        type("new-text-number", number + Keys.ENTER);
        awaitShown("thread-messages");
        return this;
    }

    /// Opens what is behind a button: a menu, a list or a dialog.
    public void open(String testId) {
        click(testId);
        await().withMessage(() -> this + " to show what is behind " + testId).until(_ -> showsWhatIsBehind());
    }

    /// Closes it by the keyboard.
    public void close() {
        keys(Keys.ESCAPE);
        await().withMessage(() -> this + " to show nothing in front").until(_ -> !showsWhatIsBehind());
    }

    private boolean showsWhatIsBehind() {
        return browser().driver().findElements(BEHIND).stream().anyMatch(WebElement::isDisplayed);
    }

    /// Waits until the composer says this below.
    public TextsPage awaitHint(String words) {
        await().withMessage(() -> this + " to say " + words + " below the composer")
                .until(_ -> text("thread-hint").contains(words));
        return this;
    }

    /// Waits until this waits for a morning.
    ///
    /// @param whose as the thread says it
    public TextsPage awaitHeld(String words, String whose) {
        return awaitStanding("[data-progress='HELD']", words).awaitStanding("[data-progress='HELD']", whose);
    }

    /// Takes the text back that waits for the morning.
    public TextsPage takeBack() {
        click("text-take-back");
        awaitHidden("text-take-back");
        return this;
    }

    /// Sends the text that waits for the morning.
    public TextsPage sendNow() {
        click("text-send-now");
        awaitHidden("text-send-now");
        return this;
    }

    private List<String> rows() {
        return browser().driver().findElements(testId("thread-row")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /// Waits until the thread of whom this row names is listed, or not any more.
    public TextsPage awaitListed(String name, boolean listed) {
        await().withMessage(() -> this + (listed ? " to list " : " to list no longer ") + name + ", there is " + rows())
                .until(_ -> rows().stream().anyMatch(row -> row.contains(name)) == listed);
        return this;
    }

    /// Waits until this stands in the thread.
    ///
    /// @param kind `IN`, `OUT` or `NOTE`
    public TextsPage awaitMessage(String kind, String words) {
        return awaitStanding("[data-kind='" + kind + "']", words);
    }

    /// Waits until the customer's telephone has this text.
    public TextsPage awaitDelivered(String words) {
        return awaitStanding("[data-kind='OUT'][data-progress='DELIVERED']", words);
    }

    /// Waits until the program has texted this by itself.
    public TextsPage awaitAutomatic(String words) {
        return awaitStanding("[data-automatic='true']", words);
    }

    /// Waits until this is told to have happened to the thread.
    public TextsPage awaitEvent(String words) {
        By events = testId("thread-event");
        await().withMessage(() -> this + " to tell " + words)
                .until(driver -> driver.findElements(events).stream()
                        .anyMatch(event -> event.getText().contains(words)));
        return this;
    }

    /// The other side's number, and whose thread it is.
    public String where() {
        return text("thread-where");
    }

    /// Waits until the thread says this of whether its other side wants texts.
    public TextsPage awaitConsent(String words) {
        By consent = testId("thread-consent");
        await().withMessage(() -> this + " to say of texts: " + words)
                .until(driver -> driver.findElements(consent).stream()
                        .anyMatch(line -> line.getText().contains(words)));
        return this;
    }

    /// Notes that the other side has said not to want texts.
    public TextsPage noteUnwanted() {
        click("thread-consent-menu");
        click("thread-unwanted");
        return awaitUnwanted();
    }

    private TextsPage awaitStanding(String what, String words) {
        By messages = By.cssSelector("[data-testid='text-message']" + what);
        await().withMessage(() -> this + " to show " + words + " as " + what)
                .until(driver -> driver.findElements(messages).stream()
                        .anyMatch(message -> message.getText().contains(words)));
        return this;
    }

    /// Shows all that was had to do with whoever the thread is with.
    public TextsPage openTimeline() {
        click("thread-timeline");
        awaitShown("customer-timeline");
        return this;
    }

    /// @param kind `earlier-call` or `earlier-text`
    public TextsPage awaitInTimeline(String kind, String words) {
        awaitShown(inTimeline(kind, words));
        return this;
    }

    /// Opens the thread of a text, and closes the time line by that.
    public TextsPage openFromTimeline(String words) {
        clickInTheMiddle(inTimeline("earlier-text", words));
        awaitHidden("customer-timeline");
        return this;
    }

    private static By inTimeline(String kind, String words) {
        return By.xpath("//*[@role='dialog']//*[@data-testid='%s'][contains(., '%s')]".formatted(kind, words));
    }

    /// Types, and sends nothing.
    public TextsPage begin(String words) {
        type(WORDS, words);
        return this;
    }

    /// Attaches a file, and waits until it can be sent.
    public TextsPage attach(Path file) {
        browser().driver().findElement(testId("thread-files")).sendKeys(file.toString());
        await().withMessage(() -> this + " to have " + file + " ready to be sent")
                .until(driver -> !driver.findElements(By.cssSelector("[data-testid='attachment'][data-ready='true']"))
                        .isEmpty());
        return this;
    }

    /// Texts the customer what is attached.
    public TextsPage send() {
        click("thread-send");
        awaitHidden("attachments");
        return this;
    }

    /// Waits until a picture is shown.
    ///
    /// @param kind `IN` or `OUT`
    /// @return its own width and height, such as `640 x 480`
    public String awaitPicture(String kind) {
        return awaitPicture(By.cssSelector(
                "[data-testid='text-message'][data-kind='" + kind + "'] [data-testid='text-picture'] img"));
    }

    /// Opens a picture, and closes it by the keyboard.
    ///
    /// @return the own width and height of what was seen
    public String enlarge() {
        clickInTheMiddle(testId("text-picture"));
        String size = awaitPicture(testId("picture-large"));
        browser().driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        awaitHidden("picture-large");
        return size;
    }

    /// What the composer says of the charge.
    public String segments() {
        return text("segments");
    }

    /// Texts the customer.
    public TextsPage write(String words) {
        type(WORDS, words + Keys.ENTER);
        return awaitMessage("OUT", words);
    }

    /// Writes to colleagues.
    public TextsPage note(String words) {
        click(By.xpath("(//*[@data-testid='thread-kind']//label)[2]"));
        type(WORDS, words + Keys.ENTER);
        return awaitMessage("NOTE", words);
    }

    /// Waits until the page says that the customer wants no texts.
    public TextsPage awaitUnwanted() {
        awaitShown("thread-refused");
        return this;
    }

    public TextsPage awaitWanted() {
        awaitShown(WORDS);
        return this;
    }

    /// Chooses a text that is ready to be sent, which then stands in the composer.
    public TextsPage choose(String template) {
        click("thread-templates");
        click(By.xpath("//*[@data-testid='thread-template'][contains(., '%s')]".formatted(template)));
        return this;
    }

    /// What stands in the composer.
    public String words() {
        return await().until(driver -> driver.findElement(testId(WORDS)).getDomProperty("value"));
    }

    public TextsPage closeThread() {
        click("thread-close");
        return this;
    }

    /// Gives the thread to a colleague.
    public TextsPage assign(String colleague) {
        click("thread-assignee");
        browser().driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), colleague);
        click(By.xpath("//*[@role='option'][contains(., '%s')]".formatted(colleague)));
        return this;
    }

    /// Puts it off until the first of the times that are offered.
    public TextsPage snooze() {
        click("thread-snooze");
        click("thread-snooze-until");
        return this;
    }

    public TextsPage handOver(String workgroup) {
        click("thread-hand-over");
        click(By.xpath("//*[@data-testid='thread-workgroup'][contains(., '%s')]".formatted(workgroup)));
        return this;
    }

    /// Calls the customer.
    public TextsPage call() {
        click("thread-call");
        return this;
    }

    /// Waits until a colleague is seen to write.
    public TextsPage awaitWriter(String colleague) {
        await().withMessage(() -> this + " to say that " + colleague + " is writing")
                .until(_ -> text("thread-writing").contains(colleague));
        return this;
    }

    /// Waits until the page says that the thread belongs to another workgroup now.
    public TextsPage awaitLeft() {
        awaitShown("thread-left");
        return this;
    }
}
