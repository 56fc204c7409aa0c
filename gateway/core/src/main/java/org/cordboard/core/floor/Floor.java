package org.cordboard.core.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Presences;
import org.cordboard.core.audit.FloorAudit;
import org.cordboard.core.audit.Touched;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.ParkedCalls;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.console.Consoles;
import org.cordboard.core.console.Telephones;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.dialplan.NumberForms;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.listening.ListeningIn;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.Offers;
import org.cordboard.core.queue.Outlook;
import org.cordboard.core.queue.Queue;
import org.cordboard.core.queue.Queues;
import org.cordboard.core.queue.WaitingKeys;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Tolls;
import org.cordboard.core.view.CallInHand;
import org.cordboard.core.view.Desk;
import org.cordboard.core.view.GroupNow;
import org.cordboard.core.view.Presence;
import org.cordboard.core.view.QueueBoard;
import org.cordboard.core.view.Whereabouts;

/// One company's floor: who is at work, who waits, what rings. Touched by one thread only; deterministic: no
/// clock, no thread, no lock, no I/O and no randomness inside.
public final class Floor {
    private final Outbox outbox = new Outbox();
    private final Tolls tolls;
    private final Calls calls;
    private final Queues queues;
    private final Agents agents;
    private final Offers offers;
    private final CallEvents callEvents;
    private final AgentEvents agentEvents;
    private final Deadlines deadlines;
    private final Departures departures;
    private final Parking parking;
    private final Supervision supervision;
    private final ListeningIn listeningIn;
    private final OwnCalls ownCalls;
    private final Peers peers;
    private final Screens screens;
    private final Wall wall;
    private final Guide guide;
    private final Changeover changeover;
    private final FloorAudit audit;
    private Company company;
    private boolean closed;

    /// @param company one that [org.cordboard.core.company.CompanyCheck] finds nothing wrong with. Where others
    /// refer to what they do not
    ///     have, callers are sent to voice mail or, without any workgroup, hung up.
    public Floor(Company company) {
        this(company, NumberForms.AS_DIALLED);
    }

    /// As [#Floor(Company)].
    ///
    /// @param forms by which the dial plan knows numbers
    public Floor(Company company, NumberForms forms) {
        this.company = company;
        tolls = new Tolls(() -> this.company, forms, outbox);
        calls = new Calls(tolls, outbox);
        queues = new Queues(company);
        agents = new Agents(company, outbox, queues);
        var switchboard = new Switchboard(company, tolls, outbox, calls, queues);
        offers = new Offers(outbox, agents, queues, switchboard.waitingRoom());
        var conversations =
                new Conversations(() -> this.company.sounds(), tolls, outbox, agents, calls, switchboard.waitingRoom());
        var consoles = new Consoles(outbox, agents, offers, conversations);
        var telephones = new Telephones(outbox, agents, queues, offers, conversations);
        var codes = new TelephoneCodes(() -> this.company, outbox, calls, agents, telephones, consoles, switchboard);
        var parked = new ParkedCalls();
        parking = new Parking(
                () -> this.company, outbox, calls, parked, agents, switchboard.waitingRoom(), offers, conversations);
        departures = new Departures(tolls, outbox, calls, agents, switchboard, offers, conversations, parking);
        listeningIn = new ListeningIn(() -> this.company.sounds(), outbox, agents, conversations);
        var failures = new EffectFailures(
                outbox, calls, agents, switchboard, offers, conversations, departures, parking, listeningIn);
        var partings = new Partings(() -> this.company, tolls, outbox, agents, conversations, telephones, parking);
        var transfers = new Transfers(
                () -> this.company, tolls, outbox, calls, agents, switchboard, conversations, partings, departures);
        ownCalls = new OwnCalls(() -> this.company, outbox, calls, agents, conversations, transfers, departures);
        peers = new Peers(() -> this.company, outbox, agents, listeningIn);
        calls.onEnd((call, cause) -> {
            telephones.ended(call.id());
            ownCalls.ended(call, cause);
        });
        supervision = new Supervision(() -> this.company, outbox, calls, agents, switchboard, departures);
        var waitingKeys = new WaitingKeys(tolls, outbox, switchboard.waitingRoom(), offers, switchboard);
        callEvents = new CallEvents(
                () -> this.company,
                tolls,
                outbox,
                calls,
                agents,
                switchboard,
                waitingKeys,
                conversations,
                telephones,
                codes,
                transfers,
                departures,
                failures,
                supervision,
                ownCalls,
                peers,
                listeningIn);
        calls.beforeEnd(call -> {
            peers.ending(call);
            listeningIn.ended(call);
            ownCalls.ending(call);
        });
        agentEvents = new AgentEvents(
                calls,
                agents,
                queues,
                consoles,
                telephones,
                offers,
                conversations,
                transfers,
                listeningIn,
                ownCalls,
                new Pulls(outbox, calls, agents, offers, conversations),
                parking,
                switchboard.schedules(),
                switchboard.lines(),
                supervision);
        deadlines = new Deadlines(
                outbox,
                calls,
                agents,
                switchboard,
                offers,
                conversations,
                consoles,
                departures,
                parking,
                callEvents::promptEnded);
        wall = new Wall(agents, queues);
        guide = new Guide(() -> this.company, agents, switchboard.schedules(), new Outlook(queues));
        screens = new Screens(outbox, agents, queues, parked);
        changeover = new Changeover(agents, queues, switchboard, offers, screens);
        audit = new FloorAudit(outbox, calls, agents, queues, switchboard.findMe(), tolls, parked);
    }

