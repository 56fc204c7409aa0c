package org.cordboard.core.scenario;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.AnswerPoint.ToSchedule;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Attendant;
import org.cordboard.core.company.CodeSounds;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.MessageSounds;
import org.cordboard.core.company.Overflow;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.PersonalSounds;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.company.WaitingPlan;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;

/// The company of the scenarios: number 100 leads to a menu, 200 to Support, 300 to Sales, 900 to Support's
/// mailbox. `agent1` and `agent2` answer Support, `agent2` and `agent3` Sales.
public final class Companies {
    private static final PersonalSounds PERSONAL = new PersonalSounds(
            new PromptId("personal-mailbox"),
            new PromptId("thanks"),
            new PromptId("failed"),
            new PromptId("press-one"),
            Optional.of(
                    new CodeSounds(new PromptId("you-are-ready"), new PromptId("you-are-not"), new PromptId("bye"))));

    private static final MessageSounds MESSAGES = new MessageSounds(
            new PromptId("extension?"),
            new PromptId("pin?"),
            new PromptId("refused"),
            new PromptId("new"),
            new PromptId("old"),
            new PromptId("none"),
            new PromptId("menu"),
            new PromptId("saved"),
            new PromptId("deleted"),
            new PromptId("gone"),
            new PromptId("end"),
            new PromptId("own"),
            new PromptId("shared"),
            Map.of(),
            new PromptId("failed"),
            new PromptId("goodbye"),
            Optional.empty());

    private Companies() {}

    public static Company small() {
        return with(supportWith(new ToVoicemail(new WorkgroupId("support"))), menu(true));
    }

    public static Company with(Workgroup support, Attendant menu) {
        return with(support, menu, List.of());
    }

    /// The number 500 leads to the first of `schedules`, if there is one.
    public static Company with(Workgroup support, Attendant menu, List<Schedule> schedules) {
        var numbers = new HashMap<String, AnswerPoint>(Map.of(
                "100", new ToAttendant(menu.id()),
                "200", new ToWorkgroup(new WorkgroupId("support")),
                "300", new ToWorkgroup(new WorkgroupId("sales")),
                "900", new ToVoicemail(new WorkgroupId("support"))));
        schedules.stream().findFirst().ifPresent(first -> numbers.put("500", new ToSchedule(first.id())));
        return new Company(
                new TenantId("acme"),
                "Acme",
                numbers,
                Map.of(menu.id(), menu),
                Stream.of(
                                support,
                                workgroup(
                                        "sales",
                                        "Sales",
                                        List.of("agent2", "agent3"),
                                        20,
                                        Overflow.to(new ToVoicemail(new WorkgroupId("sales")))))
                        .collect(Collectors.toMap(Workgroup::id, Function.identity())),
                Stream.of(
                                person("agent1", Person.Role.AGENT),
                                person("agent2", Person.Role.AGENT),
                                person("agent3", Person.Role.AGENT),
                                person("boss1", Person.Role.SUPERVISOR))
                        .collect(Collectors.toMap(Person::id, Function.identity())),
                schedules.stream().collect(Collectors.toMap(Schedule::id, Function.identity())),
                new HouseSounds(
                        Optional.of(new PromptId("ringing")),
                        Optional.of(PERSONAL),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("german", Map.of(new PromptId("greeting"), new PromptId("greeting-german")))),
                Duration.ofSeconds(30));
    }

    /// The company with the line, where those in whose talk supervisors take part are told so.
    public static Company withNotice() {
        var company = withLine(new Line("201", Optional.empty(), Optional.empty(), Map.of()));
        return new Company(
                company.id(),
                company.name(),
                company.numbers(),
                company.attendants(),
                company.workgroups(),
                company.people(),
                company.schedules(),
                company.sounds().withListening(new PromptId("listened-to")),
                company.browserAwayFor());
    }

