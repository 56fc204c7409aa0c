package org.cordboard.server.console;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.Presence;
import org.cordboard.core.view.QueueBoard;
import org.cordboard.media.Leg;
import org.cordboard.protocol.PeerNews;
import org.cordboard.protocol.Rest;
import org.cordboard.protocol.ToConsole;
import org.cordboard.server.call.AgentLegs;
import org.cordboard.server.call.Lendings;
import org.cordboard.server.floor.Dispatcher;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.floor.Lanes;
import org.cordboard.server.language.Language;
import org.cordboard.server.texting.ThreadConsoles;
import org.cordboard.server.wire.Socket;

/// The consoles that are open, and what they are told. Of several consoles of one agent only the newest counts.
/// Messages to an agent's console go in the agent's lane, so that they keep the floor's order.
public final class ConsoleHub implements AgentLegs, Dispatcher.Agents, ThreadConsoles {
    private static final long PRESENCE_WITHIN_MILLIS = 200;
    private static final long LOOK_AGAIN_MILLIS = 500;

    /// How long a browser whose socket broke may not be heard before it counts as gone. Its sound comes
    /// every 20 ms.
    private static final Duration SILENT_AT_MOST = Duration.ofSeconds(3);

    private final Supplier<Company> company;
    private final Lanes lanes;
    private final Inbox inbox;
    private final Mailbox mailbox;
    private final ToIntFunction<CallId> texts;
    private final PresenceNews presences;
    private final Lendings lendings = new Lendings();
    private final Executor soon = CompletableFuture.delayedExecutor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    private final ConcurrentMap<ConsoleId, ConsoleSession> sessions = new ConcurrentHashMap<>();
    private final ConcurrentMap<AgentId, ConsoleSession> current = new ConcurrentHashMap<>();
    private final Map<WorkgroupId, QueueBoard> boards = new HashMap<>();

    /// @param texts how much was written in a call
    public ConsoleHub(
            Supplier<Company> company, Lanes lanes, Inbox inbox, Mailbox mailbox, ToIntFunction<CallId> texts) {
        this.company = company;
        this.lanes = lanes;
        this.inbox = inbox;
        this.mailbox = mailbox;
        this.texts = texts;
        this.presences = new PresenceNews(
                CompletableFuture.delayedExecutor(PRESENCE_WITHIN_MILLIS, TimeUnit.MILLISECONDS), this::tell);
    }

    @Override
    public Optional<Leg> leg(AgentId agent) {
        return Optional.ofNullable(current.get(agent)).flatMap(ConsoleSession::leg);
    }

    /// The calls whose caller's side is one of the consoles.
    public Lendings lendings() {
        return lendings;
    }

    /// Whether a console of this person is open.
    public boolean isOpen(AgentId person) {
        return current.containsKey(person);
    }

    public int openConsoles() {
        return sessions.size();
    }

    /// The console becomes the one that counts. The floor dismisses the older one.
    void connected(ConsoleSession session) {
        sessions.put(session.id(), session);
        current.put(session.agent(), session);
        inbox.post(at -> new AgentEvent.ConsoleConnected(at, session.agent(), session.id()));
    }

    /// A console goes on over another socket, as if nothing had happened: the floor hears nothing of
    /// it.
    ///
    /// @return empty when there is no such console of this agent any more
    Optional<ConsoleSession> resumed(AgentId agent, String console, Socket socket) {
        ConsoleSession session = sessions.get(new ConsoleId(console));
        if (session == null || !session.agent().equals(agent)) {
            return Optional.empty();
        }
        synchronized (session) {
            if (!sessions.containsKey(session.id())) {
                return Optional.empty();
            }
            session.moveTo(socket);
            return Optional.of(session);
        }
    }

    /// The socket of a console has closed. In a call, the console stays as long as its sound arrives:
    /// who is in another network now comes back over another socket.
    void lost(ConsoleSession session, Socket socket) {
        synchronized (session) {
            if (!session.speaksOver(socket)) {
                return;
            }
            if (sessions.containsKey(session.id()) && session.talksSince(SILENT_AT_MOST)) {
                soon.execute(() -> lost(session, socket));
            } else {
                leave(session);
            }
        }
    }

