package org.cordboard.e2e.page;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.ExpectedConditions;

/// The page at which an agent works.
public final class AgentConsole extends Page {
    private static final Dimension WINDOW = new Dimension(1280, 900);
    private static final long OK = 200;
    private static final String SIGN_IN = """
            const [userName, password, done] = arguments;
            fetch('/api/sign-in', {
                method: 'POST',
                headers: {'Content-Type': 'application/json'},
                body: JSON.stringify({userName, password}),
            }).then((answer) => done(answer.status), (error) => done(String(error)));""";

    private final String userName;
    private final Gateway gateway;

    /// @param userName who is to work there, such as `agent1`
    public AgentConsole(String userName, Browser browser, Gateway gateway) {
        super(userName + "'s console", browser, gateway.page("/"));
        this.userName = userName;
        this.gateway = gateway;
    }

    /// Opens the console of somebody who has signed in just before, and waits until calls may come. Pages cost
    /// time: the form of the sign-in page is filled in by the stories that `enter`.
    public AgentConsole signIn() {
        browser().driver().get(gateway.smallFile().toString());
        Object status = browser().driver().executeAsyncScript(SIGN_IN, userName, gateway.password(userName));
        if (!Long.valueOf(OK).equals(status)) {
            throw new IllegalStateException(this + " was not signed in: " + status);
        }
        load();
        return awaitStatus("READY");
    }

    /// Signs in by the form, without waiting for what comes then.
    public AgentConsole enter() {
        load();
        return enterHere();
    }

    /// Signs in at the page that was loaded before.
    public AgentConsole enterHere() {
        return enterHere(gateway.password(userName));
    }

    /// The same with another password than the program made at its start.
    public AgentConsole enterHere(String password) {
        type("login-username", userName);
        type("login-password", password);
        click("login-submit");
        return this;
    }

    /// Tries to sign in at the page that was loaded before.
    ///
    /// @return what the page says to it
    public String tryPassword(String password) {
        type("login-username", userName);
        type("login-password", password);
        click("login-submit");
        awaitShown("login-problem");
        return text("login-problem");
    }

    /// Waits until the console says something in the corner.
    public AgentConsole awaitNotice(String words) {
        await().withMessage(this + " to say: " + words)
                .until(ExpectedConditions.presenceOfElementLocated(
                        By.xpath("//*[@role='alert'][contains(., '" + words + "')]")));
        return this;
    }

    /// Opens the console in a further tab of the same browser, which then is the one in front.
    public void openInNewTab() {
        browser().driver().switchTo().newWindow(WindowType.TAB);
        load();
    }

    /// Types a number into the box and calls it.
    public AgentConsole dial(String number) {
        type("dial-number", number);
        click("dial-call");
        return this;
    }

    /// Opens the time line of somebody's last call, once it is listed.
    ///
    /// @return what stands in it
    public String openTimeLineOf(String caller) {
        By call = By.xpath(
                "//*[@data-testid='recent-calls']//*[@data-testid='timeline-open'][contains(., '" + caller + "')]");
        await().withMessage(this + " to list the call of " + caller).until(driver -> {
            click("calls-refresh");
            return !driver.findElements(call).isEmpty();
        });
        clickInTheMiddle(call);
        awaitShown("timeline-entry");
        return browser().driver().findElements(testId("timeline-entry")).stream()
                .map(WebElement::getText)
                .collect(Collectors.joining("\n"));
    }

    /// Opens what was said on the wire for the call that came last.
    public CallLadder openLadder() {
        return new CallLadder(browser(), gateway).open();
    }

    /// Opens another tab in front of the console, minimizes the window, and goes on watching the console.
    /// Without a screen it takes both: Chromium gives each tab a window of its own, and Firefox leaves the
    /// focus in a minimized one.
    public void goToTheBack() {
        String console = browser().driver().getWindowHandle();
        browser().driver().switchTo().newWindow(WindowType.TAB);
        switchToTab(console);
        browser().driver().manage().window().minimize();
        await().withMessage(() -> this + " to be in the back").until(_ -> unseen());
    }

