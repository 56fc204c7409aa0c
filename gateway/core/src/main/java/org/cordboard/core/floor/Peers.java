package org.cordboard.core.floor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState.Talking;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.WithAgent;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.PeerToPeer;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Origin;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.listening.ListeningIn;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.OwnPlace;

/// Which of those who talk may hear each other directly, from browser to browser. They are joined like
/// all others, and that is what counts: the direct way is taken while it is there and nobody else needs
/// the sound.
final class Peers {
    private static final Sentence THROUGH_THE_GATEWAY = Sentence.of("Sound flows through the gateway");

    private final Supplier<Company> company;
    private final Outbox outbox;
    private final Agents agents;
    private final ListeningIn listeningIn;
    /// By the agents who have answered, also of those whom the company has no more.
    private final Map<AgentId, Way> ways = new HashMap<>();

    /// Between a caller and the agent.
    ///
    /// @param joins how often the caller had been joined by then: whoever is joined anew begins anew
    private record Way(Agent agent, Call call, long joins, Stage stage) {
        Way at(Stage next) {
            return new Way(agent, call, joins, next);
        }

        boolean failed() {
            return stage == Stage.FAILED;
        }
    }

    private enum Stage {
        TRIED,
        TAKEN,
        /// Not tried again before the two are joined anew.
        FAILED
    }

    Peers(Supplier<Company> company, Outbox outbox, Agents agents, ListeningIn listeningIn) {
        this.company = company;
        this.outbox = outbox;
        this.agents = agents;
        this.listeningIn = listeningIn;
    }

    /// Both hear each other directly.
    void connected(Call call) {
        talker(call)
                .ifPresent(agent -> ways.computeIfPresent(agent, (_, way) -> {
                    if (way.stage() != Stage.TRIED) {
                        return way;
                    }
                    outbox.decide(
                            call.id(),
                            Sentence.of("Sound flows from browser to browser"),
                            Sentence.of("The two hear each other so"));
                    return way.at(Stage.TAKEN);
                }));
    }

    /// There is no direct way between the two, or none any more.
    void failed(Call call, Sentence reason) {
        talker(call)
                .ifPresent(agent -> ways.computeIfPresent(agent, (_, way) -> {
                    if (!way.failed()) {
                        outbox.decide(call.id(), THROUGH_THE_GATEWAY, reason);
                        part(way);
                    }
                    return way.at(Stage.FAILED);
                }));
    }

    /// The call ends, and nothing can be done on it from now on.
    void ending(Call call) {
        talker(call).map(ways::get).filter(way -> way.call() == call).ifPresent(this::leave);
    }

    /// Brings the ways in line with what has become of those who talk. After each event.
    ///
    /// @param called who have answered calls from consoles: what they hear depends on what becomes of others
    void follow(List<Agent> called) {
        List.copyOf(agents.changed()).forEach(this::look);
        called.forEach(this::look);
    }

    /// The same after the company has changed.
    void followAll() {
        agents.all().forEach(this::look);
    }

    private void look(Agent agent) {
        var wanted = wanted(agent);
        var way = ways.get(agent.id());
        if (way != null && !wanted.equals(Optional.of(way.at(Stage.TRIED)))) {
            leave(way);
        }
        if (!ways.containsKey(agent.id())) {
            wanted.ifPresent(begun -> {
                ways.put(agent.id(), begun);
                outbox.add(new CallEffect.ConnectPeers(begun.call().id(), agent.id()));
            });
        }
    }

    private void leave(Way way) {
        ways.remove(way.agent().id());
        if (way.stage() == Stage.TAKEN && isHeard(way)) {
            var reason = listeningIn.attends(way.call())
                    ? Sentence.of("A supervisor takes part")
                    : Sentence.of("It is needed there");
            outbox.decide(way.call().id(), THROUGH_THE_GATEWAY, reason);
        }
        if (!way.failed()) {
            part(way);
        }
    }

    private void part(Way way) {
        outbox.add(new CallEffect.PartPeers(way.call().id(), way.agent().id(), isHeard(way)));
    }

    private static boolean isHeard(Way way) {
        var agent = way.agent();
        var sound = way.call().sound();
        return agent.state() instanceof Talking && sound.isVoiceOf(agent.id()) && sound.joins() == way.joins();
    }

    /// The direct way that the agent's sound should take now.
    private Optional<Way> wanted(Agent agent) {
        return agent.state() instanceof Talking talking
                        && mayLeave(agent, talking.work().call())
                ? Optional.of(new Way(
                        agent,
                        talking.work().call(),
                        talking.work().call().sound().joins(),
                        Stage.TRIED))
                : Optional.empty();
    }

    private boolean mayLeave(Agent agent, Call call) {
        return mayLeave(call)
                && call.sound().isVoiceOf(agent.id())
                && agent.ownCall()
                        .filter(own -> own.place() == OwnPlace.TOGETHER)
                        .isEmpty()
                && !listeningIn.attends(call);
    }

    private boolean mayLeave(Call call) {
        var between = company.get().peerToPeer();
        return switch (call.origin()) {
            case Origin.Console(var person) -> between != PeerToPeer.OFF && hears(person, call);
            case Origin.Web _ -> between == PeerToPeer.EVERYBODY;
            case Origin.Carrier _, Origin.Tie _, Origin.Phone _ -> false;
        };
    }

    /// Whether this person, who calls from the console, hears nothing but the call.
    private boolean hears(AgentId person, Call call) {
        return agents.find(person)
                .filter(Agent::atProvenConsole)
                .flatMap(Agent::ownCall)
                .filter(own -> own.call() == call && own.place() == OwnPlace.FRONT)
                .isPresent();
    }

    static Optional<AgentId> talker(Call call) {
        return call.state() instanceof WithAgent with ? Optional.of(with.agent()) : Optional.empty();
    }
}
