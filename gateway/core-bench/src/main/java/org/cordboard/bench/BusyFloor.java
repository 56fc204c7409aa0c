package org.cordboard.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Attendant;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.Overflow;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.WaitingPlan;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Event;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;

/// A floor on which every agent is at work and callers wait for all of them. Each agent is a member of five
/// workgroups, as far as there are so many.
final class BusyFloor {
    /// Events of [#serveNext]: arrival, the menu's key of three digits and `#`, the end of the welcome, and the agent's
    /// hanging up, answering and being joined.
    static final int EVENTS_PER_CALL = 9;

    private static final int WORKGROUPS_PER_AGENT = 5;
    private static final PromptId PROMPT = new PromptId("prompt");
    private static final PlaybackId WELCOME = new PlaybackId(2);

    private final int agents;
    private final int workgroups;
    /// Of the menu, by workgroup.
    private final List<String> keys;
    private final Floor floor;
    private Instant now = Instant.parse("2030-01-01T08:00:00Z");
    private long arrived;
    private int turn;

    /// @param size agents, workgroups and callers, such as `2000/200/20000`
    BusyFloor(String size) {
        var sizes = List.of(size.split("/")).stream().map(Integer::parseInt).toList();
        agents = sizes.get(0);
        workgroups = sizes.get(1);
        keys = IntStream.range(0, workgroups).mapToObj("%03d"::formatted).toList();
        floor = new Floor(company());
        IntStream.range(0, agents).forEach(this::beginsWork);
        IntStream.range(0, sizes.get(2)).forEach(_ -> arrives());
    }

    /// The next agent who is not ready becomes ready: one routing decision, and the offer that follows from it.
    List<?> nextAgentIsReady() {
        return on(new AgentEvent.ReadyRequested(now, agent(turn)));
    }

    /// That agent declines, and is not ready again.
    void thatAgentDeclines() {
        var agent = agent(turn++ % agents);
        on(new AgentEvent.OfferDeclined(now, agent, callOf(agent)));
    }

    /// Everybody is in a call, as on a busy day.
    void everybodyTalks() {
        for (int i = 0; i < agents; i++) {
            on(new AgentEvent.ReadyRequested(now, agent(i)));
            answers(agent(i));
        }
    }

    /// One call from its beginning to the agent's greeting, and the end of another: a caller comes and chooses in
    /// the menu, an agent hangs up, is offered the caller who has waited longest, and answers.
    List<?> serveNext() {
        arrives();
        var agent = agent(turn++ % agents);
        on(new AgentEvent.AgentHungUp(now, agent, callOf(agent)));
        return answers(agent);
    }

    private List<?> answers(AgentId agent) {
        var call = callOf(agent);
        on(new AgentEvent.OfferAccepted(now, agent, call));
        return on(new CallEvent.Bridged(now, call, agent));
    }

    private void arrives() {
        now = now.plusMillis(20);
        var call = new CallId("call-" + arrived);
        var caller = new Caller("+15550142", "", Caller.Origin.PHONE);
        on(new CallEvent.CallArrived(now, call, "100", caller));
        var key = keys.get((int) (arrived++ % workgroups));
        for (int i = 0; i < key.length(); i++) {
            on(new CallEvent.DigitPressed(now, call, key.charAt(i)));
        }
        on(new CallEvent.DigitPressed(now, call, '#'));
        on(new CallEvent.PromptEnded(now, call, WELCOME));
    }

    /// Not ready at first, so that callers can come together.
    private void beginsWork(int number) {
        var console = new ConsoleId("console-" + number);
        on(new AgentEvent.ConsoleConnected(now, agent(number), console));
        on(new AgentEvent.NotReadyRequested(now, agent(number), "Meeting"));
        on(new AgentEvent.ConsoleProven(now, agent(number), console));
    }

    private List<?> on(Event event) {
        return floor.on(event);
    }

    private CallId callOf(AgentId agent) {
        return floor.desk(agent).call().orElseThrow().id();
    }

    private AgentId agent(int number) {
        return new AgentId("agent-" + number % agents);
    }

    private Company company() {
        var groups = new HashMap<WorkgroupId, Workgroup>();
        var choices = new HashMap<String, AnswerPoint>();
        for (int i = 0; i < workgroups; i++) {
            var group = workgroup(i);
            groups.put(group.id(), group);
            choices.put(keys.get(i), new ToWorkgroup(group.id()));
        }
        var people = new HashMap<AgentId, Person>();
        IntStream.range(0, agents)
                .mapToObj(this::agent)
                .forEach(id -> people.put(id, new Person(id, id.value(), Person.Role.AGENT)));
        var menu = new Attendant(
                new AttendantId("menu"),
                "Menu",
                PROMPT,
                PROMPT,
                PROMPT,
                choices,
                true,
                Duration.ofSeconds(10),
                3,
                new ToVoicemail(new WorkgroupId("group-0")));
        return new Company(
                new TenantId("busy"),
                "Busy",
                Map.of("100", new ToAttendant(menu.id())),
                Map.of(menu.id(), menu),
                groups,
                people,
                Map.of(),
                HouseSounds.NONE,
                Duration.ofSeconds(30));
    }

    private Workgroup workgroup(int number) {
        var id = new WorkgroupId("group-" + number);
        int size = Math.min(agents, Math.max(1, agents * WORKGROUPS_PER_AGENT / workgroups));
        int first = number * (agents / workgroups);
        var members = IntStream.range(first, first + size)
                .mapToObj(this::agent)
                .map(Member::of)
                .toList();
        return new Workgroup(
                id,
                id.value(),
                members,
                PROMPT,
                PROMPT,
                PROMPT,
                PROMPT,
                PROMPT,
                PROMPT,
                Duration.ofSeconds(20),
                Duration.ZERO,
                Duration.ofHours(20),
                Duration.ofSeconds(60),
                Overflow.to(new ToVoicemail(id)),
                RoutingRules.USUAL,
                WaitingPlan.NONE);
    }
}
