package org.cordboard.server.texting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.contact.ContactNumbers;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.standin.StandIn;
import org.cordboard.sms.standin.StandInAccount;
import org.cordboard.sms.twilio.TwilioConfig;
import org.cordboard.sms.twilio.TwilioErrors;
import org.cordboard.sms.twilio.TwilioNetwork;
import org.cordboard.sms.twilio.TwilioPaths;

/// All that texts, with a stand-in below Twilio's library; inbox and sender work when the test says so.
final class TextRoom implements AutoCloseable {
    static final String OURS = "+15550100200";
    static final String GRACE = "+15550100311";
    static final AgentId ADA = new AgentId("agent1");
    static final WorkgroupId SUPPORT = new WorkgroupId("support");

    static {
        // On a machine that is too busy; what is waited for comes at once on others.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final String TOKEN = "secret";
    private static final URI PUBLIC = URI.create("https://calls.larkenby.example");
    static final TwilioPaths PATHS = new TwilioPaths(NetworkRoutes.ROOT);

    final StandIn network;
    final TwilioConfig config;
    final Texting texting;
    final TextInbox inbox;
    final TextSender sender;
    final PictureShelf shelf;
    final PictureFetcher fetcher;

    /// Blobs that others need.
    final Set<String> elsewhere = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final HandClock clock;

    TextRoom(Database database, TenantId tenant, HandClock clock) throws IOException {
        this(database, tenant, clock, Optional.empty());
    }

    /// @param reception what happens by itself
    TextRoom(Database database, TenantId tenant, HandClock clock, Optional<Reception> reception) throws IOException {
        this.clock = clock;
        network = StandIn.start(new StandInAccount(ACCOUNT, TOKEN, PUBLIC, PATHS.texts()), Duration.ZERO, clock);
        network.holdReports();
        config = new TwilioConfig(
                ACCOUNT, TOKEN, Optional.empty(), PUBLIC, Optional.of(network.address()), Duration.ofSeconds(2));
        texting = new Texting(
                database, tenant, number -> Optional.of(SUPPORT).filter(_ -> number.equals(OURS)), reception, clock);
        inbox = new TextInbox(database, tenant, texting::take, clock);
        TwilioNetwork twilio = new TwilioNetwork(config, PATHS);
        folder = Files.createTempDirectory("pictures-");
        shelf = new PictureShelf(database, tenant, new Blobs(folder), (_, blob) -> elsewhere.contains(blob), clock);
        fetcher = new PictureFetcher(database, tenant, shelf, texting, twilio, clock);
        // Each text is settled when it is handed over, and the clock stands still meanwhile.
        sender = new TextSender(
                texting.outgoing(),
                twilio,
                TwilioErrors::words,
                ticket -> PUBLIC.resolve(PATHS.picture(ticket)),
                _ -> Duration.ZERO,
                Runnable::run,
                clock);
    }

    static IncomingText text(String id, String words) {
        return new IncomingText(id, GRACE, OURS, words, List.of(), Optional.empty());
    }

    /// Grace's thread, which she begins with a text.
    TextThread begun(Database database, TenantId tenant) {
        database.change(handle -> texting.take(handle, text("SM-first", "hello"), clock.instant()));
        return open().getFirst();
    }

    /// The open ones of Support.
    List<TextThread> open() {
        return texting.threads(new ThreadSearch(List.of(SUPPORT), Optional.of(TextThread.State.OPEN), ""), ADA).stream()
                .map(SeenThread::thread)
                .toList();
    }

    Texting.Page page(TextThread thread) {
        return texting.page(thread.id(), ADA, Integer.MAX_VALUE).orElseThrow();
    }

    /// @param told what consoles are told
    ThreadDesk desk(Company company, TextingPlan plan, ThreadConsoles told) {
        return new ThreadDesk(
                () -> company,
                () -> plan,
                texting,
                shelf,
                number -> number.equals(GRACE) ? "Grace Hopper" : "",
                new ContactNumbers(() -> company.dialPlan().home())::of,
                told,
                clock);
    }

    TextMessage say(TextThread thread, String words) {
        return say(thread, words, List.of());
    }

    TextMessage say(TextThread thread, String words, List<TextPicture> pictures) {
        try {
            return texting.writing().say(ADA, thread, words, pictures, Optional.empty(), false);
        } catch (NotWrittenException refused) {
            throw new AssertionError(refused);
        }
    }

    List<TextMessage> messages(TextThread thread) {
        return page(thread).messages();
    }

    TextMessage newest(TextThread thread) {
        return messages(thread).getLast();
    }

    @Override
    public void close() {
        network.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
