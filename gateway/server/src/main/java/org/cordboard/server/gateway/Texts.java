package org.cordboard.server.gateway;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.http.Routes;
import org.cordboard.server.store.Database;
import org.cordboard.server.texting.NetworkRoutes;
import org.cordboard.server.texting.OutgoingTexts;
import org.cordboard.server.texting.PictureFetcher;
import org.cordboard.server.texting.PictureShelf;
import org.cordboard.server.texting.Reception;
import org.cordboard.server.texting.Reconciliation;
import org.cordboard.server.texting.TextInbox;
import org.cordboard.server.texting.TextSender;
import org.cordboard.server.texting.Texting;
import org.cordboard.sms.twilio.TwilioConfig;
import org.cordboard.sms.twilio.TwilioDoor;
import org.cordboard.sms.twilio.TwilioErrors;
import org.cordboard.sms.twilio.TwilioNetwork;
import org.cordboard.sms.twilio.TwilioPaths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The part of a gateway that texts.
final class Texts implements MeterBinder, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    /// After the start.
    private static final Duration SOON = Duration.ofSeconds(1);

    /// How late a text may come that the network could not deliver here.
    private static final Duration EVERY = Duration.ofMinutes(5);

    /// How long after its pictures a text may be told of by mail.
    private static final Duration PICTURES_EVERY = Duration.ofSeconds(2);

    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private static final Duration SNOOZED_EVERY = Duration.ofSeconds(5);

    private final NetworkRoutes door;
    private final Texting texting;
    private final PictureShelf pictures;
    private final PictureFetcher fetcher;
    private final TextInbox inbox;
    private final TextSender sender;
    private final TextPosts posts;
    private final ScheduledExecutorService asking;

    private Texts(
            NetworkRoutes door,
            Texting texting,
            PictureShelf pictures,
            PictureFetcher fetcher,
            TextInbox inbox,
            TextSender sender,
            TextPosts posts,
            ScheduledExecutorService asking) {
        this.door = door;
        this.texting = texting;
        this.pictures = pictures;
        this.fetcher = fetcher;
        this.inbox = inbox;
        this.sender = sender;
        this.posts = posts;
        this.asking = asking;
    }

    /// Begins to send what waits, to take answers by mail, and to make something of what has arrived before.
    ///
    /// @param reception what happens by itself
    /// @param mailing makes what tells people by mail
    static Texts open(
            Database database,
            TenantId tenant,
            Supplier<CompanySettings> company,
            Reception reception,
            TwilioConfig config,
            PictureShelf pictures,
            Function<Texting, TextPosts> mailing,
            InstantSource clock) {
        Texting texting = new Texting(
                database, tenant, number -> company.get().texting().workgroup(number), Optional.of(reception), clock);
        TextPosts posts = mailing.apply(texting);
        TextInbox inbox = new TextInbox(database, tenant, texting::take, clock);
        TwilioPaths paths = new TwilioPaths(NetworkRoutes.ROOT);
        TwilioNetwork network = new TwilioNetwork(config, paths);
        TextSender sender = new TextSender(
                texting.outgoing(),
                network,
                TwilioErrors::words,
                ticket -> config.publicBase().resolve(paths.picture(ticket)),
                config.rates()::perSegment,
                Executors.newVirtualThreadPerTaskExecutor(),
                clock);
        PictureFetcher fetcher = new PictureFetcher(database, tenant, pictures, texting, network, clock);
        fetcher.start();
        inbox.start();
        sender.start();
        posts.start();
        Reconciliation reconciliation =
                new Reconciliation(network, inbox::take, texting.outgoing(), TwilioErrors::words, clock);
        ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("text-reconciliation").factory());
        asking.scheduleWithFixedDelay(
                () -> patiently(reconciliation::run), SOON.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        asking.scheduleWithFixedDelay(
                () -> patiently(texting::wake), SOON.toMillis(), SNOOZED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        asking.scheduleWithFixedDelay(
                () -> patiently(posts::tellOfWaiting),
                PICTURES_EVERY.toMillis(),
                PICTURES_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
        asking.scheduleWithFixedDelay(
                () -> patiently(pictures::tidy), TIDY_EVERY.toMillis(), TIDY_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        NetworkRoutes door =
                new NetworkRoutes(new TwilioDoor(config), inbox::take, texting.outgoing(), TwilioErrors::words);
        return new Texts(door, texting, pictures, fetcher, inbox, sender, posts, asking);
    }

    /// What the network comes to.
    Routes routes() {
        return door;
    }

    /// What tells people by mail.
    TextPosts posts() {
        return posts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        posts.bindTo(registry);
        FunctionCounter.builder("cordboard.texts.forged", door, NetworkRoutes::forged)
                .description("Requests to the hooks of texts that were not the network's")
                .register(registry);
        Gauge.builder("cordboard.texts.quarantined", inbox, TextInbox::quarantined)
                .description("Texts of which nothing could be made: look into the log, and at them")
                .register(registry);
        Gauge.builder("cordboard.texts.waiting", texting.outgoing(), OutgoingTexts::waiting)
                .description("Texts that the network has not accepted yet")
                .register(registry);
    }

    Texting texting() {
        return texting;
    }

    PictureShelf pictures() {
        return pictures;
    }

    private static void patiently(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("Texts could not be looked after: {}", failed.getMessage(), failed);
        }
    }

    /// Lets what is being sent and kept come to its end.
    @Override
    public void close() {
        asking.close();
        posts.close();
        inbox.close();
        fetcher.close();
        sender.close();
    }
}
