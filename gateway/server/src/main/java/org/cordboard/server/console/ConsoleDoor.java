package org.cordboard.server.console;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.ConsultMove;
import org.cordboard.core.event.ListenMode;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.Desk;
import org.cordboard.core.view.Presence;
import org.cordboard.core.view.QueueBoard;
import org.cordboard.media.MediaEngine;
import org.cordboard.protocol.FromConsole;
import org.cordboard.protocol.ToConsole;
import org.cordboard.server.call.ConsoleCalls;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.floor.FloorRunner;
import org.cordboard.server.http.Sockets;
import org.cordboard.server.language.Languages;
import org.cordboard.server.peer.PeerPaths;
import org.cordboard.server.peer.PeerPlace;
import org.cordboard.server.texting.ThreadDesk;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.server.turn.TurnService;
import org.cordboard.server.wire.BadMessageException;
import org.cordboard.server.wire.Socket;
import org.cordboard.server.wire.Wire;
import org.cordboard.sip.Dialling;

/// Where consoles enter: takes what one console says over its socket and tells the floor. Messages of one
/// socket come one at a time.
public final class ConsoleDoor {
    /// The version of the protocol between console and gateway.
    public static final int VERSION = 1;

    private static final Sentence GONE = Sentence.of("The company has no account for you any more");

    private static final Set<String> KEYS = Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#");

    private final Supplier<CompanySettings> settings;
    private final ConsoleHub hub;
    private final MediaEngine media;
    private final FloorRunner floor;
    private final Supplier<ConsoleId> ids;
    private final Mailbox mailbox;
    private final Function<AgentId, List<ToConsole.Chat>> chats;
    private final Clock clock;
    private final TraceNotes trace;
    private final ConsoleCalls calls;
    private final TurnService turn;
    private final PeerPaths peers;
    private final Optional<ThreadDesk> threads;

    /// @param chats what somebody and colleagues have written to each other; may block
    /// @param threads empty for a company that does not text
    public ConsoleDoor(
            Supplier<CompanySettings> settings,
            ConsoleHub hub,
            MediaEngine media,
            FloorRunner floor,
            Supplier<ConsoleId> ids,
            Mailbox mailbox,
            Function<AgentId, List<ToConsole.Chat>> chats,
            Clock clock,
            TraceNotes trace,
            ConsoleCalls calls,
            TurnService turn,
            PeerPaths peers,
            Optional<ThreadDesk> threads) {
        this.settings = settings;
        this.hub = hub;
        this.media = media;
        this.floor = floor;
        this.ids = ids;
        this.mailbox = mailbox;
        this.chats = chats;
        this.clock = clock;
        this.trace = trace;
        this.calls = calls;
        this.turn = turn;
        this.peers = peers;
        this.threads = threads;
    }

    /// A socket of a signed-in person has opened.
    public Visit open(AgentId agent, Socket socket) {
        return new Visit(socket, new ConsoleSession(ids.get(), agent, socket, media, floor, trace, hub.lendings()));
    }

    /// One console's time with us, from the opening of its socket to its end.
    public final class Visit implements Sockets.Visit {
        private final Socket socket;
        private ConsoleSession session;
        private boolean greeted;
        private Instant iceServersAt;

        private Visit(Socket socket, ConsoleSession session) {
            this.socket = socket;
            this.session = session;
        }

        /// What cannot be used is answered with a problem; the session lives on.
        @Override
        public void onMessage(String text) {
            try {
                FromConsole message = Wire.read(text, FromConsole.class);
                if (!greeted && !(message instanceof FromConsole.Hello)) {
                    throw new BadMessageException(
                            "type",
                            Sentence.of("The first message must be hello"),
                            Sentence.of("Send hello with version {0}", VERSION));
                }
                take(message);
            } catch (BadMessageException bad) {
                session.refuse(bad.field(), bad.words(), bad.remedy());
            }
        }

