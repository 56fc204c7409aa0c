package org.cordboard.server.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.call.CallKeeper;
import org.cordboard.server.call.PatientKeeper;
import org.cordboard.server.callrecord.CallRecords;
import org.cordboard.server.callrecord.CallRoutes;
import org.cordboard.server.callrecord.PromisedCall;
import org.cordboard.server.callrecord.UnfinishedCalls;
import org.cordboard.server.calltext.WrittenTalks;
import org.cordboard.server.chat.Chats;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.deskphone.DeskPhones;
import org.cordboard.server.deskphone.StoredContacts;
import org.cordboard.server.deskphone.TelephoneWork;
import org.cordboard.server.dialplan.Charges;
import org.cordboard.server.dialplan.UnfinishedCharges;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.language.Language;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.mail.MailSender;
import org.cordboard.server.mail.SmtpMailer;
import org.cordboard.server.person.Presence;
import org.cordboard.server.pin.Pins;
import org.cordboard.server.quality.CallSounds;
import org.cordboard.server.schedule.CustomModes;
import org.cordboard.server.settings.Settings;
import org.cordboard.server.signin.LentAccounts;
import org.cordboard.server.signin.PasswordHashes;
import org.cordboard.server.signin.Sessions;
import org.cordboard.server.signin.SignIn;
import org.cordboard.server.signin.Users;
import org.cordboard.server.store.Database;
import org.cordboard.server.texting.DemoAccounts;
import org.cordboard.server.texting.OpeningTimes;
import org.cordboard.server.texting.PictureShelf;
import org.cordboard.server.texting.Reception;
import org.cordboard.server.timeline.Names;
import org.cordboard.server.timeline.Timeline;
import org.cordboard.server.timeline.Whys;
import org.cordboard.server.trace.TraceBuilder;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.server.trace.Traces;
import org.cordboard.server.voicemail.Mailbox;
import org.cordboard.server.voicemail.MailboxRules;
import org.cordboard.server.voicemail.Voicemails;
import org.cordboard.server.wall.DayBook;
import org.cordboard.sip.trace.MessageRing;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that one company's gateway keeps: journal, records, messages, mails that wait to be sent, accounts and
/// prompts.
final class Kept implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

    /// One working day, however long it gets.
    private static final Duration SESSION = Duration.ofHours(16);

    /// Long enough for whoever was away for a weekend.
    private static final Duration IN_BIN = Duration.ofDays(7);

    /// How late somebody may be told that a message was not heard.
    private static final Duration ESCALATIONS = Duration.ofSeconds(5);

    /// How long somebody may go on whose account was lent until now.
    private static final Duration LENT = Duration.ofSeconds(5);

    private static final Duration TRACES = Duration.ofSeconds(5);

    private final Database database;
    private final Settings live;
    private final Optional<MailSender> mail;
    private final Optional<Texts> texts;
    private final Clock clock;
    private final Journal journal;
    private final CallRecords records;
    private final DayBook dayBook;
    private final Charges charges;
    private final Blobs messages;
    private final MailOutbox outbox;
    private final Voicemails voicemails;
    private final Users users;
    private final Pins pins;
    private final Sessions sessions;
    private final LentAccounts lentAccounts;
    private volatile Consumer<AgentId> lentEnded = _ -> {};
    private final SignIn signIn;
    private final PromptShelf prompts;
    private final CustomModes customModes;
    private final Knowledge knowledge;
    private final Presence presence;
    private final DeskPhones deskPhones;
    private final StoredContacts contacts;
    private final TelephoneWork telephoneWork;
    private final Timeline timeline;
    private final Whys whys;
    private final WrittenTalks talks;
    private final Chats chats;
    private final CallSounds sounds;
    private final Optional<Voice> voice;
    private final TraceNotes traceNotes;
    private final MessageRing sipMessages;
    private final Traces traces;
    private final PatientKeeper keeper;
    private final Housekeeping housekeeping = new Housekeeping();
    private List<PromisedCall> promisedCalls = List.of();

    private Kept(GatewaySettings settings, boolean followsFile, PasswordHashes hashes, Database database, Clock clock)
            throws IOException {
        this.database = database;
        this.clock = clock;
        this.live = openSettings(settings, followsFile);
        TenantId tenant = live.company().id();
        journal = new Journal(database, tenant);
        records = new CallRecords(database, tenant, journal);
        dayBook = new DayBook(records::endedSince, ZoneId.systemDefault(), clock);
        charges = new Charges(database, tenant, clock);
        messages = new Blobs(settings.data().resolve("messages"));
        outbox = new MailOutbox(database, tenant, clock, settings.smtp().isPresent());
        voicemails = new Voicemails(
                database, tenant, messages, outbox, group -> mailbox(live.get(), group), ZoneId.systemDefault());
        users = new Users(database, tenant, hashes, clock);
        pins = new Pins(database, tenant, hashes, clock);
        sessions = new Sessions(database, tenant, clock, SESSION);
        lentAccounts = new LentAccounts(tenant, hashes);
        signIn = new SignIn(users, sessions, hashes, clock);
        prompts = PromptShelf.open(database, settings.data(), live.get(), clock);
        customModes = new CustomModes(database, tenant);
        presence = new Presence(database, tenant);
        knowledge = Knowledge.open(database, tenant, live::company, records, clock);
        deskPhones = new DeskPhones(database, tenant);
        contacts = new StoredContacts(database, tenant);
        telephoneWork = new TelephoneWork(database, tenant, clock);
        timeline = new Timeline(journal, () -> new Names(live.company(), prompts.titles()));
        whys = new Whys(journal, () -> new Names(live.company(), prompts.titles()));
        talks = new WrittenTalks(database, tenant, live::company, clock);
        chats = new Chats(database, tenant, clock);
        sounds = new CallSounds(database, tenant, live::company);
        mail = settings.smtp().map(smtp -> new MailSender(outbox, new SmtpMailer(smtp, messages), clock));
        mail.ifPresent(MailSender::start);
        PictureShelf pictures = new PictureShelf(database, tenant, messages, this::needed, clock);
        texts = settings.texting()
                .map(config -> Texts.open(
                        database,
                        tenant,
                        live::get,
                        reception(tenant),
                        config,
                        pictures,
                        texting -> new TextPosts(
                                database,
                                tenant,
                                live::get,
                                texting,
                                outbox,
                                number -> knowledge.names().of(number, ""),
                                settings,
                                pictures::keep,
                                clock),
                        clock));
        voice = settings.voice().map(config -> new Voice(database, tenant, config, clock));
        traceNotes = new TraceNotes(clock);
        sipMessages = new MessageRing(settings.trace().memory());
        traces = new Traces(
                database,
                tenant,
                new TraceBuilder(sipMessages, traceNotes, live::company),
                traceNotes,
                journal::ofCall,
                call -> records.find(call).isPresent(),
                settings.trace(),
                clock);
        keeper = new PatientKeeper(voicemails::deliver, this::keepRecord, clock);
        keeper.start();
        housekeeping.hourly(() -> voicemails.binHeard(clock.instant()));
        housekeeping.hourly(() -> voicemails.purge(clock.instant().minus(IN_BIN)));
        housekeeping.every(ESCALATIONS, () -> voicemails.escalate(clock.instant()));
        housekeeping.every(LENT, this::endLent);
        housekeeping.every(TRACES, traces::keepEnded);
        housekeeping.hourly(traces::purge);
        voice.ifPresent(part -> housekeeping.hourly(part.calls()::purge));
    }

    /// Whether others than texts need a blob.
    private boolean needed(Handle handle, String blob) {
        return outbox.needs(handle, blob) || voicemails.needs(handle, blob);
    }

    private void endLent() {
        database.write(handle -> lentAccounts.end(handle, clock.instant())).forEach(lentEnded);
    }

    /// @param instead of the one before; told whose account is lent no more
    void onLentEnded(Consumer<AgentId> instead) {
        lentEnded = instead;
    }

    private Reception reception(TenantId tenant) {
        return new Reception(
                tenant,
                live::company,
                () -> live.get().texting().rules(),
                new OpeningTimes(live::company, customModes::all),
                new TextedCustomers(knowledge.contacts(), knowledge.history()),
                (handle, demo, number, now) -> lentAccounts
                        .lend(
                                handle,
                                new LentAccounts.Terms(demo.seats(), demo.lasts(), demo.perNumber(), demo.perDay()),
                                number,
                                now)
                        .map(lent -> new DemoAccounts.Lent(lent.user(), lent.password(), lent.until(), console())));
    }

    /// By which people find the console; empty before the gateway has its address.
    private String console() {
        return texts.map(known -> known.posts().console()).orElse("");
    }

    private Settings openSettings(GatewaySettings settings, boolean followsFile) throws IOException {
        try {
            Blobs files = new Blobs(settings.data().resolve("settings"));
            return Settings.open(database, files, clock, settings.company(), followsFile);
        } catch (ConfigException unusable) {
            throw new IOException(
                    unusable.getMessage() + "\nImport a file that can be used: ./cordboard import", unusable);
        }
    }

    /// Opens everything, and finishes what a crash may have left unfinished.
    ///
    /// @param followsFile whether the company's file counts as long as nobody has changed anything
    /// @param hashes with which passwords and PINs are kept
    /// @throws IOException when a folder cannot be written, or what is kept cannot be used
    static Kept open(GatewaySettings settings, boolean followsFile, PasswordHashes hashes, Clock clock)
            throws IOException {
        Database database = Database.open(settings.store());
        try {
            Kept kept = new Kept(settings, followsFile, hashes, database, clock);
            kept.finishWhatWasLeft();
            return kept;
        } catch (IOException | RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private void finishWhatWasLeft() {
        keepChargesOfOpenCalls();
        UnfinishedCalls.Found found = new UnfinishedCalls(journal, records, voicemails::deliver).close(clock.instant());
        promisedCalls = found.promised();
        if (!found.ended().isEmpty()) {
            LOG.warn(
                    "The gateway had stopped under {} calls; their records are closed",
                    found.ended().size());
        }
    }

    private void keepChargesOfOpenCalls() {
        Instant lastSeen = journal.lastAt().orElseGet(clock::instant);
        for (CallId call : journal.openCalls()) {
            UnfinishedCharges.of(call, journal.ofCall(call), live.company().dialPlan(), lastSeen)
                    .forEach(charges::charged);
        }
    }

    private static Mailbox mailbox(CompanySettings settings, WorkgroupId id) {
        Company company = settings.company();
        String name = company.queue(id).map(Workgroup::name).orElse(id.value());
        String mail = settings.mail().get(id);
        return new Mailbox(
                name,
                mail != null ? List.of(mail) : List.of(),
                settings.mailboxRules().getOrDefault(id, MailboxRules.NONE));
    }

    Settings live() {
        return live;
    }

    People people() {
        return new People(users, pins);
    }

    Pins pins() {
        return pins;
    }

    Presence presence() {
        return presence;
    }

    DeskPhones deskPhones() {
        return deskPhones;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    StoredContacts contacts() {
        return contacts;
    }

    TelephoneWork telephoneWork() {
        return telephoneWork;
    }

    /// Calls of before the start that go on.
    List<PromisedCall> promisedCalls() {
        return promisedCalls;
    }

    Journal journal() {
        return journal;
    }

    CallRecords records() {
        return records;
    }

    DayBook dayBook() {
        return dayBook;
    }

    Charges charges() {
        return charges;
    }

    Voicemails voicemails() {
        return voicemails;
    }

    Sessions sessions() {
        return sessions;
    }

    SignIn signIn() {
        return signIn;
    }

    CallRoutes.History history() {
        return new CallRoutes.History(
                (call, language) -> timeline.of(call, language)
                        .map(told -> talks.addTo(told, language))
                        .map(told -> toldByVoice(told, language))
                        .map(told -> sounds.addTo(told, language)),
                whys::of,
                whys::of);
    }

    private Rest.Timeline toldByVoice(Rest.Timeline timeline, Language language) {
        return voice.map(part -> part.calls().addTo(timeline, language)).orElse(timeline);
    }

    /// What brings callers of numbers at a voice network.
    Optional<Voice> voice() {
        return voice;
    }

    WrittenTalks talks() {
        return talks;
    }

    Chats chats() {
        return chats;
    }

    Optional<Texts> texts() {
        return texts;
    }

    CallSounds sounds() {
        return sounds;
    }

    CustomModes customModes() {
        return customModes;
    }

    PromptShelf prompts() {
        return prompts;
    }

    /// Keeps a complete recording and returns the hash of its content.
    String keepRecording(Path file) {
        try {
            return messages.adopt(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed.getMessage(), failed);
        }
    }

    private void keepRecord(CallEffect.WriteRecord record) {
        records.store(record);
        dayBook.add(record);
        traces.ended(record.call(), record.cause());
    }

    Traces traces() {
        return traces;
    }

    TraceNotes traceNotes() {
        return traceNotes;
    }

    MessageRing sipMessages() {
        return sipMessages;
    }

    CallKeeper keeper() {
        return keeper;
    }

    @Override
    public void close() {
        housekeeping.close();
        keeper.close();
        traces.keepAll();
        mail.ifPresent(MailSender::close);
        texts.ifPresent(Texts::close);
        database.close();
    }
}