    private void leave(ConsoleSession session) {
        session.close();
        current.remove(session.agent(), session);
        if (sessions.remove(session.id(), session)) {
            inbox.post(at -> new AgentEvent.ConsoleLost(at, session.agent(), session.id()));
        }
    }

    @Override
    public void carryOut(Effect.AtAgent effect) {
        switch (effect) {
            case AgentEffect agentEffect -> carryOut(agentEffect);
        }
    }

    private void carryOut(AgentEffect effect) {
        switch (effect) {
            case AgentEffect.OfferToAgent offer -> {
                if (leg(offer.agent()).isEmpty()) {
                    inbox.post(at -> new CallEvent.EffectFailed(
                            at,
                            offer.call(),
                            "OfferToAgent",
                            offer.agent() + "'s browser is gone",
                            Cause.GATEWAY_FAILED,
                            Optional.of(offer.agent())));
                }
            }
            case AgentEffect.WithdrawOffer ignored -> {
                // The desk that comes with it ends the ringing.
            }
            case AgentEffect.TransferRefused refused -> {
                ConsoleSession session = current.get(refused.agent());
                if (session != null) {
                    session.refuse("transfer.to", refused.reason(), Sentence.of("Choose another number"));
                }
            }
            case AgentEffect.ListeningRefused refused -> {
                ConsoleSession session = current.get(refused.agent());
                if (session != null) {
                    session.refuse("listen.agent", refused.reason(), Sentence.of("Choose another call"));
                }
            }
            case AgentEffect.WishRefused refused -> {
                ConsoleSession session = current.get(refused.agent());
                if (session != null) {
                    session.refuse(field(refused.wish()), refused.reason(), Sentence.NONE);
                }
            }
            case AgentEffect.KeepTelephoneWork ignored -> {
                // It has nothing to do with consoles.
            }
            case AgentEffect.DismissConsole dismiss -> {
                ConsoleSession session = sessions.remove(dismiss.console());
                if (session != null) {
                    current.remove(session.agent(), session);
                    session.dismiss(dismiss.reason());
                }
            }
        }
    }

    private static String field(AgentEffect.Wish wish) {
        return switch (wish) {
            case CALL -> "call.to";
            case CONSULT -> "consult.to";
            case PULL -> "pull.call";
            case PARK -> "park.call";
            case UNPARK -> "unpark.call";
        };
    }

    /// None of this person's consoles counts any more.
    ///
    /// @param reason for people
    public void dismissAll(AgentId agent, Sentence reason) {
        sessions.values().stream()
                .filter(session -> session.agent().equals(agent))
                .toList()
                .forEach(session -> dismiss(session, reason));
    }

    /// The console counts no more.
    void dismiss(ConsoleSession session, Sentence reason) {
        sessions.remove(session.id(), session);
        current.remove(session.agent(), session);
        lanes.run(Lanes.of(session.agent()), () -> session.dismiss(reason));
    }

    @Override
    public void show(Effect.ShowDesk show) {
        ConsoleSession session = current.get(show.agent());
        if (session != null) {
            session.shows(show.desk());
            session.sendCounted(seq -> new ToConsole.DeskChanged(seq, Desks.desk(show.desk(), session.language())));
        }
    }

    @Override
    public void show(Effect.ShowPresence show) {
        presences.add(show.presence());
    }

    private void tell(List<Presence> news) {
        for (ConsoleSession session : current.values()) {
            send(session, seq -> new ToConsole.PresenceChanged(seq, Desks.presences(news, session.language())));
        }
    }

    /// Shows a queue to the members and the supervisors who have a console open.
    @Override
    public void show(Effect.ShowQueue show) {
        synchronized (boards) {
            boards.put(show.workgroup(), show.board());
            tell(show.board());
        }
    }

    private void tell(QueueBoard board) {
        for (ConsoleSession session : watchers(board.workgroup())) {
            send(session, seq -> new ToConsole.QueueChanged(seq, queue(board)));
        }
    }

    /// A queue in the form in which consoles receive it.
    ToConsole.Queue queue(QueueBoard board) {
        return Desks.queue(board, texts);
    }

