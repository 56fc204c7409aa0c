package org.cordboard.core.listening;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.AgentState.Held;
import org.cordboard.core.agent.AgentState.Listening;
import org.cordboard.core.agent.AgentState.NotReady;
import org.cordboard.core.agent.AgentState.Ready;
import org.cordboard.core.agent.AgentState.Talking;
import org.cordboard.core.agent.AgentState.WrapUp;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.WithAgent;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.company.Person;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.CallEffect.Attend;
import org.cordboard.core.effect.CallEffect.Listener;
import org.cordboard.core.event.ListenMode;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.OwnPlace;

/// Supervisors who take part in the calls of agents: they listen, whisper or barge in, or take the caller over. They
/// hear something only while agent and caller hear each other, and take part until the agent has left the call.
public final class ListeningIn {
    private final Outbox outbox;
    private final Agents agents;
    private final Conversations conversations;
    private final Set<Agent> supervisors = new LinkedHashSet<>();
    private final Map<Call, Attendance> attended = new LinkedHashMap<>();
    private final Notices notices;

    /// What was asked for last.
    ///
    /// @param joins how often the caller had been joined by then: to join two ends what a third one heard and said
    private record Attendance(Attend asked, long joins) {}

    /// @param sounds of the house as it is now
    public ListeningIn(Supplier<HouseSounds> sounds, Outbox outbox, Agents agents, Conversations conversations) {
        this.outbox = outbox;
        this.agents = agents;
        this.conversations = conversations;
        this.notices = new Notices(() -> sounds.get().listening(), outbox);
    }

    /// Begins to take part in the call of `to`, or does so in another way. What cannot be is said to the supervisor.
    public void listen(Agent supervisor, AgentId to, ListenMode mode) {
        var work = workOf(to);
        var refusal = refusal(supervisor, to, work);
        if (refusal.isPresent()) {
            refuse(supervisor, to, refusal.get());
            return;
        }
        var call = work.get().call();
        agents.find(to).ifPresent(agent -> {
            agents.become(supervisor, new Listening(outbox.now(), call, agent, mode));
            supervisors.add(supervisor);
            outbox.decide(call.id(), words(supervisor, agent, mode), Sentence.of("A supervisor may"));
        });
    }

    private static Sentence words(Agent supervisor, Agent to, ListenMode mode) {
        var name = supervisor.person().name();
        return switch (mode) {
            case LISTEN -> Sentence.of("{0} listens in", name);
            case WHISPER ->
                Sentence.of(
                        "{0} listens in and whispers to {1}", name, to.person().name());
            case BARGE -> Sentence.of("{0} joins the talk", name);
        };
    }

    /// Leaves the call to the two.
    public void leave(Agent supervisor) {
        if (supervisor.state() instanceof Listening listening) {
            agents.settle(supervisor);
            outbox.decide(
                    listening.call().id(),
                    Sentence.of("{0} has left", supervisor.person().name()),
                    Sentence.of("The two go on alone"));
        }
    }

    /// The supervisor talks with the caller from now on, and the agent is free.
    public void takeOver(Agent supervisor, AgentId from) {
        var work = workOf(from);
        var refusal = refusal(supervisor, from, work)
                .or(() -> talks(from)
                        ? Optional.empty()
                        : Optional.of(Sentence.of("{0} is just being connected; try again", nameOf(from))));
        if (refusal.isPresent()) {
            refuse(supervisor, from, refusal.get());
            return;
        }
        var call = work.get().call();
        outbox.decide(
                call.id(),
                Sentence.of("{0} takes over from {1}", supervisor.person().name(), nameOf(from)),
                Sentence.of("A supervisor may"));
        agents.find(from).ifPresent(agent -> conversations.end(agent, work.get()));
        conversations.goOver(supervisor, new Assignment(work.get().ticket()), Optional.empty());
    }

    private Optional<Assignment> workOf(AgentId agent) {
        return agents.find(agent).flatMap(Conversations::inHand);
    }