        @Override
        public void onClose(boolean left) {
            if (greeted) {
                peers.gone(place());
                hub.lost(session, socket);
            } else {
                session.close();
            }
        }

        private void take(FromConsole message) throws BadMessageException {
            switch (message) {
                case FromConsole.Hello hello -> greet(hello);
                case FromConsole.Heartbeat ignored -> {
                    // Those of a socket that was left come late, and say nothing of now.
                    if (session.speaksOver(socket)) {
                        session.look();
                    }
                    session.send(new ToConsole.Heartbeat());
                    renewIceServers();
                }
                case FromConsole.Speak speak -> speak(speak.language());
                case FromConsole.MediaOffer offer ->
                    session.offer(BadMessageException.require("media-offer.sdp", offer.sdp()));
                case FromConsole.MediaRestart restart ->
                    session.restart(BadMessageException.require("media-restart.sdp", restart.sdp()));
                case FromConsole.Microphone microphone -> session.microphone(microphone.usable(), microphone.problem());
                case FromConsole.Typing typing -> threads.ifPresent(known -> known.typing(agent(), typing.thread()));
                case FromConsole.Ready ignored -> floor.post(at -> new AgentEvent.ReadyRequested(at, agent()));
                case FromConsole.NotReady notReady -> notReady(notReady);
                case FromConsole.Answer answer ->
                    onCall(
                            "answer.call",
                            answer.call(),
                            call -> floor.post(at -> new AgentEvent.OfferAccepted(at, agent(), call)));
                case FromConsole.Decline decline ->
                    onCall(
                            "decline.call",
                            decline.call(),
                            call -> floor.post(at -> new AgentEvent.OfferDeclined(at, agent(), call)));
                case FromConsole.Hold hold ->
                    onCall(
                            "hold.call",
                            hold.call(),
                            call -> floor.post(at -> new AgentEvent.HoldRequested(at, agent(), call)));
                case FromConsole.Resume resume ->
                    onCall(
                            "resume.call",
                            resume.call(),
                            call -> floor.post(at -> new AgentEvent.ResumeRequested(at, agent(), call)));
                case FromConsole.Mute mute ->
                    onCall(
                            "mute.call",
                            mute.call(),
                            call -> floor.post(at -> new AgentEvent.MuteChanged(at, agent(), call, mute.muted())));
                case FromConsole.Digit digit -> digit(digit);
                case FromConsole.HangUp hangUp ->
                    onCall(
                            "hang-up.call",
                            hangUp.call(),
                            call -> floor.post(at -> new AgentEvent.AgentHungUp(at, agent(), call)));
                case FromConsole.Transfer transfer -> transfer(transfer);
                case FromConsole.Consult consult -> consult(consult);
                case FromConsole.Swap swap -> move("swap.call", swap.call(), ConsultMove.SWAP);
                case FromConsole.Together together -> move("together.call", together.call(), ConsultMove.TOGETHER);
                case FromConsole.Join join -> move("join.call", join.call(), ConsultMove.JOIN);
                case FromConsole.Pull pull ->
                    onCall(
                            "pull.call",
                            pull.call(),
                            call -> floor.post(at -> new AgentEvent.PullRequested(at, agent(), call)));
                case FromConsole.Park park ->
                    onCall(
                            "park.call",
                            park.call(),
                            call -> floor.post(at -> new AgentEvent.ParkRequested(at, agent(), call)));
                case FromConsole.Unpark unpark ->
                    onCall(
                            "unpark.call",
                            unpark.call(),
                            call -> floor.post(at -> new AgentEvent.UnparkRequested(at, agent(), call)));
                case FromConsole.Listen listen -> listen(listen);
                case FromConsole.ListenNoMore ignored -> floor.post(at -> new AgentEvent.ListeningEnded(at, agent()));
                case FromConsole.TakeOver takeOver -> {
                    AgentId from = new AgentId(BadMessageException.require("take-over.agent", takeOver.agent()));
                    floor.post(at -> new AgentEvent.TakeOverRequested(at, agent(), from));
                }
                case FromConsole.Peer peer -> peers.take(place(), peer.word());
                case FromConsole.WrapUpMore ignored -> floor.post(at -> new AgentEvent.WrapUpExtended(at, agent()));
                case FromConsole.WrapUpDone ignored -> floor.post(at -> new AgentEvent.WrapUpEnded(at, agent()));
            }
        }

