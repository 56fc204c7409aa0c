package org.cordboard.core.floor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.AgentState.Calling;
import org.cordboard.core.agent.AgentState.Held;
import org.cordboard.core.agent.AgentState.Ready;
import org.cordboard.core.agent.AgentState.Talking;
import org.cordboard.core.agent.AgentState.WrapUp;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.agent.OwnCall;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.WithAgent;
import org.cordboard.core.call.Calls;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToPerson;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Routes;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.AgentEffect.Wish;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.CallEvent.ConsoleCalled;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Origin;
import org.cordboard.core.id.CallId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.OwnPlace;

/// Calls that people make from their consoles: to colleagues and, beside a caller in hand, to whom they
/// consult. On the floor they are calls like any other, whose caller is one of ours; here is what of
/// them the agent hears.
final class OwnCalls {
    private final Supplier<Company> company;
    private final Outbox outbox;
    private final Calls calls;
    private final Agents agents;
    private final Conversations conversations;
    private final Departures departures;
    private final OwnCallObstacles obstacles;
    private final OwnPlaces places;
    private final Consultations consultations;
    /// Who makes one, and whether somebody had answered when it was last looked at.
    private final Map<Agent, Boolean> callers = new LinkedHashMap<>();

    OwnCalls(
            Supplier<Company> company,
            Outbox outbox,
            Calls calls,
            Agents agents,
            Conversations conversations,
            Transfers transfers,
            Departures departures) {
        this.company = company;
        this.outbox = outbox;
        this.calls = calls;
        this.agents = agents;
        this.conversations = conversations;
        this.departures = departures;
        this.obstacles = new OwnCallObstacles(calls, agents);
        this.places = new OwnPlaces(outbox, agents);
        this.consultations = new Consultations(outbox, conversations, transfers, obstacles, places);
    }

    /// @param call a new one, which ends at once when the agent cannot make it now
    /// @return whether it goes on
    boolean begin(Call call, ConsoleCalled called) {
        var agent = agents.find(called.agent());
        var refusal = agent.isEmpty()
                ? Optional.of(Sentence.of("The company does not have this person any more"))
                : refusal(agent.get(), called);
        if (refusal.isPresent()) {
            agent.ifPresent(who -> tell(who, called.beside().isPresent() ? Wish.CONSULT : Wish.CALL, refusal.get()));
            outbox.decide(call.id(), Sentence.of("Give up the call"), refusal.get());
            calls.hangUp(call, Cause.NOT_REACHED);
            return false;
        }
        begin(agent.get(), call);
        return true;
    }

    private void begin(Agent agent, Call call) {
        agent.ownCall(Optional.of(new OwnCall(call, nameOf(call.dialled()), OwnPlace.FRONT)));
        callers.put(agent, false);
        agents.touch(agent);
        var words = Sentence.of("{0} calls {1}", agent.person().name(), nameOf(call.dialled()));
        outbox.decide(call.id(), words, Sentence.of("From the console"));
        Conversations.inHand(agent).ifPresentOrElse(work -> consult(agent, work, words), () -> {
            agent.muted(false);
            agents.become(agent, calling(agent));
        });
    }

    private void consult(Agent agent, Assignment work, Sentence words) {
        outbox.decide(work.call().id(), Sentence.of("The caller hears music"), Sentence.of("{0} to consult", words));
        if (agent.state() instanceof Talking talking) {
            conversations.hold(agent, talking);
        }
    }

    private Sentence nameOf(String number) {
        return company.get().answerPoint(number).map(this::nameOf).orElseGet(() -> Sentence.verbatim(number));
    }

