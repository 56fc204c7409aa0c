package org.cordboard.core.agent;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.view.AgentStatus;

/// A person who answers calls, as the floor knows them from day to day.
public final class Agent {
    private Person person;
    private List<Workgroup> workgroups = List.of();
    private boolean leaving;
    private AgentState state = new AgentState.Offline(Instant.EPOCH);
    private Optional<Console> console = Optional.empty();
    private final Telephone telephone = new Telephone();
    private Optional<NotReadyWish> wish = Optional.empty();
    private Instant lostAt = Instant.EPOCH;
    private final Set<WorkgroupId> loggedOutOf = new HashSet<>();
    private int missedInARow;
    private boolean muted;
    private List<String> joinedBy = List.of();
    private boolean waitsForNotice;
    private Optional<OwnCall> ownCall = Optional.empty();

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

    /// Whether the company does not have this person any more, who still finishes a call.
    public boolean leaving() {
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

    /// What those hear whom the agent holds at the own line, where waiting callers hear it ring, or has called: the
    /// music of the agent's first workgroup.
    public Optional<PromptId> holdMusic() {
        return workgroups.stream()
                .filter(workgroup -> !workgroup.id().isLine())
                .map(Workgroup::music)
                .findFirst();
    }

    /// What the agent is to the callers of one workgroup: somebody not at work for those whom the agent has
    /// logged out of, and at the own line ready also during a break that the agent has chosen and, where there is
    /// a telephone, after work.
    public AgentStatus statusIn(WorkgroupId workgroup) {
        if (answersOwnLine() && workgroup.isLine()) {
            return AgentStatus.READY;
        }
        return loggedOutOf.contains(workgroup) && !workgroup.isLine() ? AgentStatus.OFFLINE : state.status();
    }

    private boolean answersOwnLine() {
        return switch (state) {
            case AgentState.NotReady _ ->
                (atProvenConsole() || telephone.reachable())
                        && wish.map(NotReadyWish::chosen).orElse(true);
            case AgentState.Offline _ -> telephone.reachable() && !leaving;
            case AgentState.Ready _,
                    AgentState.Offered _,
                    AgentState.Connecting _,
                    AgentState.Talking _,
                    AgentState.Held _,
                    AgentState.WrapUp _,
                    AgentState.Recovering _,
                    AgentState.Listening _,
                    AgentState.Calling _ -> false;
        };
    }

    /// Whether the agent, when at work, is offered callers of this workgroup.
    public boolean isLoggedInTo(WorkgroupId workgroup) {
        return !loggedOutOf.contains(workgroup);
    }

    /// @return whether this changes anything
    public boolean logsInTo(WorkgroupId workgroup) {
        return loggedOutOf.remove(workgroup);
    }

    /// @return whether this changes anything
    public boolean logsOutOf(WorkgroupId workgroup) {
        return loggedOutOf.add(workgroup);
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

    public boolean atProvenConsole() {
        return console.filter(Console::proven).isPresent();
    }

    public void leftConsole(Instant at) {
        console = Optional.empty();
        lostAt = at;
    }

    public Telephone telephone() {
        return telephone;
    }

    /// The telephone, where the agent was at work, cannot be reached any more.
    public void lostTelephone(Instant at) {
        telephone.registered(false);
        if (console.isEmpty() && telephone.onDuty()) {
            lostAt = at;
        }
    }

    /// When the agent was last seen at a console or, at work, at the telephone.
    Instant lostAt() {
        return lostAt;
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

    /// One more call was missed.
    ///
    /// @return how many in a row that makes
    public int missed() {
        return ++missedInARow;
    }

    public void missesNoMore() {
        missedInARow = 0;
    }

    /// Who is heard in the agent's call beside the caller, by name.
    public List<String> joinedBy() {
        return joinedBy;
    }

    public void joinedBy(List<String> names) {
        joinedBy = List.copyOf(names);
    }

    /// Whether the two in whose call this supervisor takes part are just being told so, and not heard until then.
    public boolean waitsForNotice() {
        return waitsForNotice;
    }

    public void waitsForNotice(boolean waits) {
        waitsForNotice = waits;
    }

    /// The call that the agent makes from the console, beside the one in hand or without one.
    public Optional<OwnCall> ownCall() {
        return ownCall;
    }

    public void ownCall(Optional<OwnCall> newOwnCall) {
        ownCall = newOwnCall;
    }

    public boolean muted() {
        return muted;
    }

    public void muted(boolean newMuted) {
        muted = newMuted;
    }
}
