package org.cordboard.core.agent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ConsoleId;

/// A person who answers calls, as the floor knows them from day to day.
public final class Agent {
    private Person person;
    private List<Workgroup> workgroups = List.of();
    private boolean leaving;
    private AgentState state = new AgentState.Offline(Instant.EPOCH);
    private Optional<Console> console = Optional.empty();
    private Optional<NotReadyWish> wish = Optional.empty();
    private Instant consoleLostAt = Instant.EPOCH;
    private boolean muted;

    Agent(Person person) {
        this.person = person;
    }

    /// Somebody of the company, with these workgroups, from now on.
    void belongsTo(Person newPerson, List<Workgroup> newWorkgroups) {
        person = newPerson;
        workgroups = List.copyOf(newWorkgroups);
        leaving = false;
    }

    /// The company does not have this person any more; only a call in hand is still finished.
    void leaves() {
        workgroups = List.of();
        leaving = true;
    }

    boolean leaving() {
        return leaving;
    }

    public AgentId id() {
        return person.id();
    }

    public Person person() {
        return person;
    }

    /// Those of which the agent is a member, by id.
    public List<Workgroup> workgroups() {
        return workgroups;
    }

    public AgentState state() {
        return state;
    }

    void state(AgentState newState) {
        state = newState;
    }

    public Optional<Console> console() {
        return console;
    }

    public boolean sitsAt(ConsoleId id) {
        return console.isPresent() && console.get().id().equals(id);
    }

    public void sitsAt(Console newConsole) {
        console = Optional.of(newConsole);
    }

    public void leftConsole(Instant at) {
        console = Optional.empty();
        consoleLostAt = at;
    }

    Instant consoleLostAt() {
        return consoleLostAt;
    }

    public Optional<NotReadyWish> wish() {
        return wish;
    }

    public void wishesReady() {
        wish = Optional.empty();
    }

    /// The agent's own choice goes before what the floor sets.
    public void wishesNotReady(NotReadyWish newWish) {
        if (newWish.chosen() || wish.isEmpty() || !wish.get().chosen()) {
            wish = Optional.of(newWish);
        }
    }

    /// A reason that the floor has set holds until the agent is away for good; the agent's own is kept for the
    /// next day.
    void forgetsImposedWish() {
        wish = wish.filter(NotReadyWish::chosen);
    }

    public boolean muted() {
        return muted;
    }

    public void muted(boolean newMuted) {
        muted = newMuted;
    }
}