    /// Undoes `goToTheBack`.
    public void comeToTheFront() {
        String console = browser().driver().getWindowHandle();
        for (String tab : tabs()) {
            if (!tab.equals(console)) {
                switchToTab(tab);
                browser().driver().close();
            }
        }
        switchToTab(console);
        browser().driver().manage().window().setSize(WINDOW);
        await().withMessage(() -> this + " to be in front").until(_ -> !unseen());
    }

    private boolean unseen() {
        return Boolean.TRUE.equals(browser().driver().executeScript("return document.hidden && !document.hasFocus();"));
    }

    /// Waits until the tab has a title that contains these words.
    public void awaitTitle(String words) {
        await().until(ExpectedConditions.titleContains(words));
    }

    /// Waits until the console says that the microphone cannot be used.
    ///
    /// @return why, in its words
    public String awaitMicrophoneProblem() {
        awaitShown("microphone-problem");
        return text("microphone-problem");
    }

    public void retryMicrophone() {
        click("microphone-retry");
        awaitHidden("microphone-problem");
    }

    /// Opens the page of the prompts, which only supervisors have.
    public PromptsPage openPrompts() {
        click("nav-prompts");
        return new PromptsPage(browser(), gateway);
    }

    /// Opens the wall, which only supervisors have.
    public WallPage openWall() {
        click("nav-wall");
        awaitShown("wall");
        return new WallPage(browser(), gateway);
    }

    public HistoryPage openHistory() {
        click("nav-history");
        awaitShown("history");
        return new HistoryPage(browser(), gateway);
    }

    public ContactsPage openContacts() {
        click("nav-contacts");
        awaitShown("contacts");
        return new ContactsPage(browser(), gateway);
    }

    public TextsPage openTexts() {
        click("nav-texts");
        awaitShown("threads");
        return new TextsPage(userName, browser(), gateway);
    }

    /// Waits until so many threads with people outside are marked as unread.
    public AgentConsole awaitUnreadThreads(int count) {
        if (count == 0) {
            awaitHidden("texts-unread");
        } else {
            awaitShown("texts-unread");
            await().until(ExpectedConditions.textToBe(testId("texts-unread"), String.valueOf(count)));
        }
        return this;
    }

    /// Opens the receptionist's screen, with the key for that.
    public OperatorPage openOperator() {
        keys("o");
        awaitShown("operator");
        return new OperatorPage(browser(), gateway);
    }

    /// What is shown of whoever calls.
    /// Texts whoever is in the call, without leaving it.
    public AgentConsole textCaller(String words) {
        keys("v");
        awaitShown("thread-templates");
        type("thread-words", words + Keys.ENTER);
        awaitHidden("text-dialog");
        return this;
    }

    public CallerPanel caller() {
        return new CallerPanel(browser(), gateway);
    }

    /// Waits until a colleague is shown in this state, such as `NOT_READY`.
    public AgentConsole awaitColleague(String person, String status) {
        awaitShown(By.cssSelector(
                "[data-testid='colleague'][data-person='%s'][data-status='%s']".formatted(person, status)));
        return this;
    }

    public void awaitConnectionBack() {
        awaitHidden("connection-lost");
    }

    /// @param status one of the states of an agent, such as `READY` (docs/signalling.md)
    public AgentConsole awaitStatus(String status) {
        awaitAttribute("agent-state", "data-status", status);
        return this;
    }

    /// @param reason as its test id has it, such as `lunch`
    public AgentConsole notReady(String reason) {
        click("not-ready");
        click("not-ready-reason-" + reason);
        return awaitStatus("NOT_READY");
    }

    /// Does not wait: a caller may be offered at once.
    public AgentConsole ready() {
        click("ready");
        return this;
    }

    public String stateInWords() {
        return text("agent-state");
    }

    /// @param way `heard` or `said`, @param grade `good`, `fair` or `poor`
    public void awaitSound(String way, String grade) {
        awaitAttribute("quality-" + way, "data-grade", grade);
    }

    /// Waits until the numbers of the sound, which the plot shows to whoever goes there, have these words.
    public void awaitSoundDetail(String words) {
        By picture = By.cssSelector("[data-testid='call-quality'] [role='group']");
        await().until(driver -> {
            browser().driver().executeScript("arguments[0].focus()", driver.findElement(picture));
            return text("quality-tip").contains(words);
        });
    }

