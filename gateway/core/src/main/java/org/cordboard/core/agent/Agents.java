package org.cordboard.core.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cordboard.core.agent.AgentState.NotReady;
import org.cordboard.core.agent.AgentState.Offline;
import org.cordboard.core.agent.AgentState.Ready;
import org.cordboard.core.agent.AgentState.Recovering;
import org.cordboard.core.agent.AgentState.WrapUp;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;

/// The company's agents, and the only way in which one of them changes state.
public final class Agents {
    private static final Duration LONGEST_WRAP_UP = Duration.ofHours(1);

    private final SortedMap<String, Agent> agents = new TreeMap<>();
    private final Map<AgentId, Agent> byId = new HashMap<>();
    private final Set<Agent> changed = new LinkedHashSet<>();
    private Duration browserAwayFor;
    private final Outbox outbox;
    private final AgentListener listener;

    public Agents(Company company, Outbox outbox, AgentListener listener) {
        this.outbox = outbox;
        this.listener = listener;
        take(company);
    }

    /// Brings the agents in line with the company. Who is new is offline; all others stay as they are.
    ///
    /// @return those whom the company has no more; each leaves the floor with [#goOffline]
    public List<Agent> change(Company company) {
        take(company);
        var gone = agents.values().stream()
                .filter(agent -> !company.people().containsKey(agent.id()))
                .toList();
        gone.forEach(Agent::leaves);
        return gone;
    }

    private void take(Company company) {
        browserAwayFor = company.browserAwayFor();
        Map<AgentId, List<Workgroup>> workgroups = new HashMap<>();
        company.queues()
                .sorted(Comparator.comparing(workgroup -> workgroup.id().value()))
                .forEach(workgroup -> workgroup
                        .members()
                        .forEach(member -> workgroups
                                .computeIfAbsent(member.agent(), _ -> new ArrayList<>())
                                .add(workgroup)));
        company.people()
                .values()
                .forEach(person -> byId.computeIfAbsent(person.id(), _ -> hired(person))
                        .belongsTo(person, workgroups.getOrDefault(person.id(), List.of())));
    }

    private Agent hired(Person person) {
        var agent = new Agent(person);
        agents.put(person.id().value(), agent);
        return agent;
    }

    /// How long a call is kept for an agent whose browser went away.
    public Duration browserAwayFor() {
        return browserAwayFor;
    }