        /// What stands on the console in words is said anew.
        private void speak(String language) {
            session.speak(Languages.wanted(language));
            ConsoleSession speaking = session;
            floor.ask(now -> {
                Desk desk = now.desk(speaking.agent());
                List<Presence> presences = now.presences();
                return () -> {
                    hub.send(speaking, seq -> new ToConsole.DeskChanged(seq, Desks.desk(desk, speaking.language())));
                    hub.send(
                            speaking,
                            seq -> new ToConsole.PresenceChanged(seq, Desks.presences(presences, speaking.language())));
                };
            });
        }

        private void transfer(FromConsole.Transfer transfer) throws BadMessageException {
            String to = number("transfer.to", transfer.to());
            onCall(
                    "transfer.call",
                    transfer.call(),
                    call -> floor.post(at -> new AgentEvent.TransferRequested(at, agent(), call, to)));
        }

        private void consult(FromConsole.Consult consult) throws BadMessageException {
            String to = number("consult.to", consult.to());
            onCall(
                    "consult.call",
                    consult.call(),
                    call -> settings.get().company().people().values().stream()
                            .filter(person -> person.id().equals(agent()))
                            .forEach(person -> calls.call(person, to, Optional.of(call))));
        }

        private void move(String field, String call, ConsultMove move) throws BadMessageException {
            onCall(field, call, id -> floor.post(at -> new AgentEvent.ConsultMoved(at, agent(), id, move)));
        }

        private String number(String field, String number) throws BadMessageException {
            String to = BadMessageException.require(field, number).strip();
            if (!Dialling.isNumber(to)) {
                throw new BadMessageException(
                        field,
                        Sentence.of("'{0}' is no number", to),
                        Sentence.of("Send an extension, or a number of digits with a leading + or not"));
            }
            return to;
        }

        private void listen(FromConsole.Listen listen) throws BadMessageException {
            AgentId to = new AgentId(BadMessageException.require("listen.agent", listen.agent()));
            ListenMode mode = Arrays.stream(ListenMode.values())
                    .filter(known -> known.name().equals(listen.mode()))
                    .findFirst()
                    .orElseThrow(() -> new BadMessageException(
                            "listen.mode",
                            Sentence.of("There is no such way to listen"),
                            Sentence.of("Send LISTEN, WHISPER or BARGE")));
            floor.post(at -> new AgentEvent.ListeningRequested(at, agent(), to, mode));
        }

        private PeerPlace place() {
            return new PeerPlace.Console(agent());
        }

        private AgentId agent() {
            return session.agent();
        }

        private void onCall(String field, String call, Consumer<CallId> then) throws BadMessageException {
            then.accept(new CallId(BadMessageException.require(field, call)));
        }

        private void notReady(FromConsole.NotReady message) throws BadMessageException {
            String reason = BadMessageException.require("not-ready.reason", message.reason());
            List<String> known = settings.get().notReadyReasons();
            if (!known.contains(reason)) {
                throw new BadMessageException(
                        "not-ready.reason",
                        Sentence.of("The company has no such reason"),
                        Sentence.of("Choose one of {0}", String.join(", ", known)));
            }
            floor.post(at -> new AgentEvent.NotReadyRequested(at, agent(), reason));
        }

        private void digit(FromConsole.Digit digit) throws BadMessageException {
            CallId call = new CallId(BadMessageException.require("digit.call", digit.call()));
            if (digit.key() == null || !KEYS.contains(digit.key())) {
                throw new BadMessageException(
                        "digit.key",
                        Sentence.of("This is no key of a telephone"),
                        Sentence.of("Send one of 0-9, * and #"));
            }
            char key = digit.key().charAt(0);
            if (!hub.lendings().pressed(agent(), call, key)) {
                floor.post(at -> new AgentEvent.DigitSent(at, agent(), call, key));
            }
        }