    /// Waits until the call says that the sound is bad, beginning with these words. On a machine that is too busy the
    /// other direction may be bad for a while as well.
    ///
    /// @return the whole warning
    public String awaitQualityWarning(String words) {
        awaitShown(By.xpath("//*[@data-testid='quality-warning'][starts-with(normalize-space(), '" + words + "')]"));
        return text("quality-warning");
    }

    /// Waits until the console knows how both ways of the call are.
    ///
    /// @param whoHears as it names the one that leads away from here
    public void awaitQuality(String whoHears) {
        awaitShown(By.cssSelector("[data-testid='quality-heard']:not([data-grade='unknown'])"));
        awaitShown(By.xpath("//*[@data-testid='quality-said'][@data-grade!='unknown'][starts-with(normalize-space(), '"
                + whoHears + "')]"));
    }

    public void awaitNoQualityWarning() {
        awaitHidden("quality-warning");
    }

    public AgentConsole awaitRing() {
        awaitShown("answer");
        return this;
    }

    public boolean rings() {
        return shows("answer");
    }

    /// Waits until the call has rung long enough to make the agent not ready.
    public void awaitRingOut() {
        awaitHidden("answer");
        awaitStatus("NOT_READY");
    }

    public AgentConsole answer() {
        click("answer");
        return awaitStatus("TALKING");
    }

    /// Clicks Answer without waiting for anything; in a race the button may have gone in this moment.
    public void tryToAnswer() {
        clickIfThere("answer");
    }

    /// The present state, such as `READY`.
    public String status() {
        return attribute("agent-state", "data-status");
    }

    /// Takes a callback; the caller's telephone rings next.
    public AgentConsole callBack() {
        click("answer");
        return awaitStatus("CONNECTING");
    }

    /// Whether the caller for whom it rings is not on the line but to be called back.
    public boolean isCallback() {
        return shows("callback");
    }

    public void hangUp() {
        click("hangup");
    }

    /// A supervisor begins to listen in to a colleague's call.
    public AgentConsole listenTo(String colleague) {
        clickInTheMiddle(By.cssSelector("[data-person='" + colleague + "'] [data-testid='colleague-listen']"));
        return awaitStatus("LISTENING");
    }

    /// Takes part in the colleague's call in another way.
    ///
    /// @param mode `LISTEN`, `WHISPER` or `BARGE`
    public AgentConsole takePart(String mode) {
        click(By.cssSelector("[data-testid='listen-mode'] input[value='" + mode + "'] + label"));
        awaitAttribute("listening", "data-mode", mode);
        return this;
    }

    /// Leaves the colleague's call to the two.
    public AgentConsole leave() {
        click("listen-no-more");
        return awaitStatus("READY");
    }

    /// Goes on with the colleague's caller.
    public AgentConsole takeOver() {
        click("take-over");
        return awaitStatus("TALKING");
    }

    /// Waits until the call says who is heard in it beside the caller.
    ///
    /// @return in its words
    public String awaitCompany() {
        awaitShown("joined-by");
        return text("joined-by");
    }

    public boolean hasCompany() {
        return shows("joined-by");
    }

    /// Opens the list of reasons with a key, and chooses the first with others.
    public AgentConsole notReadyByKeys() {
        keys("n");
        awaitShown(By.cssSelector("[role='menu']"));
        keys(Keys.ARROW_DOWN, Keys.ENTER);
        return awaitStatus("NOT_READY");
    }

    /// Presses single keys of the keyboard, one after the other, wherever nobody types.
    public AgentConsole pressKeys(String keys) {
        keys(keys);
        return this;
    }

    public void awaitDialog() {
        awaitShown(By.cssSelector("[role='dialog']"));
    }