    private Sentence nameOf(AnswerPoint point) {
        var now = company.get();
        var name = switch (point) {
            case ToPerson(var id) -> Optional.ofNullable(now.people().get(id)).map(Person::name);
            case ToWorkgroup(var id) -> now.queue(id).map(Workgroup::name);
            case AnswerPoint.ToAttendant _,
                    AnswerPoint.ToVoicemail _,
                    AnswerPoint.ToSchedule _,
                    AnswerPoint.ToNumber _,
                    AnswerPoint.ToMessages _,
                    AnswerPoint.WithNeeds _,
                    AnswerPoint.InLanguage _ -> Optional.<String>empty();
        };
        return name.map(Sentence::verbatim).orElseGet(() -> Routes.describe(now, point));
    }

    private Calling calling(Agent agent) {
        var now = outbox.now();
        var idleSince = agent.state() instanceof Ready ready ? ready.since() : now;
        var notes = agent.state() instanceof WrapUp wrapUp ? Optional.of(wrapUp.work()) : Optional.<Assignment>empty();
        return new Calling(now, idleSince, notes);
    }

    private Optional<Sentence> refusal(Agent agent, ConsoleCalled called) {
        if (agent.ownCall().isPresent()) {
            return Optional.of(Sentence.of("Finish your other call first"));
        }
        if (!agent.atProvenConsole()) {
            return Optional.of(Sentence.of("Your console has no sound yet"));
        }
        if (company.get().answerPoint(called.dialled()).equals(Optional.of(new ToPerson(agent.id())))) {
            return Optional.of(Sentence.of("{0} is your own extension", called.dialled()));
        }
        return called.beside()
                .map(id -> obstacles.toConsult(agent, id))
                .orElseGet(() -> OwnCallObstacles.toCall(agent));
    }

    /// The agent's own call, if this is it.
    static Optional<OwnCall> own(Agent agent, CallId id) {
        return agent.ownCall().filter(own -> own.call().id().equals(id));
    }

    private void tell(Agent agent, Wish wish, Sentence reason) {
        outbox.add(new AgentEffect.WishRefused(agent.id(), wish, reason));
    }

    Consultations consultations() {
        return consultations;
    }

    /// Ends the agent's own call, if this is it. Who consults is back with the caller.
    void hangUp(Agent agent, CallId id) {
        own(agent, id).ifPresent(own -> {
            leave(agent, own, Cause.CALLER_HUNG_UP);
            if (own.place() == OwnPlace.FRONT && agent.state() instanceof Held held) {
                outbox.decide(
                        held.work().call().id(), Consultations.backTo(agent), Sentence.of("The consultation is over"));
                conversations.resume(agent, held);
            }
        });
    }

    /// The call is about to end, and may be heard by whoever makes it.
    void ending(Call call) {
        callerOf(call)
                .filter(agent -> agent.ownCall().orElseThrow().place() == OwnPlace.FRONT)
                .ifPresent(agent -> outbox.add(new CallEffect.SilenceAgent(call.id(), agent.id())));
    }

    /// The call has ended: whoever has made it is free, or alone with the caller.
    void ended(Call call, Cause cause) {
        callerOf(call).ifPresent(agent -> {
            forget(agent);
            OwnCallObstacles.words(cause, call.dialled(), nameOf(call.dialled()))
                    .ifPresent(reason -> tell(agent, Wish.CALL, reason));
        });
    }

    private Optional<Agent> callerOf(Call call) {
        return call.origin() instanceof Origin.Console(var person)
                ? agents.find(person).filter(agent -> own(agent, call.id()).isPresent())
                : Optional.empty();
    }

    private void forget(Agent agent) {
        var own = agent.ownCall().orElseThrow();
        agent.ownCall(Optional.empty());
        callers.remove(agent);
        places.conferences().ended(agent);
        agents.touch(agent);
        if (agent.state() instanceof Calling calling) {
            calling.notes()
                    .ifPresentOrElse(
                            notes -> agents.finish(agent, notes), () -> agents.settle(agent, calling.idleSince()));
        } else if (own.place() == OwnPlace.TOGETHER && agent.state() instanceof Talking talking) {
            outbox.add(Conferences.alone(agent, talking.work().call()));
        }
    }

