package org.cordboard.core.floor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.AgentState.Offline;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Parked;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.ParkedCalls;
import org.cordboard.core.company.Company;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.AgentEffect.Wish;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.Offers;
import org.cordboard.core.queue.WaitingRoom;
import org.cordboard.core.sentence.Sentence;

/// Callers whom agents put aside: they hear music, and their agents are free for others, until somebody takes them
/// back or passes them on. Whom nobody takes comes back after a time to the head of the line, and is offered first to
/// who put him or her aside. What cannot be is said to who wants it.
final class Parking {
    private final Supplier<Company> company;
    private final Outbox outbox;
    private final Calls calls;
    private final ParkedCalls parked;
    private final Agents agents;
    private final WaitingRoom waitingRoom;
    private final Offers offers;
    private final Conversations conversations;
    private final OwnCallObstacles obstacles;

    Parking(
            Supplier<Company> company,
            Outbox outbox,
            Calls calls,
            ParkedCalls parked,
            Agents agents,
            WaitingRoom waitingRoom,
            Offers offers,
            Conversations conversations) {
        this.company = company;
        this.outbox = outbox;
        this.calls = calls;
        this.parked = parked;
        this.agents = agents;
        this.waitingRoom = waitingRoom;
        this.offers = offers;
        this.conversations = conversations;
        this.obstacles = new OwnCallObstacles(calls, agents);
    }

    /// A click that comes too late changes nothing.
    void park(Agent agent, CallId id) {
        calls.find(id)
                .flatMap(call -> Partings.talk(agent, call))
                .ifPresent(work -> refusalToPark(
                                agent, work, parked.by(agent.id()).size())
                        .ifPresentOrElse(reason -> refuse(agent, Wish.PARK, reason), () -> park(agent, work)));
    }

    /// Whoever talks with another caller puts that one aside by this.
    void takeBack(Agent agent, CallId id) {
        var call = calls.find(id).filter(parked::contains);
        if (call.isEmpty()) {
            refuse(agent, Wish.UNPARK, Sentence.of("The caller is not aside any more"));
            return;
        }
        var aside = ParkedCalls.aside(call.get()).orElseThrow();
        refusalToTake(agent, aside)
                .ifPresentOrElse(
                        reason -> refuse(agent, Wish.UNPARK, reason), () -> takeBack(agent, call.get(), aside));
    }

    /// The caller has been aside for as long as may be.
    void timeOver(Call call, Parked aside) {
        comeBack(
                call,
                aside,
                Sentence.of(
                        "{0} put the caller aside {1} s ago",
                        name(aside),
                        Duration.between(aside.since(), outbox.now()).toSeconds()));
    }

    /// The caller hears no music.
    void failed(Call call, Parked aside, Sentence reason) {
        call.sound().forget();
        comeBack(call, aside, Sentence.of("The music for who is aside cannot be played: {0}", reason));
    }

    /// The caller goes, or goes on.
    void leave(Call call, Parked aside) {
        outbox.cancel(aside.timer());
        parked.remove(call);
        show(aside);
    }

    /// Nobody is left aside by who is not at work any more. After each event.
    void follow() {
        for (Agent agent : List.copyOf(agents.changed())) {
            if (agent.state() instanceof Offline) {
                parked.by(agent.id()).forEach(this::leftAside);
            }
        }
    }

    private void leftAside(Call call) {
        ParkedCalls.aside(call)
                .ifPresent(aside -> comeBack(call, aside, Sentence.of("{0} is not at work any more", name(aside))));
    }

    private Optional<Sentence> refusalToPark(Agent agent, Assignment work, long already) {
        if (agent.ownCall().isPresent()) {
            return Optional.of(Sentence.of("Finish your other call first"));
        }
        if (obstacles.isConsulted(work.call())) {
            return Optional.of(Sentence.of("You are asked for another caller yourself, and can pass this call on"));
        }
        return already < company.get().parking().atMost()
                ? Optional.empty()
                : Optional.of(Sentence.of("You have put {0} callers aside: take one of them back first", already));
    }