    private boolean talks(AgentId agent) {
        return agents.find(agent)
                .filter(found -> found.state() instanceof Talking || found.state() instanceof Held)
                .isPresent();
    }

    private Optional<Sentence> refusal(Agent supervisor, AgentId to, Optional<Assignment> work) {
        if (!mayListen(supervisor)) {
            return Optional.of(Sentence.of("Only supervisors take part in the calls of others"));
        }
        if (supervisor.id().equals(to)) {
            return Optional.of(Sentence.of("This is your own call"));
        }
        if (!supervisor.atProvenConsole()) {
            return Optional.of(Sentence.of("Your console has no sound yet"));
        }
        if (!isFree(supervisor)) {
            return Optional.of(Sentence.of("Finish your own call first"));
        }
        if (work.isEmpty()) {
            return Optional.of(Sentence.of("{0} is in no call", nameOf(to)));
        }
        return agents.find(to).filter(ListeningIn::confers).isPresent()
                ? Optional.of(Sentence.of("{0} talks with two at once", nameOf(to)))
                : Optional.empty();
    }

    private static boolean isFree(Agent supervisor) {
        return switch (supervisor.state()) {
            case Ready _, NotReady _, WrapUp _, Listening _ -> true;
            case AgentState.Offline _,
                    AgentState.Offered _,
                    AgentState.Connecting _,
                    Talking _,
                    Held _,
                    AgentState.Calling _,
                    AgentState.Recovering _ -> false;
        };
    }

    private void refuse(Agent supervisor, AgentId to, Sentence reason) {
        outbox.add(new AgentEffect.ListeningRefused(supervisor.id(), to, reason));
    }

    private String nameOf(AgentId agent) {
        return agents.find(agent).map(found -> found.person().name()).orElse(agent.value());
    }

    /// The call ends, and nothing can be done on it from now on.
    public void ended(Call call) {
        var past = attended.remove(call);
        notices.forget(call);
        listenersOf(call).forEach(agents::settle);
        if (past != null) {
            silence(past.asked(), List.of());
            show(past.asked(), List.of());
        }
    }

    /// Whether supervisors take part in the talk of this call, or are about to, as [#follow] has found it last.
    public boolean attends(Call call) {
        return attended.containsKey(call) || notices.plays(call);
    }

    /// A prompt has been heard to its end.
    public void told(Call call, PlaybackId playback) {
        if (notices.ended(call, playback)) {
            talker(call).ifPresent(agents::touch);
        }
    }

    /// The two cannot be told that others take part, and so nobody does.
    public void untold(Call call, Sentence reason) {
        notices.forget(call);
        listenersOf(call).forEach(supervisor -> {
            var to = ((Listening) supervisor.state()).to();
            agents.settle(supervisor);
            refuse(supervisor, to.id(), Sentence.of("The two cannot be told that you listen: {0}", reason));
        });
        talker(call).ifPresent(agents::touch);
    }

    /// Brings who hears whom in line with what has happened. After each event.
    public void follow() {
        if (supervisors.isEmpty() && attended.isEmpty()) {
            return;
        }
        for (Agent supervisor : List.copyOf(supervisors)) {
            if (supervisor.state() instanceof Listening listening && !mayStay(supervisor, listening)) {
                agents.settle(supervisor);
            }
            if (!(supervisor.state() instanceof Listening)) {
                supervisors.remove(supervisor);
            }
        }
        for (Call call : callsWithListeners()) {
            attend(call);
        }
        supervisors.forEach(this::showNotice);
    }

    /// The supervisor sees why nothing is heard yet.
    private void showNotice(Agent supervisor) {
        var waits = notices.plays(((Listening) supervisor.state()).call());
        if (supervisor.waitsForNotice() != waits) {
            supervisor.waitsForNotice(waits);
            agents.touch(supervisor);
        }
    }