    /// Something was written in a call: tells it to whoever has the call in hand, and that there is something to those
    /// who see the caller wait.
    public void said(CallId call, Rest.CallText text) {
        for (ConsoleSession session : open()) {
            if (session.hasInHand(call)) {
                send(session, seq -> new ToConsole.Said(seq, call.value(), text));
            }
        }
        synchronized (boards) {
            boards.values().stream()
                    .filter(board -> board.waiting().stream()
                            .anyMatch(waiting -> waiting.call().equals(call)))
                    .forEach(this::tell);
        }
    }

    /// Those that count, one for each agent.
    Collection<ConsoleSession> open() {
        return List.copyOf(current.values());
    }

    /// Sends the snapshot after all that was shown before it was taken.
    void begin(ConsoleSession session, LongFunction<ToConsole> snapshot) {
        lanes.run(Lanes.of(session.agent()), () -> session.begin(snapshot));
    }

    /// Sends a counted message.
    void send(ConsoleSession session, LongFunction<ToConsole> message) {
        lanes.run(Lanes.of(session.agent()), () -> session.sendCounted(message));
    }

    /// Sends a message that is not counted to the console that counts.
    public void tell(AgentId agent, ToConsole message) {
        ConsoleSession session = current.get(agent);
        if (session != null) {
            lanes.run(Lanes.of(agent), () -> session.send(message));
        }
    }

    /// Tells the agent's browser about its way to another one.
    public void tell(AgentId agent, PeerNews news) {
        ConsoleSession session = current.get(agent);
        if (session != null) {
            lanes.run(Lanes.of(agent), () -> session.hear(news));
        }
    }

    /// Tells those who see the mailbox what lies in it now.
    public void mailboxChanged(WorkgroupId changed, Rest.MailboxCounts counts) {
        for (ConsoleSession session : watchers(changed)) {
            send(
                    session,
                    seq -> new ToConsole.VoicemailChanged(
                            seq, mailbox.unheard(session.agent()), changed.value(), counts));
        }
    }

    private List<ConsoleSession> watchers(WorkgroupId workgroup) {
        boolean shared = workgroup.person().isEmpty();
        Optional<Workgroup> group = company.get().queue(workgroup);
        Collection<ConsoleSession> all = current.values();
        return all.stream()
                .filter(session -> shared && isSupervisor(session.agent())
                        || group.filter(known -> known.hasMember(session.agent()))
                                .isPresent())
                .toList();
    }

    /// Somebody and a colleague have written to each other, or something was read.
    ///
    /// @param now how the two stand when it is told; may block
    public void chatChanged(AgentId person, Supplier<ToConsole.Chat> now, List<Rest.ChatMessage> news) {
        ConsoleSession session = current.get(person);
        if (session != null) {
            send(session, seq -> new ToConsole.ChatChanged(seq, now.get(), news));
        }
    }

    @Override
    public boolean anybody() {
        return !current.isEmpty();
    }

    @Override
    public void threadChanged(
            WorkgroupId workgroup,
            Function<AgentId, Rest.TextThread> thread,
            Function<Language, Rest.TextMessage> message) {
        for (ConsoleSession session : watchers(workgroup)) {
            Rest.TextThread seen = thread.apply(session.agent());
            send(session, seq -> new ToConsole.ThreadChanged(seq, seen, message.apply(session.language())));
        }
    }

    @Override
    public void threadSeen(AgentId person, Rest.TextThread thread) {
        sessions.values().stream()
                .filter(session -> session.agent().equals(person))
                .forEach(session -> send(session, seq -> new ToConsole.ThreadChanged(seq, thread, null)));
    }

    @Override
    public void threadLeft(WorkgroupId workgroup, Predicate<AgentId> whose, String thread) {
        for (ConsoleSession session : watchers(workgroup)) {
            if (whose.test(session.agent())) {
                send(session, seq -> new ToConsole.ThreadLeft(seq, thread));
            }
        }
    }

    @Override
    public void typing(WorkgroupId workgroup, String thread, AgentId person) {
        watchers(workgroup).stream()
                .filter(session -> !session.agent().equals(person))
                .forEach(session -> session.send(new ToConsole.Typing(thread, person.value())));
    }

    private boolean isSupervisor(AgentId agent) {
        Person person = company.get().people().get(agent);
        return person != null && person.role().includes(Person.Role.SUPERVISOR);
    }
}