    private void park(Agent agent, Assignment work) {
        var call = work.call();
        var length = company.get().parking().backAfter();
        outbox.decide(
                call.id(),
                Sentence.of("Put aside by {0}", agent.person().name()),
                Sentence.of("The caller hears music, and comes back after {0} s", length.toSeconds()));
        call.sound().playMusic(Conversations.holdMusic(agent, work));
        var timer = outbox.start(TimerId.Kind.PARKED, call.id().value(), length);
        var now = outbox.now();
        var aside = new Parked(work.ticket(), agent.id(), now, timer, now.plus(length));
        call.become(aside);
        parked.add(call, aside);
        agents.settle(agent);
        show(aside);
    }

    private Optional<Sentence> refusalToTake(Agent agent, Parked aside) {
        if (!aside.mayBeTakenBy(agent.id())) {
            return Optional.of(Sentence.of(
                    "You are no member of {0}", aside.ticket().workgroup().name()));
        }
        if (agent.leaving()) {
            return Optional.of(Sentence.of("You do not work here any more: finish your call"));
        }
        if (!agent.atProvenConsole()) {
            return Optional.of(Sentence.of("Your console has no sound yet"));
        }
        return switch (agent.state()) {
            case AgentState.Ready _, AgentState.NotReady _, AgentState.Offered _ -> Optional.empty();
            case AgentState.Talking talking -> refusalToPark(agent, talking.work(), without(agent, aside));
            case AgentState.Held held -> refusalToPark(agent, held.work(), without(agent, aside));
            case AgentState.WrapUp wrapUp ->
                wrapUp.wantsDisposition()
                        ? Optional.of(Sentence.of("Say first how your last call ended"))
                        : Optional.empty();
            case AgentState.Connecting _, AgentState.Calling _, AgentState.Listening _ ->
                Optional.of(Sentence.of("Finish your own call first"));
            case AgentState.Offline _, AgentState.Recovering _ ->
                Optional.of(Sentence.of("Your console has no sound yet"));
        };
    }

    private long without(Agent agent, Parked aside) {
        return parked.by(agent.id()).size() - (aside.by().equals(agent.id()) ? 1 : 0);
    }

    private void takeBack(Agent agent, Call call, Parked aside) {
        var seconds = Duration.between(aside.since(), outbox.now()).toSeconds();
        outbox.decide(
                call.id(),
                Sentence.of("Taken back by {0}", agent.person().name()),
                Sentence.of("{0} put the caller aside {1} s ago", name(aside), seconds));
        leave(call, aside);
        free(agent);
        agent.muted(false);
        conversations.goOver(agent, new Assignment(aside.ticket()), Optional.empty());
    }

    /// What rings is left to others, who talks is put aside, and notes are over.
    private void free(Agent agent) {
        switch (agent.state()) {
            case AgentState.Offered offered ->
                offers.agentLost(agent, offered, Sentence.of("A caller who was put aside is taken back"));
            case AgentState.Talking talking -> park(agent, talking.work());
            case AgentState.Held held -> park(agent, held.work());
            case AgentState.WrapUp _ -> agents.settle(agent);
            case AgentState.Offline _,
                    AgentState.NotReady _,
                    AgentState.Ready _,
                    AgentState.Connecting _,
                    AgentState.Recovering _,
                    AgentState.Listening _,
                    AgentState.Calling _ -> {}
        }
    }

    private void comeBack(Call call, Parked aside, Sentence reason) {
        leave(call, aside);
        waitingRoom.comeBack(aside.ticket(), reason);
        agents.find(aside.by()).ifPresent(agent -> offers.offerFirst(agent, aside.ticket()));
    }

    private String name(Parked aside) {
        return agents.find(aside.by())
                .map(agent -> agent.person().name())
                .orElse(aside.by().value());
    }

    private void show(Parked aside) {
        agents.find(aside.by()).ifPresent(agents::touch);
        aside.ticket()
                .workgroup()
                .members()
                .forEach(member -> agents.find(member.agent()).ifPresent(agents::touch));
    }

    private void refuse(Agent agent, Wish wish, Sentence reason) {
        outbox.add(new AgentEffect.WishRefused(agent.id(), wish, reason));
    }
}
