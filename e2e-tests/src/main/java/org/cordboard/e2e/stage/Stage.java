package org.cordboard.e2e.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.browser.Browsers;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.CallerPage;
import org.cordboard.e2e.page.MailboxesPage;
import org.cordboard.e2e.page.TelephonePage;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.phone.Model;
import org.cordboard.e2e.phone.SipAccount;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Everything that a story needs, started when the story asks for it: the program and a mail server once for
/// each test class, or once for all classes that leave nothing behind; telephones for each test; browsers once
/// for all classes. Ends all of it, and keeps evidence of failures.
public final class Stage implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    static final Start DEMO = (_, data, mail) -> Gateway.demo(data, "--smtp", mail.url());

    private final Deque<AutoCloseable> props = new ArrayDeque<>();
    private final Start start;
    private final boolean shared;
    private Path folder;
    private Browsers browsers;
    private House house;

    /// How the program is started.
    @FunctionalInterface
    public interface Start {
        /// @param folder for everything of this story
        /// @param data the folder in it for all that the program keeps
        /// @param mail the mail server to send through
        Gateway in(Path folder, Path data, Mailbox mail);
    }

    /// A stage for a demo company of the story's own.
    public Stage() {
        this(DEMO);
    }

    public Stage(Start start) {
        this(start, false);
    }

    private Stage(Start start, boolean shared) {
        this.start = start;
        this.shared = shared;
    }

    /// A stage for the demo company that stories share which change no setting, leave no message, ban nobody and
    /// end no program: a start costs more than most of them.
    public static Stage shared() {
        return new Stage(DEMO, true);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("cordboard-e2e-");
        browsers = SharedBrowsers.of(context);
        house = shared ? House.shared(context) : House.open(start);
    }

    /// Starts the program again, in the same data folder, after a test has ended it.
    public void restartGateway() {
        house.restart();
    }

    public Gateway gateway() {
        return house.gateway();
    }

    /// The mail server that the program sends through.
    public Mailbox mail() {
        return house.mail();
    }

    public Browsers browsers() {
        return browsers;
    }

    /// @param userName who works there; says `tone` when talking
    public AgentConsole console(String userName, BrowserKind kind, Tone tone) {
        return new AgentConsole(userName, browsers.get(kind, tone), gateway());
    }

    public CallerPage callerPage(String name, BrowserKind kind, Tone tone) {
        return new CallerPage(name, browsers.get(kind, tone), gateway());
    }

    /// The telephone of a customer who texts.
    public TelephonePage telephonePage(String name, BrowserKind kind) {
        return new TelephonePage(name, browsers.get(kind, Tone.CALLER), gateway());
    }

    /// The mailboxes of the demo company's people.
    public MailboxesPage mailboxesPage(String name, BrowserKind kind) {
        return new MailboxesPage(name, browsers.get(kind, Tone.OTHER_AGENT), gateway());
    }

    /// A telephone that is there until the end of the test.
    public Baresip phone(CallerId caller, Tone tone, Transport transport) {
        return phone(caller, Model.USUAL, tone, transport);
    }

    /// A telephone of another kind, until the end of the test.
    public Baresip phone(CallerId caller, Model model, Tone tone, Transport transport) {
        return keep(Baresip.start(caller, model, tone, transport, newFolder("phone-")));
    }

    /// A telephone outside, which the program reaches through its trunk; until the end of the test.
    ///
    /// @param port where it listens
    public Baresip outsidePhone(CallerId owner, Tone tone, int port) {
        return keep(Baresip.start(owner, Model.USUAL, tone, Transport.UDP, port, newFolder("outside-")));
    }

    /// A telephone that is registered as an extension of the house; until the end of the test.
    public Baresip deskPhone(SipAccount account, Tone tone, Transport transport) {
        return keep(Baresip.register(account, tone, transport, newFolder("desk-")));
    }

    /// Somebody without a browser, until the end of the test.
    public HttpUser httpUser() {
        return keep(new HttpUser(gateway()));
    }

    public Path newFolder(String prefix) {
        try {
            return Files.createTempDirectory(folder, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Closes `prop` at the end of the test.
    public <T extends AutoCloseable> T keep(T prop) {
        props.push(prop);
        return prop;
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (context.getExecutionException().isPresent()) {
            Evidence.keep(context, browsers, gateway(), List.of(house.folder(), folder));
        }
        while (!props.isEmpty()) {
            props.pop().close();
        }
        for (Browser browser : browsers.used()) {
            Guest.leave(browser, gateway());
        }
        browsers.forgetUse();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (house != null && !shared) {
            house.close();
        }
        Folders.delete(folder);
    }
}