    /// Brings the calls in line with what has become of those who make them, and with what they hear
    /// besides. After each event.
    void follow() {
        for (Agent agent : List.copyOf(callers.keySet())) {
            agent.ownCall().ifPresent(own -> follow(agent, named(agent, own)));
        }
    }

    private OwnCall named(Agent agent, OwnCall own) {
        var name = own.call().state() instanceof WithAgent with
                ? agents.find(with.agent()).map(colleague -> colleague.person().name())
                : Optional.<String>empty();
        var now = name.map(Sentence::verbatim).map(own::with).orElse(own);
        if (callers.replace(agent, now.answered()) != now.answered() || !now.equals(own)) {
            agent.ownCall(Optional.of(now));
            agents.touch(agent);
        }
        return now;
    }

    private void follow(Agent agent, OwnCall own) {
        if (own.call().away()) {
            forget(agent);
            return;
        }
        switch (agent.state()) {
            case Calling _ -> places.front(agent, own);
            case Held _ -> places.front(agent, own);
            case AgentState.Connecting _, Talking _ -> beside(agent, own);
            case Ready _
            when !agent.atProvenConsole() ->
                end(
                        agent,
                        own,
                        Sentence.of(
                                "{0} goes on at the telephone", agent.person().name()));
            case Ready _, AgentState.NotReady _, WrapUp _ -> alone(agent, own);
            case AgentState.Recovering _ -> away(agent, own);
            case AgentState.Offline _, AgentState.Offered _, AgentState.Listening _ ->
                end(agent, own, Sentence.of("{0} has left it", agent.person().name()));
        }
    }

    private void beside(Agent agent, OwnCall own) {
        if (!own.answered()) {
            end(
                    agent,
                    own,
                    Sentence.of("{0} talks with somebody else", agent.person().name()));
        } else if (own.place() == OwnPlace.FRONT) {
            places.aside(agent, own, OwnPlace.ASIDE);
        }
    }

    /// The caller who was in hand has gone, or was passed on, or the browser is back.
    private void alone(Agent agent, OwnCall own) {
        if (agent.atProvenConsole()) {
            agents.become(agent, calling(agent));
            places.front(agent, own);
        } else {
            away(agent, own);
        }
    }

    /// Whoever has answered hears music until the browser is back.
    private void away(Agent agent, OwnCall own) {
        if (!own.answered()) {
            end(
                    agent,
                    own,
                    Sentence.of("The browser of {0} is away", agent.person().name()));
        } else if (own.place() != OwnPlace.ASIDE) {
            places.aside(agent, own, OwnPlace.ASIDE);
        }
    }

    private void end(Agent agent, OwnCall own, Sentence reason) {
        outbox.decide(own.call().id(), Sentence.of("Hang up"), reason);
        leave(agent, own, Cause.CALLER_LOST);
    }

    /// A call may go on without its caller: a message that was left is still to be stored.
    private void leave(Agent agent, OwnCall own, Cause cause) {
        departures.callerGone(own.call(), cause);
        if (own(agent, own.call().id()).isPresent()) {
            ending(own.call());
            forget(agent);
        }
    }

    /// Those who have answered one.
    List<Agent> talkers() {
        List<Agent> talkers = new ArrayList<>();
        for (Agent agent : callers.keySet()) {
            agent.ownCall()
                    .flatMap(own -> Peers.talker(own.call()))
                    .flatMap(agents::find)
                    .ifPresent(talkers::add);
        }
        return talkers;
    }

    /// Lets those hear each other who talk together. After [#follow], and after whoever listens in has
    /// left.
    void confer() {
        for (Agent agent : callers.keySet()) {
            var own = agent.ownCall().orElseThrow();
            if (own.place() == OwnPlace.TOGETHER && agent.state() instanceof Talking talking) {
                places.conferences().confer(agent, talking.work().call(), own.call());
            }
        }
    }
}