        private void greet(FromConsole.Hello hello) throws BadMessageException {
            if (hello.version() != VERSION) {
                throw new BadMessageException(
                        "hello.version",
                        Sentence.of("This gateway speaks version {0} of the protocol", VERSION),
                        Sentence.of("Load the page again"));
            }
            if (greeted) {
                throw new BadMessageException(
                        "type",
                        Sentence.of("The console has already said hello"),
                        Sentence.of("Say hello once for each socket"));
            }
            greeted = true;
            iceServersAt = clock.instant();
            resumed(hello.resume()).ifPresentOrElse(known -> session = known, () -> hub.connected(session));
            show(session);
        }

        private void renewIceServers() {
            if (turn.isDue(iceServersAt)) {
                iceServersAt = clock.instant();
                session.send(new ToConsole.IceServersChanged(turn.iceServers(agent().value())));
            }
        }

        private Optional<ConsoleSession> resumed(String console) {
            return console == null || console.isBlank() ? Optional.empty() : hub.resumed(agent(), console, socket);
        }
    }

    /// Shows every open console how things are now: the company has changed.
    public void showAll() {
        hub.open().forEach(this::showCompany);
    }

    private void showCompany(ConsoleSession session) {
        AgentId agent = session.agent();
        floor.ask(now -> {
            if (!now.knows(agent)) {
                return () -> hub.dismiss(session, GONE);
            }
            List<QueueBoard> queues = now.queues(agent);
            List<Presence> presences = now.presences();
            return () -> hub.send(session, seq -> companyChanged(session, seq, queues, presences));
        });
    }

    private ToConsole companyChanged(
            ConsoleSession session, long seq, List<QueueBoard> queues, List<Presence> presences) {
        CompanySettings now = settings.get();
        AgentId agent = session.agent();
        return new ToConsole.CompanyChanged(
                seq,
                now.company().name(),
                person(now.company(), agent),
                queues.stream().map(hub::queue).toList(),
                Desks.presences(presences, session.language()),
                now.notReadyReasons(),
                mailbox.unheard(agent));
    }

    /// Whom the company has no more, and who is in no call either, is dismissed.
    private void show(ConsoleSession session) {
        AgentId agent = session.agent();
        floor.ask(now -> {
            if (!now.knows(agent)) {
                return () -> hub.dismiss(session, GONE);
            }
            Desk desk = now.desk(agent);
            List<QueueBoard> queues = now.queues(agent);
            List<Presence> presences = now.presences();
            return () -> {
                session.shows(desk);
                hub.begin(session, seq -> snapshot(session, seq, desk, queues, presences));
            };
        });
    }

    private ToConsole snapshot(
            ConsoleSession session, long seq, Desk desk, List<QueueBoard> queues, List<Presence> presences) {
        CompanySettings now = settings.get();
        AgentId agent = session.agent();
        return new ToConsole.Snapshot(
                VERSION,
                seq,
                clock.millis(),
                now.company().name(),
                person(now.company(), agent),
                Desks.desk(desk, session.language()),
                queues.stream().map(hub::queue).toList(),
                Desks.presences(presences, session.language()),
                now.notReadyReasons(),
                mailbox.unheard(agent),
                chats.apply(agent),
                threads.map(known -> known.unread(agent)).orElse(null),
                session.id().value(),
                turn.iceServers(agent.value()));
    }

    /// Somebody whom the company has no more may still be in a call.
    private static ToConsole.Person person(Company company, AgentId agent) {
        Person me = company.people().getOrDefault(agent, new Person(agent, agent.value(), Person.Role.AGENT));
        return new ToConsole.Person(me.id().value(), me.name(), me.role().name());
    }
}