    /// Closes the dialog in front, by the keyboard.
    public void closeDialog() {
        keys(Keys.ESCAPE);
        await().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("[role='dialog']")));
    }

    /// Passes the caller on to somebody whose name or number is typed.
    public AgentConsole transfer(String to) {
        click("transfer-toggle");
        type("transfer-to", to);
        click("transfer");
        return awaitStatus("WRAP_UP");
    }

    /// Calls somebody whose name or number is typed, while the caller hears music.
    public AgentConsole consult(String to) {
        click("transfer-toggle");
        type("transfer-to", to);
        click("consult");
        awaitShown("consultation");
        return awaitStatus("HELD");
    }

    /// Talks with the other one of caller and who is consulted.
    ///
    /// @param status in which the agent is then
    public AgentConsole swap(String status) {
        click("swap");
        return awaitStatus(status);
    }

    /// Caller, agent and who is consulted talk together.
    public AgentConsole bringTogether() {
        click("together");
        awaitAttribute("consultation", "data-place", "TOGETHER");
        return awaitStatus("TALKING");
    }

    /// Joins the caller and who is consulted, and leaves them.
    public AgentConsole joinTheTwo() {
        click("join");
        return awaitStatus("WRAP_UP");
    }

    /// Calls a colleague who is shown.
    public AgentConsole callColleague(String colleague) {
        clickInTheMiddle(By.cssSelector("[data-person='" + colleague + "'] [data-testid='colleague-call']"));
        return awaitStatus("CALLING");
    }

    /// Waits until the other party is heard from browser to browser, or through the gateway.
    public AgentConsole awaitDirectSound(boolean direct) {
        awaitAttribute("agent-state", "data-sound", direct ? "direct" : "gateway");
        return this;
    }

    /// Ends the call that was made to a colleague.
    public AgentConsole endOwnCall() {
        click("own-call-hangup");
        return awaitStatus("READY");
    }

    /// Takes the first caller who is shown to wait.
    public AgentConsole takeCaller() {
        click("take-caller");
        return awaitStatus("TALKING");
    }

    public AgentConsole hold() {
        click("hold");
        return awaitStatus("HELD");
    }

    public AgentConsole resume() {
        click("hold");
        return awaitStatus("TALKING");
    }

    /// Presses keys of the dial pad, one right after the other.
    ///
    /// @param keys of `0`–`9`, `*`, `#`
    public void press(String keys) {
        keys.chars().forEach(key -> click("dialpad-" + (char) key));
    }

    /// Switches the microphone off, or on again.
    public void toggleMute() {
        boolean muted = pressed("mute");
        click("mute");
        awaitAttribute("mute", "aria-pressed", Boolean.toString(!muted));
    }

    /// Takes as much time for notes again as the workgroup gives, once there is more left than that.
    ///
    /// @param given by the workgroup
    public void takeMoreTimeThan(Duration given) {
        awaitStatus("WRAP_UP");
        click("wrap-up-more");
        await().withMessage(() -> "more than " + given + " for notes, there is " + text("wrap-up-timer"))
                .until(_ -> left(text("wrap-up-timer")).compareTo(given) > 0);
    }

    /// @param shown minutes and seconds
    private static Duration left(String shown) {
        int colon = shown.indexOf(':');
        return Duration.ofMinutes(Long.parseLong(shown.substring(0, colon)))
                .plusSeconds(Long.parseLong(shown.substring(colon + 1)));
    }

    public void finishWrapUp() {
        awaitStatus("WRAP_UP");
        click("wrap-up-done");
    }

    /// Opens the chat with a colleague who is shown.
    public WrittenTalk chatWith(String colleague) {
        clickInTheMiddle(By.cssSelector("[data-person='" + colleague + "'] [data-testid='colleague-write']"));
        awaitShown("text-words");
        return chat();
    }

    /// Opens by key what is unread and newest.
    public WrittenTalk readNewest() {
        keys("u");
        awaitShown("text-words");
        return chat();
    }

    /// The chat that is open.
    public WrittenTalk chat() {
        return new WrittenTalk(userName + "'s chat", browser(), uri());
    }

    public void closeChat() {
        keys(Keys.ESCAPE);
        awaitHidden("chat-panel");
    }

    /// Waits until so many messages of a colleague are unread, beside the name and in all.
    public AgentConsole awaitUnread(String colleague, int count) {
        By beside = By.cssSelector("[data-person='" + colleague + "'] [data-testid='colleague-unread']");
        await().withMessage(this + " to show " + count + " unread messages of " + colleague)
                .until(ExpectedConditions.textToBe(beside, Integer.toString(count)));
        await().until(ExpectedConditions.textToBe(testId("chats-unread"), Integer.toString(count)));
        awaitTitle("(" + count + ")");
        return this;
    }

    public AgentConsole awaitNothingUnread() {
        awaitHidden("chats-unread");
        return this;
    }

    /// Waits until a quiet word says that somebody has written.
    ///
    /// @return the word
    public String awaitChatNotice() {
        awaitShown("chat-notice");
        return text("chat-notice");
    }

    /// What is written in the call in hand.
    public WrittenTalk talk() {
        return new WrittenTalk(userName + "'s texts with the caller", browser(), uri());
    }

    /// Waits until the queue says how much was written in the call of the only one who waits.
    public void awaitWaitingTexts(int count) {
        await().withMessage(this + " to show " + count + " texts of the waiting caller")
                .until(ExpectedConditions.textToBe(testId("waiting-texts"), Integer.toString(count)));
    }

    public String callerName() {
        return text("caller-name");
    }

    public String callerNumber() {
        return text("caller-number");
    }

    public String callTimer() {
        return text("call-timer");
    }

    public void awaitTakenOver() {
        awaitShown("taken-over");
    }

    public void signOut() {
        click("sign-out");
        awaitShown("login-username");
    }

    /// Waits until a voice message is listed.
    ///
    /// @return what the newest entry shows
    public String awaitVoicemail() {
        awaitShown("voicemail-row");
        return text("voicemail-row");
    }

    /// Waits until recent calls are listed.
    ///
    /// @return what the list shows
    public String recentCalls() {
        awaitShown("call-row");
        return text("recent-calls");
    }

    /// Waits until the only voice message is drawn: the loudest of its bars is as high as can be.
    public void awaitVoicemailWaveform() {
        awaitShown(By.cssSelector("[data-testid='voicemail-row'] [data-testid='wave'] rect[height='100']"));
    }

    /// Plays the newest voice message until it counts as heard.
    public void playVoicemail() {
        click("voicemail-play");
        awaitAttribute("voicemail-row", "data-heard", "true");
    }

    /// Deletes the only voice message, and waits until it is gone.
    public void deleteVoicemail() {
        click("voicemail-delete");
        awaitHidden("voicemail-row");
    }

    /// Takes the last deletion back, and waits until the message is there again.
    public void undoDeletion() {
        click("voicemail-undo");
        awaitShown("voicemail-row");
    }

    /// Calls whoever left the newest voice message.
    public void callVoicemailBack() {
        click("voicemail-call");
    }

    /// Saves the newest voice message.
    public void saveVoicemail() {
        click("voicemail-save");
        awaitAttribute("voicemail-row", "data-saved", "true");
    }

    /// Forwards the newest voice message; the dialog is filled in by keyboard alone.
    ///
    /// @param to the name of the mailbox
    public void forwardVoicemail(String to, String comment) {
        click("voicemail-forward");
        awaitShown("forward-to");
        keys(to);
        awaitShown(By.cssSelector("[role='option']"));
        keys(Keys.ENTER, Keys.TAB, comment, Keys.TAB, Keys.TAB, Keys.ENTER);
        awaitHidden("forward-to");
    }

    /// Waits until the newest voice message is one that came from another mailbox.
    ///
    /// @return what is shown of how it came
    public String awaitVoicemailCopy() {
        awaitShown("voicemail-copy");
        return text("voicemail-copy");
    }

    /// Waits until the queue's callers are these, the next one first.
    public void awaitWaiting(String workgroup, String... callers) {
        By rows = By.cssSelector("[data-testid='queue-" + workgroup + "'] [data-testid='waiting-caller']");
        await().withMessage(() -> this + " to show the waiting " + List.of(callers))
                .until(driver -> {
                    List<String> shown = driver.findElements(rows).stream()
                            .map(WebElement::getText)
                            .toList();
                    return shown.size() == callers.length
                            && IntStream.range(0, callers.length)
                                    .allMatch(i -> shown.get(i).contains(callers[i]));
                });
    }

    public List<String> tabs() {
        return List.copyOf(browser().driver().getWindowHandles());
    }

    public void switchToTab(String handle) {
        browser().driver().switchTo().window(handle);
    }

    private boolean pressed(String testId) {
        return "true".equals(browser().driver().findElement(testId(testId)).getDomAttribute("aria-pressed"));
    }
}
