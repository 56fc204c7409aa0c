package org.cordboard.server.gateway;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordboard.core.company.Company;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.CallInHand;
import org.cordboard.media.MediaEngine;
import org.cordboard.server.apidocs.ApiDocs;
import org.cordboard.server.call.CallEffects;
import org.cordboard.server.call.CallMaker;
import org.cordboard.server.call.CallerKeys;
import org.cordboard.server.call.ConsoleCalls;
import org.cordboard.server.call.Dialler;
import org.cordboard.server.call.LiveCalls;
import org.cordboard.server.call.MessageDesk;
import org.cordboard.server.call.RecordingShelf;
import org.cordboard.server.callercard.CallerCardRoutes;
import org.cordboard.server.callercard.CallerCards;
import org.cordboard.server.callercard.Visits;
import org.cordboard.server.callrecord.CallRoutes;
import org.cordboard.server.callrecord.PromisedCall;
import org.cordboard.server.calltext.CallTextRoutes;
import org.cordboard.server.chat.ChatRoutes;
import org.cordboard.server.check.CheckDoor;
import org.cordboard.server.check.CheckRoutes;
import org.cordboard.server.check.UploadRoute;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.console.ConsoleDoor;
import org.cordboard.server.console.ConsoleHub;
import org.cordboard.server.console.ConsoleRoutes;
import org.cordboard.server.contact.ContactNumbers;
import org.cordboard.server.contact.ContactRoutes;
import org.cordboard.server.customer.CustomerRoutes;
import org.cordboard.server.customer.CustomerTexts;
import org.cordboard.server.customer.CustomerTimelines;
import org.cordboard.server.dialplan.CallOutRoutes;
import org.cordboard.server.dialplan.CostRoutes;
import org.cordboard.server.dialplan.DialPlanRoutes;
import org.cordboard.server.dialplan.PlanDesk;
import org.cordboard.server.dialplan.PlanTrunks;
import org.cordboard.server.dialplan.TollMemory;
import org.cordboard.server.floor.Dispatcher;
import org.cordboard.server.floor.FloorQuestions;
import org.cordboard.server.floor.FloorRunner;
import org.cordboard.server.floor.JournalWriter;
import org.cordboard.server.floor.Lanes;
import org.cordboard.server.floor.Timers;
import org.cordboard.server.health.Health;
import org.cordboard.server.http.Routes;
import org.cordboard.server.http.WebServer;
import org.cordboard.server.numbering.Numbering;
import org.cordboard.server.peer.PeerPaths;
import org.cordboard.server.person.PersonRoutes;
import org.cordboard.server.phone.PhoneDialler;
import org.cordboard.server.phone.PhoneDoor;
import org.cordboard.server.phone.TelephoneRinger;
import org.cordboard.server.pin.PinRoutes;
import org.cordboard.server.prompts.PromptRoutes;
import org.cordboard.server.quality.DirectSounds;
import org.cordboard.server.quality.SoundCollector;
import org.cordboard.server.quality.SoundRoutes;
import org.cordboard.server.schedule.ScheduleRoutes;
import org.cordboard.server.settings.Settings;
import org.cordboard.server.settings.SettingsArchiveRoutes;
import org.cordboard.server.settings.SettingsRoutes;
import org.cordboard.server.signin.Guard;
import org.cordboard.server.signin.PasswordHashes;
import org.cordboard.server.signin.SignInRoutes;
import org.cordboard.server.store.Uuid7;
import org.cordboard.server.supervision.SupervisionRoutes;
import org.cordboard.server.texting.ThreadDesk;
import org.cordboard.server.trace.TraceRoutes;
import org.cordboard.server.trunk.TrunkRoutes;
import org.cordboard.server.turn.TurnService;
import org.cordboard.server.voicemail.CallBackRoutes;
import org.cordboard.server.voicemail.ForwardRoutes;
import org.cordboard.server.voicemail.MailboxAccess;
import org.cordboard.server.voicemail.TelephoneMailbox;
import org.cordboard.server.voicemail.VoicemailRoutes;
import org.cordboard.server.voicemail.Voicemails;
import org.cordboard.server.wall.WallRoutes;
import org.cordboard.server.webcall.Entrance;
import org.cordboard.server.webcall.Films;
import org.cordboard.server.webcall.WebCallDoor;
import org.cordboard.server.webcall.WebCallRoutes;
import org.cordboard.sip.SipEdge;
import org.cordboard.sip.Trunk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One company's gateway, running: everything that the other rooms made, joined.
///
///     SIP, browsers → doors → inbox → floor → journal → dispatcher → calls, consoles, timers → media, SIP, browsers
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    /// How long calls may take to end when the gateway is stopped.
    private static final Duration END_CALLS_WITHIN = Duration.ofSeconds(5);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Clock clock = Clock.systemUTC();
    private final LiveCalls calls = new LiveCalls();
    private Map<AgentId, String> newPasswords = Map.of();
    private Map<AgentId, String> newPins = Map.of();
    private Settings live;
    private FloorRunner floor;
    private ConsoleHub hub;
    private ConsoleCalls consoleCalls;
    private Telephones telephones;
    private Optional<ThreadDesk> threads;
    private SipEdge sip;
    private WebServer web;

    /// Who gets a new password at the start.
    public enum NewPasswords {
        /// People who have none yet.
        FOR_NEW_PEOPLE,
        /// Everybody: for the demo, which prints them.
        FOR_EVERYBODY
    }

    private Gateway() {}

    /// Starts everything; when this returns, calls are taken.
    ///
    /// @throws IOException when a port, a folder or a certificate cannot be had; the message says what to do.
    /// Nothing is left running
    public static Gateway start(GatewaySettings settings, NewPasswords passwords) throws IOException {
        return start(settings, passwords, _ -> List.of());
    }

    /// As the other one, with routes that only some gateways have.
    ///
    /// @param more makes them of the company as it is at each moment
    public static Gateway start(
            GatewaySettings settings, NewPasswords passwords, Function<Supplier<CompanySettings>, List<Routes>> more)
            throws IOException {
        Gateway gateway = new Gateway();
        try {
            gateway.startParts(settings, passwords, more.apply(gateway::company));
            return gateway;
        } catch (IOException | RuntimeException failed) {
            gateway.closeParts();
            throw failed;
        }
    }

    private void startParts(GatewaySettings settings, NewPasswords passwords, List<Routes> more) throws IOException {
        keep(DataFolder.claim(settings.data()));
        Aside<MediaEngine> mediaAside = keep(Aside.start("media-start", () -> MediaEngine.start(settings.media())));
        boolean printed = passwords == NewPasswords.FOR_EVERYBODY;
        PasswordHashes hashes = printed ? PasswordHashes.quick() : PasswordHashes.strong();
        Kept kept = keep(Kept.open(settings, printed, hashes, clock));
        live = kept.live();
        Company company = live.company();
        newPasswords = kept.people().update(company.people().values(), printed);
        if (printed) {
            newPins = kept.people().newPins(company.people().values());
        }
        MediaEngine media = mediaAside.join();

        JournalWriter journal = new JournalWriter(kept.journal()::append);
        telephones = new Telephones(kept, live::company, settings.sip().phones());
        live.requires(now -> PlanTrunks.check(settings.trunks(), now.company().dialPlan()));
        warnOfTrunks(settings.trunks(), company);
        floor = new FloorRunner(asItWas(company, kept, telephones), clock, journal);
        Lanes lanes = new Lanes();
        Timers timers = keep(new Timers());
        MailboxAccess mailboxes = new MailboxAccess(live::company, kept.voicemails());
        hub = new ConsoleHub(live::company, lanes, floor, mailboxes::unheard, kept.talks()::count);
        kept.talks().onSaid(hub::said);
        kept.chats().onChange(hub::chatChanged);
        kept.onLentEnded(agent -> {
            floor.post(at -> new AgentEvent.SignedOut(at, agent));
            hub.dismissAll(agent, Sentence.of("The time for which you could look around is over"));
        });
        threads = kept.texts().map(texts -> keep(threadDesk(texts, kept.knowledge())));
        kept.texts().ifPresent(texts -> texts.posts().online(hub::isOpen));
        telephones.open(floor, hub);
        consoleCalls = new ConsoleCalls(calls, hub, hub.lendings(), lanes, floor, Gateway::newCall);
        kept.voicemails().onChange((mailbox, counts) -> {
            hub.mailboxChanged(mailbox, counts);
            telephones.mailboxChanged(mailbox);
        });
        RecordingShelf shelf = new RecordingShelf(recordings(settings.data()), kept::keepRecording);
        CallerKeys keys = new CallerKeys(floor, (call, work) -> floor.ask(_ -> () -> lanes.run(Lanes.of(call), work)));
        PhoneDoor door = new PhoneDoor(
                media,
                calls,
                keys,
                floor,
                Gateway::newCall,
                tieTrunks(settings),
                kept.traceNotes(),
                telephones.accounts()::person,
                settings.ofTelephones(),
                kept.knowledge().names()::of);
        kept.voice().ifPresent(voice -> door.onArrival(voice::arrived));
        sip = keep(SipEdge.start(settings.sip(), door, kept.sipMessages()));
        kept.voice().ifPresent(voice -> voice.open(settings, sip.port(), live::company));
        Dialler outside = new PhoneDialler(media, sip.trunks(), () -> live.get().number(), kept.traceNotes());
        Dialler dialler = new TelephoneRinger(
                media,
                sip.phones(),
                telephones.accounts()::extension,
                door::call,
                outside,
                kept.traceNotes(),
                settings.ofTelephones());
        MessageDesk desk = new TelephoneMailbox(live::company, kept.pins(), kept.voicemails(), clock);
        TurnService turn = new TurnService(settings.turn(), clock);
        DirectSounds direct = new DirectSounds();
        PeerPaths peers = new PeerPaths(hub::tell, turn::iceServers, direct, floor);
        CallEffects effects = new CallEffects(
                calls, hub, kept.prompts(), shelf, kept.keeper(), dialler, kept.charges(), desk, peers, keys, floor);
        sip.trunks().use(settings.trunks());
        floor.start(new Dispatcher(lanes, timers, floor, effects::carryOut, telephones.agents()));
        telephones.serve(sip.phones());
        SoundCollector sound = keep(new SoundCollector(() -> calls.legs(hub), direct, hub::tell, kept.sounds(), clock));
        sound.start();
        keep(this::closeFloor);
        // So that the journal alone tells under which company its events happened.
        floor.post(at -> new Event.CompanyChanged(at, company));
        kept.promisedCalls().forEach(this::goOnWith);

        List<Routes> features = features(settings, kept, mailboxes, media, turn, peers, journal);
        features.addAll(more);
        web = keep(WebServer.start(
                settings.http(),
                new Guard(kept.sessions()),
                () -> live.get().webCalls().sites(),
                features));
        kept.texts().ifPresent(texts -> texts.posts().consoleAt(web.url()));
    }

    private void goOnWith(PromisedCall promised) {
        calls.addAway(promised.call());
        floor.post(promised::resumed);
    }

    /// A floor that knows what supervisors had switched before the last stop.
    private Floor asItWas(Company company, Kept kept, Telephones telephones) {
        Floor floor = new Floor(company, Numbering.PLANS);
        new TollMemory(kept.charges(), kept.journal()).remind(floor.tolls(), clock.instant());
        kept.customModes().all().forEach(floor::on);
        kept.presence().handling().forEach(floor::on);
        kept.presence().logouts().forEach(floor::on);
        telephones.asItWas().forEach(floor::on);
        return floor;
    }

    private static Set<String> tieTrunks(GatewaySettings settings) {
        return settings.trunks().stream()
                .filter(trunk -> trunk.service().tie())
                .map(Trunk::name)
                .collect(Collectors.toSet());
    }

    /// What is kept counts, even where the gateway's file has changed since.
    private static void warnOfTrunks(List<Trunk> trunks, Company company) {
        try {
            PlanTrunks.check(trunks, company.dialPlan());
        } catch (ConfigException faults) {
            LOG.warn("{}", faults.getMessage());
        }
    }

    private List<Routes> features(
            GatewaySettings settings,
            Kept kept,
            MailboxAccess mailboxes,
            MediaEngine media,
            TurnService turn,
            PeerPaths peers,
            JournalWriter journal) {
        ConsoleDoor consoles = new ConsoleDoor(
                live,
                hub,
                media,
                floor,
                Gateway::newConsole,
                mailboxes::unheard,
                kept.chats()::of,
                clock,
                kept.traceNotes(),
                consoleCalls,
                turn,
                peers,
                threads);
        Entrance entrance = new Entrance(() -> live.get().webCalls());
        Films films = new Films(() -> live.get().films());
        WebCallDoor callers = new WebCallDoor(
                () -> live.get().number(),
                entrance,
                films,
                kept.talks(),
                media,
                calls,
                peers,
                turn::iceServers,
                floor,
                Gateway::newCall,
                kept.traceNotes(),
                clock);
        live.onChange(new Changes(kept, floor, consoles, telephones::tellAll));
        CallMaker maker = new CallMaker(calls, floor, Gateway::newCall);
        FloorQuestions questions = new FloorQuestions(floor);
        PlanDesk planDesk = new PlanDesk(floor, clock);
        Knowledge knowledge = kept.knowledge();
        CustomerTimelines timelines = timelines(knowledge, mailboxes, kept.voicemails());
        List<MeterBinder> measures = Stream.<Optional<? extends MeterBinder>>of(kept.texts(), kept.voice())
                .<MeterBinder>flatMap(Optional::stream)
                .toList();
        List<Routes> features = new ArrayList<>(List.of(
                new SignInRoutes(
                        kept.signIn(),
                        kept.sessions(),
                        () -> live.company().name(),
                        settings.http().secure(),
                        clock,
                        agent -> floor.post(at -> new AgentEvent.SignedOut(at, agent))),
                ConsoleRoutes.of(consoles),
                WebCallRoutes.of(
                        callers,
                        entrance,
                        films,
                        () -> live.company().name(),
                        () -> live.get().number()),
                new CheckRoutes(new CheckDoor(media), turn),
                new UploadRoute(),
                new VoicemailRoutes(mailboxes, kept.voicemails(), clock),
                new ForwardRoutes(live::company, mailboxes, kept.voicemails(), clock),
                new CallBackRoutes(mailboxes, maker, settings.dialsOut()),
                new CallOutRoutes(
                        live::company,
                        planDesk,
                        maker,
                        consoleCalls,
                        settings.dialsOut(),
                        number -> knowledge.names().of(number, "")),
                new DialPlanRoutes(live::company, planDesk, kept.charges()),
                new CostRoutes(kept.charges(), clock),
                new CallRoutes(
                        live::company, knowledge.access(), knowledge.history(), knowledge.summaries(), kept.history()),
                new TraceRoutes(
                        kept.traces(),
                        knowledge.access(),
                        new InetSocketAddress(settings.sip().advertised(), sip.port()),
                        sip.tlsPort()),
                new SoundRoutes(kept.sounds(), knowledge.access()),
                new PromptRoutes(kept.prompts().prompts()),
                new SettingsRoutes(live),
                new SettingsArchiveRoutes(live, kept.prompts()::asHeard),
                new ScheduleRoutes(live::company, kept.customModes(), floor, clock),
                new PersonRoutes(live::company, kept.presence(), floor, clock),
                new SupervisionRoutes(live, questions::ask, floor, clock),
                new WallRoutes(() -> live.get().wall(), () -> questions.ask(Floor::groups), kept.dayBook(), clock),
                new TrunkRoutes(sip.trunks()::reports),
                new PinRoutes(live::company, kept.pins()),
                new ContactRoutes(live::company, knowledge.contacts()),
                new CustomerRoutes(timelines),
                new CallerCardRoutes(
                        new Visits(
                                agent -> questions.ask(now -> now.callInHand(agent)),
                                kept.records(),
                                knowledge.access()),
                        new CallerCards(
                                live::company,
                                knowledge.contacts(),
                                knowledge.notes(),
                                knowledge.summaries(),
                                timelines),
                        knowledge.notes(),
                        floor,
                        clock),
                new ChatRoutes(live::company, kept.chats()),
                new CallTextRoutes(
                        agent -> questions.ask(now -> now.callInHand(agent)).map(CallInHand::call),
                        knowledge.access(),
                        kept.talks()),
                telephones.routes(sip.phones(), settings.sip().advertised(), sip.port(), clock),
                telephones.workRoutes(sip.phones(), floor),
                new ApiDocs(),
                new Health(journal, calls, hub, floor, sip, kept.sipMessages(), measures)));
        kept.texts().ifPresent(texts -> {
            features.add(texts.routes());
            features.add(texts.posts().routes());
        });
        threads.ifPresent(desk -> features.add(desk.routes()));
        kept.voice().ifPresent(voice -> features.add(voice.routes()));
        return features;
    }

    private ThreadDesk threadDesk(Texts texts, Knowledge knowledge) {
        return new ThreadDesk(
                live::company,
                () -> live.get().texting(),
                texts.texting(),
                texts.pictures(),
                number -> knowledge.names().of(number, ""),
                new ContactNumbers(() -> live.company().dialPlan().home())::of,
                hub,
                clock);
    }

    private CustomerTimelines timelines(Knowledge knowledge, MailboxAccess mailboxes, Voicemails voicemails) {
        return new CustomerTimelines(
                knowledge.contacts(),
                knowledge.history(),
                knowledge.summaries(),
                knowledge.access(),
                mailboxes,
                voicemails,
                threads.<CustomerTexts>map(desk -> desk::ofCustomer).orElse(CustomerTexts.NONE));
    }

    private static Path recordings(Path data) throws IOException {
        return Files.createDirectories(data.resolve("recording"));
    }

    private static CallId newCall() {
        return new CallId(Uuid7.next());
    }

    private static ConsoleId newConsole() {
        return new ConsoleId(Uuid7.next());
    }

    /// What a browser on this machine calls us, such as `http://localhost:8080`.
    public String url() {
        return web.url();
    }

    /// The company as it is now.
    public CompanySettings company() {
        return live.get();
    }

    /// Whether the settings that count are others than those that the company's file had when it was imported last.
    public boolean settingsDifferFrom(CompanyDocument file) {
        return live.differsFrom(file);
    }

    /// The port for SIP over UDP and TCP.
    public int sipPort() {
        return sip.port();
    }

    /// The passwords that were made at the start; told to nobody else and kept only as hashes.
    public Map<AgentId, String> newPasswords() {
        return newPasswords;
    }

    /// The PINs that were made at the start, as the passwords.
    public Map<AgentId, String> newPins() {
        return newPins;
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /// Takes no more calls, ends those that are up, and stops everything in the reverse order of its start.
    @Override
    public void close() {
        closeParts();
    }

    private void closeFloor() throws InterruptedException {
        floor.post(Event.FloorClosed::new);
        long deadline = System.nanoTime() + END_CALLS_WITHIN.toNanos();
        while (calls.count() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        floor.close();
    }

    private void closeParts() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception failed) {
                LOG.warn("{} did not stop cleanly", part, failed);
            }
        }
    }
}