    public Optional<Agent> find(AgentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// By id.
    public Collection<Agent> all() {
        return Collections.unmodifiableCollection(agents.values());
    }

    /// Moves an agent, and cancels the timer of the state that is left.
    ///
    /// @throws IllegalStateException for a move that [AgentState] does not draw
    public void become(Agent agent, AgentState next) {
        var before = agent.state();
        if (!AgentMoves.from(before).contains(next.status())) {
            throw new IllegalStateException(
                    "agent " + agent.id() + " cannot go from " + before.status() + " to " + next.status());
        }
        before.runningTimer().ifPresent(outbox::cancel);
        if (endsCall(next)) {
            before.assignment().ifPresent(work -> silenceTelephone(agent, work));
        }
        agent.state(next);
        touch(agent);
        listener.moved(agent, before);
    }

    /// Something that the agent's desk shows has changed.
    public void touch(Agent agent) {
        changed.add(agent);
    }

    /// Whose desks have changed since the last time that they were handed over, and who has left since.
    public Collection<Agent> changed() {
        return Collections.unmodifiableCollection(changed);
    }

    /// Hands over whose desks have changed since the last time. Who has left has none any more.
    public Collection<Agent> drainChanged() {
        if (changed.isEmpty()) {
            return List.of();
        }
        var drained = new ArrayList<>(changed);
        changed.clear();
        drained.removeIf(agent -> byId.get(agent.id()) != agent);
        return drained;
    }

    /// The agent has no call (any more): stands where console and wish say.
    public void settle(Agent agent) {
        settle(agent, outbox.now());
    }

    /// @param idleSince since when the agent is ready, if so
    public void settle(Agent agent, Instant idleSince) {
        var now = outbox.now();
        if (agent.leaving()) {
            goOffline(agent);
        } else if (!agent.atProvenConsole() && !agent.telephone().works()) {
            whyNotAtWork(agent);
        } else if (agent.wish().isPresent()) {
            stand(agent, new NotReady(now, agent.wish().get().reason()));
        } else if (!agent.atProvenConsole() && !agent.telephone().reachable()) {
            stand(agent, new NotReady(now, Sentence.of("The telephone is in use")));
        } else if (!(agent.state() instanceof Ready)) {
            become(agent, new Ready(idleSince));
        }
    }

    private void whyNotAtWork(Agent agent) {
        agent.console()
                .flatMap(Console::problem)
                .ifPresentOrElse(
                        problem -> stand(agent, new NotReady(outbox.now(), problem)), () -> waitUntilBack(agent));
    }

    /// Calls of workgroups ring at the agent's telephone from now on, or do not.
    public void worksAtTelephone(Agent agent, boolean works) {
        if (agent.telephone().onDuty() != works) {
            agent.telephone().onDuty(works);
            outbox.add(new AgentEffect.KeepTelephoneWork(agent.id(), works));
        }
    }

    /// Ends the ringing of the agent's telephone, or hangs up there.
    public void silenceTelephone(Agent agent, Assignment work) {
        agent.telephone().leg().ifPresent(leg -> {
            telephoneGone(agent, work, leg);
            outbox.add(new OutsideEffect.HangUpOutside(work.call().id(), leg));
        });
    }

    /// The leg of the agent's telephone is no more: the caller does not hear it.
    public void telephoneGone(Agent agent, Assignment work, OutsideId leg) {
        agent.telephone().isSilent();
        if (work.call().sound().isVoiceOf(leg)) {
            work.call().sound().forget();
        }
    }

    private static boolean endsCall(AgentState next) {
        return next instanceof WrapUp || next.assignment().isEmpty();
    }

    /// The call of `work` is over for this agent: time for notes if the two have talked.
    public void finish(Agent agent, Assignment work) {
        var wrapUp = work.workgroup().wrapUp();
        if (work.call().agent().equals(Optional.of(agent.id())) && wrapUp.isPositive() && !agent.leaving()) {
            var timer = outbox.start(TimerId.Kind.WRAP_UP, agent.id().value(), wrapUp);
            become(agent, new WrapUp(outbox.now(), work, timer, outbox.now().plus(wrapUp)));
        } else {
            settle(agent);
        }
    }

    /// As much time for notes as the workgroup gives once more, counted from the end of what was left; an hour in
    /// all at most.
    public void extend(Agent agent, WrapUp wrapUp) {
        var latest = wrapUp.since().plus(LONGEST_WRAP_UP);
        var wanted = wrapUp.until().plus(wrapUp.work().workgroup().wrapUp());
        var until = wanted.isBefore(latest) ? wanted : latest;
        if (until.isAfter(wrapUp.until())) {
            var left = Duration.between(outbox.now(), until);
            outbox.cancel(wrapUp.timer());
            var timer = outbox.start(TimerId.Kind.WRAP_UP, agent.id().value(), left);
            agent.state(new WrapUp(wrapUp.since(), wrapUp.work(), timer, until));
            touch(agent);
        }
    }

    /// Whom the company has no more leaves the floor with this.
    public void goOffline(Agent agent) {
        agent.forgetsImposedWish();
        worksAtTelephone(agent, false);
        if (!(agent.state() instanceof Offline)) {
            become(agent, new Offline(outbox.now()));
        }
        if (agent.leaving()) {
            agent.console()
                    .ifPresent(console -> outbox.add(new AgentEffect.DismissConsole(
                            agent.id(), console.id(), Sentence.of("The company has no account for you any more"))));
            agents.remove(agent.id().value());
            byId.remove(agent.id());
        }
    }

    private void waitUntilBack(Agent agent) {
        var until = agent.lostAt().plus(browserAwayFor);
        if (!outbox.now().isBefore(until)) {
            goOffline(agent);
            return;
        }
        var timer = outbox.start(TimerId.Kind.RECOVER, agent.id().value(), Duration.between(outbox.now(), until));
        become(agent, new Recovering(outbox.now(), timer, until, Optional.empty()));
    }

    private void stand(Agent agent, NotReady notReady) {
        if (!(agent.state() instanceof NotReady already && already.reason().equals(notReady.reason()))) {
            become(agent, notReady);
        }
    }
}
