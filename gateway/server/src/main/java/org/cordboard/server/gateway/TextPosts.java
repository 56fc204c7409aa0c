package org.cordboard.server.gateway;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.http.Routes;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.store.Database;
import org.cordboard.server.texting.Texting;
import org.cordboard.server.textmail.MailReaders;
import org.cordboard.server.textmail.MailWish;
import org.cordboard.server.textmail.MailWishes;
import org.cordboard.server.textmail.PictureKeeper;
import org.cordboard.server.textmail.ReplyAddresses;
import org.cordboard.server.textmail.ReplyDesk;
import org.cordboard.server.textmail.TextLetters;
import org.cordboard.server.textmail.TextMailConfig;
import org.cordboard.server.textmail.TextMailRoutes;
import org.cordboard.server.textmail.TextMails;
import org.cordboard.sms.mailbox.ReplyMailbox;

/// The part of a gateway that tells people of texts by mail, and takes their answers.
final class TextPosts implements MeterBinder, AutoCloseable {
    private final Routes routes;
    private final TextMails mails;
    private final Optional<ReplyDesk> desk;
    private final Optional<ReplyMailbox> mailbox;
    private volatile Predicate<AgentId> online = _ -> false;
    private volatile String console;

    /// Mails of texts are written from now on, where mails go out.
    ///
    /// @param pictures where those of answers are kept
    /// @param names by which a number is known; empty for a stranger's
    TextPosts(
            Database database,
            TenantId tenant,
            Supplier<CompanySettings> company,
            Texting texting,
            MailOutbox outbox,
            Function<String, String> names,
            GatewaySettings settings,
            PictureKeeper pictures,
            InstantSource clock) {
        console = settings.http().publicUrl().orElse("");
        ReplyAddresses addresses = new ReplyAddresses(database, tenant, clock);
        MailReaders readers = new MailReaders(
                () -> company.get().company(),
                person -> company.get().mailOf(person),
                person -> company.get().textsByMail().getOrDefault(person, MailWish.USUAL),
                new MailWishes(database, tenant),
                person -> online.test(person));
        TextLetters letters = new TextLetters(
                readers, names, () -> company.get().company().name(), () -> console, ZoneId.systemDefault());
        Optional<TextMailConfig> in = settings.textMail();
        mails = new TextMails(
                database, tenant, texting, readers, addresses, in.map(TextMailConfig::address), letters, outbox, clock);
        boolean sends = settings.smtp().isPresent();
        if (sends) {
            texting.onPost(mails);
        }
        desk = in.map(config ->
                new ReplyDesk(database, tenant, config.address(), addresses, readers, texting, mails, pictures, clock));
        mailbox = desk.map(taker -> new ReplyMailbox(in.orElseThrow().imap(), taker));
        routes = new TextMailRoutes(() -> company.get().company(), readers, addresses, sends, in.isPresent());
    }

    /// Begins to take answers.
    void start() {
        mailbox.ifPresent(ReplyMailbox::start);
    }

    /// Tells of texts whose pictures have come meanwhile.
    void tellOfWaiting() {
        mails.tellOfWaiting();
    }

    /// @param whose console is open
    void online(Predicate<AgentId> whose) {
        online = whose;
    }

    /// @param url by which mails name the console, unless the gateway has a public one
    void consoleAt(String url) {
        if (console.isEmpty()) {
            console = url;
        }
    }

    /// By which mails name the console; empty while nothing is known of it.
    String console() {
        return console;
    }

    Routes routes() {
        return routes;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        desk.ifPresent(taker -> {
            count(registry, "texted", taker, ReplyDesk::texted, "Answers by mail that have become texts");
            count(registry, "refused", taker, ReplyDesk::refused, "Answers by mail whose writers were told why not");
            count(registry, "dropped", taker, ReplyDesk::dropped, "Mails of strangers and of programs");
        });
        mailbox.ifPresent(box -> {
            Gauge.builder("cordboard.texts.mail.quarantined", box, ReplyMailbox::quarantined)
                    .description("Mails in the folder for those of which nothing could be made: look at them")
                    .register(registry);
            Gauge.builder("cordboard.texts.mail.reached", box, reached -> reached.reached() ? 1 : 0)
                    .description("Whether the mailbox of answers was there when it was needed last")
                    .register(registry);
        });
    }

    private static void count(
            MeterRegistry registry,
            String what,
            ReplyDesk desk,
            ToDoubleFunction<ReplyDesk> counted,
            String description) {
        FunctionCounter.builder("cordboard.texts.mail." + what, desk, counted)
                .description(description)
                .register(registry);
    }

    /// Lets the mail of which a text is being made come to its end.
    @Override
    public void close() {
        mailbox.ifPresent(ReplyMailbox::close);
    }
}