    /// The company with the line, in which 299 leads to the messages.
    public static Company withMessages() {
        var company = withLine(new Line("201", Optional.empty(), Optional.empty(), Map.of()));
        var numbers = new HashMap<>(company.numbers());
        numbers.put("299", new AnswerPoint.ToMessages());
        var sounds = company.sounds();
        return new Company(
                company.id(),
                company.name(),
                numbers,
                company.attendants(),
                company.workgroups(),
                company.people(),
                company.schedules(),
                new HouseSounds(
                        sounds.ringing(),
                        sounds.personal(),
                        Optional.of(MESSAGES),
                        sounds.listening(),
                        sounds.languages()),
                company.browserAwayFor());
    }

    /// The small company, in which `agent1` has a line.
    public static Company withLine(Line line) {
        var small = small();
        var people = new HashMap<>(small.people());
        var agent1 = new AgentId("agent1");
        people.put(agent1, new Person(agent1, "Ada Example", Person.Role.AGENT, Optional.of(line)));
        return new Company(
                small.id(),
                small.name(),
                small.numbers(),
                small.attendants(),
                small.workgroups(),
                people,
                small.schedules(),
                small.sounds(),
                small.browserAwayFor());
    }

    public static Workgroup supportWith(AnswerPoint overflow) {
        return supportWith(overflow, 20);
    }

    public static Workgroup supportWith(AnswerPoint overflow, int wrapUpSeconds) {
        return support(Overflow.to(overflow), wrapUpSeconds);
    }

    public static Workgroup supportWith(Overflow overflow) {
        return support(overflow, 20);
    }

    private static Workgroup support(Overflow overflow, int wrapUpSeconds) {
        return workgroup("support", "Support", List.of("agent1", "agent2"), wrapUpSeconds, overflow);
    }

    public static Attendant menu(boolean poundEnds) {
        return menu(poundEnds, new ToVoicemail(new WorkgroupId("support")));
    }

    public static Attendant menu(boolean poundEnds, AnswerPoint fallback) {
        return menu(
                poundEnds,
                Map.of(
                        "1", new ToWorkgroup(new WorkgroupId("support")),
                        "2", new ToWorkgroup(new WorkgroupId("sales")),
                        "25", new ToVoicemail(new WorkgroupId("sales"))),
                fallback);
    }

    public static Attendant menuTo(Map<String, AnswerPoint> choices) {
        return menu(true, choices, new ToVoicemail(new WorkgroupId("support")));
    }

    private static Attendant menu(boolean poundEnds, Map<String, AnswerPoint> choices, AnswerPoint fallback) {
        return new Attendant(
                new AttendantId("main"),
                "Main",
                new PromptId("greeting"),
                new PromptId("wrong-key"),
                new PromptId("silence"),
                choices,
                poundEnds,
                Duration.ofSeconds(5),
                3,
                fallback);
    }

    /// Support with other members or another way of choosing among them; without wrap-up.
    public static Workgroup support(List<Member> members, RoutingRules routing, AnswerPoint overflow) {
        return workgroup("support", "Support", members, 0, Overflow.to(overflow), routing);
    }

    private static Workgroup workgroup(
            String id, String name, List<String> members, int wrapUpSeconds, Overflow overflow) {
        return workgroup(
                id,
                name,
                members.stream().map(AgentId::new).map(Member::of).toList(),
                wrapUpSeconds,
                overflow,
                RoutingRules.USUAL);
    }

    private static Workgroup workgroup(
            String id, String name, List<Member> members, int wrapUpSeconds, Overflow overflow, RoutingRules routing) {
        return new Workgroup(
                new WorkgroupId(id),
                name,
                members,
                new PromptId("welcome"),
                new PromptId("music"),
                new PromptId("returning"),
                new PromptId("mailbox"),
                new PromptId("thanks"),
                new PromptId("failed"),
                Duration.ofSeconds(15),
                Duration.ofSeconds(wrapUpSeconds),
                Duration.ofSeconds(300),
                Duration.ofSeconds(120),
                overflow,
                routing,
                WaitingPlan.NONE);
    }

    private static Person person(String id, Person.Role role) {
        return new Person(new AgentId(id), id, role);
    }
}