    /// Takes in what happened and answers what the world must do, in this order. Never throws for an event that
    /// comes too late or does not fit: such an event changes nothing.
    public List<Effect> on(Event event) {
        outbox.begin(event.at());
        switch (event) {
            case CallEvent callEvent -> callEvents.on(callEvent, closed);
            case AgentEvent agentEvent -> agentEvents.on(agentEvent);
            case Event.TimerElapsed elapsed -> deadlines.elapsed(elapsed.timer());
            case Event.CompanyChanged changed -> {
                company = changed.company();
                changeover.to(company);
                peers.followAll();
            }
            case Event.FloorClosed _ -> close();
        }
        parking.follow();
        ownCalls.follow();
        listeningIn.follow();
        ownCalls.confer();
        peers.follow(ownCalls.talkers());
        offers.makeAll();
        screens.showChanges();
        return outbox.drain();
    }

    /// Whether the company has this agent, or had until the call that the agent is still in. On the floor's thread.
    public boolean knows(AgentId agent) {
        return agents.find(agent).isPresent();
    }

    /// What the agent's console shows now. On the floor's thread.
    ///
    /// @throws IllegalArgumentException for an agent whom the company does not have
    public Desk desk(AgentId agent) {
        return screens.desk(known(agent));
    }

    /// The agent's call; empty without one. On the floor's thread.
    public Optional<CallInHand> callInHand(AgentId agent) {
        return agents.find(agent)
                .flatMap(found -> found.state().assignment())
                .map(work -> new CallInHand(
                        work.call().id(), work.call().caller(), work.workgroup().id()));
    }

    /// What all see of the company's people, by their ids. On the floor's thread.
    public List<Presence> presences() {
        return agents.all().stream().map(Presences::of).toList();
    }

    /// What all see of one of the company's people. On the floor's thread.
    ///
    /// @throws IllegalArgumentException for an agent whom the company does not have
    public Presence presence(AgentId agent) {
        return Presences.of(known(agent));
    }

    /// The boards of the agent's workgroups, or of all for a supervisor; by workgroup. On the floor's thread.
    ///
    /// @throws IllegalArgumentException for an agent whom the company does not have
    public List<QueueBoard> queues(AgentId agent) {
        var known = known(agent);
        return queues.all().stream()
                .filter(queue -> !queue.workgroup().id().isLine())
                .filter(queue -> known.person().role().includes(Person.Role.SUPERVISOR)
                        || queue.workgroup().hasMember(agent))
                .map(Queue::board)
                .toList();
    }

    /// The boards of the workgroups in which the touched agents and callers stand. On the floor's thread.
    public List<QueueBoard> queues(Touched touched) {
        return audit.around(touched).stream()
                .filter(queue -> !queue.workgroup().id().isLine())
                .map(Queue::board)
                .toList();
    }

    /// How each workgroup is at this moment, by workgroup. On the floor's thread.
    public List<GroupNow> groups() {
        return wall.groups();
    }

    /// Where a caller is at that moment, and which keys lead on. On the floor's thread.
    ///
    /// @return empty for a call that has ended
    public Optional<Whereabouts> whereabouts(CallId call, Instant now) {
        return calls.find(call).map(found -> guide.of(found, now));
    }

    /// Why a supervisor's wish for somebody else could not be fulfilled now, in words; empty when it could. Changes
    /// nothing. On the floor's thread.
    public Optional<Sentence> refusal(AgentEvent.Arranged wish) {
        return supervision.refusal(wish);
    }

    /// Why a caller could not be moved like that now, in words; empty when it could be done. Changes nothing. On the
    /// floor's thread.
    public Optional<Sentence> refusal(CallEvent.OfSupervisor move) {
        return supervision.refusal(move);
    }

    /// Where calls leave the house. On the floor's thread.
    public Tolls tolls() {
        return tolls;
    }

    /// Checks the floor against itself, in a time that grows with all that is on it; for tests and the
    /// simulation, between two events.
    ///
    /// @return what is wrong, in words; empty when all is well
    public List<String> audit() {
        return audit.whole();
    }

    /// The same for what the latest step has touched, in a time that grows with that.
    public List<String> audit(Touched touched) {
        return audit.of(touched);
    }

    private void close() {
        closed = true;
        for (Call call : new ArrayList<>(calls.all())) {
            departures.floorClosed(call);
        }
    }

    private Agent known(AgentId agent) {
        return agents.find(agent).orElseThrow(() -> new IllegalArgumentException("the company has no agent " + agent));
    }
}