    private static boolean mayStay(Agent supervisor, Listening listening) {
        return mayListen(supervisor)
                && Conversations.in(listening.to(), listening.call()).isPresent()
                && !confers(listening.to());
    }

    private static boolean confers(Agent agent) {
        return agent.ownCall().filter(own -> own.place() == OwnPlace.TOGETHER).isPresent();
    }

    private static boolean mayListen(Agent agent) {
        return agent.person().role().includes(Person.Role.SUPERVISOR);
    }

    private Set<Call> callsWithListeners() {
        var calls = new LinkedHashSet<>(attended.keySet());
        supervisors.forEach(supervisor -> calls.add(((Listening) supervisor.state()).call()));
        return calls;
    }

    private void attend(Call call) {
        var before = Optional.ofNullable(attended.get(call));
        var wanted = wanted(call, before.isPresent())
                .filter(asked -> asked.listeners().isEmpty() || know(call, asked));
        var now = wanted.map(asked -> new Attendance(asked, call.sound().joins()));
        if (now.equals(before)) {
            return;
        }
        before.ifPresent(past -> {
            silence(past.asked(), wanted.map(Attend::listeners).orElse(List.of()));
            show(past.asked(), List.of());
        });
        wanted.ifPresent(asked -> {
            outbox.add(asked);
            show(asked, asked.listeners());
            agents.find(asked.agent()).ifPresent(agents::touch);
        });
        if (wanted.filter(asked -> !asked.listeners().isEmpty()).isPresent()) {
            attended.put(call, now.get());
        } else {
            attended.remove(call);
        }
    }

    /// @param changed whether somebody took part until now, so that it must be said that nobody does
    private Optional<Attend> wanted(Call call, boolean changed) {
        return talker(call)
                .map(agent ->
                        new Attend(call.id(), agent.id(), agent.telephone().leg(), listeners(call)))
                .filter(attend -> changed || !attend.listeners().isEmpty());
    }

    /// The agent whom the caller of this call hears.
    private Optional<Agent> talker(Call call) {
        return call.state() instanceof WithAgent with
                ? agents.find(with.agent()).filter(agent -> agent.state() instanceof Talking)
                : Optional.empty();
    }

    private List<Listener> listeners(Call call) {
        return listenersOf(call)
                .map(supervisor -> new Listener(supervisor.id(), ((Listening) supervisor.state()).mode()))
                .toList();
    }

    /// Whether the two may be heard. Being told takes their sound back to the gateway.
    private boolean know(Call call, Attend asked) {
        var told = notices.plays(call);
        var know = notices.given(call, asked);
        if (!told && notices.plays(call)) {
            agents.find(asked.agent()).ifPresent(agents::touch);
        }
        return know;
    }

    private Stream<Agent> listenersOf(Call call) {
        return List.copyOf(supervisors).stream()
                .filter(supervisor -> supervisor.state() instanceof Listening listening && listening.call() == call);
    }

    /// Who does not take part any more hears nothing, unless a call of the supervisor's own is heard by now.
    private void silence(Attend past, List<Listener> staying) {
        past.listeners().stream()
                .map(Listener::supervisor)
                .filter(id -> staying.stream().noneMatch(now -> now.supervisor().equals(id)))
                .filter(id -> agents.find(id)
                        .flatMap(agent -> agent.state().assignment())
                        .isEmpty())
                .forEach(id -> outbox.add(new CallEffect.SilenceAgent(past.call(), id)));
    }

    /// The agent sees who can be heard beside the caller.
    private void show(Attend attend, List<Listener> heard) {
        var names = heard.stream()
                .filter(listener -> listener.mode() != ListenMode.LISTEN)
                .map(listener -> nameOf(listener.supervisor()))
                .toList();
        agents.find(attend.agent())
                .filter(agent -> !agent.joinedBy().equals(names))
                .ifPresent(agent -> {
                    agent.joinedBy(names);
                    agents.touch(agent);
                });
    }
}
