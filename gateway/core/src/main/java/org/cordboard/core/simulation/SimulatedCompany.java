package org.cordboard.core.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.AnswerPoint.ToPerson;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Attendant;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Handling;
import org.cordboard.core.company.HandlingMode;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.MenuWays;
import org.cordboard.core.company.MessageSounds;
import org.cordboard.core.company.MessageVocabulary;
import org.cordboard.core.company.Overflow;
import org.cordboard.core.company.ParkingRules;
import org.cordboard.core.company.PeerToPeer;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.PersonalSounds;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.WaitingPlan;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;

/// A company with everything that makes routing hard: shared members, a menu with and one without the pound
/// key, queues that overflow into each other, and one without wrap-up.
final class SimulatedCompany {
    static final PromptId GREETING = new PromptId("greeting");
    static final PromptId SPOKEN_NAME = new PromptId("name");
    static final PromptId WELCOME = new PromptId("welcome");
    static final PromptId MAILBOX = new PromptId("mailbox");
    static final PromptId WRONG_KEY = new PromptId("wrong-key");
    static final PromptId SILENCE = new PromptId("silence");
    static final List<String> NUMBERS = List.of(
            "100", "100", "100", "101", "200", "200", "300", "300", "400", "900", "210", "211", "500", "290", "290");

    static final AgentId SUPERVISOR = new AgentId("boss");

    private static final PromptId MESSAGES_MENU = new PromptId("messages-menu");
    private static final PromptId MESSAGES_END = new PromptId("messages-end");
    private static final MessageSounds MESSAGES = new MessageSounds(
            new PromptId("messages-extension"),
            new PromptId("messages-pin"),
            new PromptId("messages-refused"),
            new PromptId("messages-new"),
            new PromptId("messages-old"),
            new PromptId("messages-none"),
            MESSAGES_MENU,
            new PromptId("messages-saved"),
            new PromptId("messages-deleted"),
            new PromptId("messages-gone"),
            MESSAGES_END,
            new PromptId("messages-own"),
            new PromptId("messages-shared"),
            Map.of(),
            new PromptId("messages-failed"),
            new PromptId("messages-goodbye"),
            Optional.of(new MessageVocabulary("english")));

    private static final PromptId LISTENING = new PromptId("listening");

    static final HouseSounds SOUNDS = new HouseSounds(
            Optional.of(new PromptId("ringing")),
            Optional.of(new PersonalSounds(
                    new PromptId("personal-mailbox"),
                    new PromptId("thanks"),
                    new PromptId("failed"),
                    new PromptId("press-one"))),
            Optional.of(MESSAGES),
            Optional.empty(),
            Map.of("german", Map.of(GREETING, new PromptId("greeting-german"))));

    private SimulatedCompany() {}

    /// Whether the prompts tell people who hear messages what the keys do.
    static boolean toListeners(List<PromptId> prompts) {
        return prompts.contains(MESSAGES_MENU) || prompts.contains(MESSAGES_END);
    }

    /// @param chance decides strategies, tiers, skills and what callers need
    static Company create(Chance chance) {
        var routing = new SimulatedRouting(chance);
        var people = new HashMap<AgentId, Person>();
        IntStream.rangeClosed(1, 12)
                .mapToObj(SimulatedCompany::agent)
                .forEach(id -> people.put(id, person(chance, id, String.valueOf(210 + people.size()))));
        people.put(SUPERVISOR, new Person(SUPERVISOR, "Boss", Person.Role.SUPERVISOR));
        var support = new WorkgroupId("support");
        var sales = new WorkgroupId("sales");
        var night = new WorkgroupId("night");
        var waiting = new SimulatedWaiting(
                chance,
                List.of(
                        new ToWorkgroup(support),
                        new ToWorkgroup(sales),
                        new ToVoicemail(night),
                        new ToAttendant(new AttendantId("quick"))));
        return new Company(
                        new TenantId("simulated"),
                        "Simulated",
                        Map.of(
                                "290", new AnswerPoint.ToMessages(),
                                "500", new ToPerson(new AgentId("agent4")),
                                "100", new ToAttendant(new AttendantId("main")),
                                "101", new ToAttendant(new AttendantId("quick")),
                                "200", routing.needing(new ToWorkgroup(support)),
                                "300", routing.needing(new ToWorkgroup(sales)),
                                "400", new ToWorkgroup(night),
                                "900", new ToVoicemail(support)),
                        Map.of(
                                new AttendantId("main"), attendant("main", true, routing, new ToWorkgroup(support)),
                                new AttendantId("quick"),
                                        attendant("quick", false, routing, new ToAttendant(new AttendantId("main"))),
                                new AttendantId("names"), names()),
                        Map.of(
                                support,
                                        workgroup(
                                                support,
                                                routing.members(agents(1, 6)),
                                                10,
                                                90,
                                                new ToWorkgroup(sales),
                                                routing.rules(),
                                                waiting.plan(support)),
                                sales,
                                        workgroup(
                                                sales,
                                                routing.members(agents(5, 10)),
                                                20,
                                                120,
                                                new ToWorkgroup(support),
                                                routing.rules(),
                                                waiting.plan(sales)),
                                night,
                                        workgroup(
                                                night,
                                                routing.members(agents(10, 12)),
                                                0,
                                                60,
                                                new ToVoicemail(night),
                                                routing.rules(),
                                                waiting.plan(night))),
                        people,
                        Map.of(),
                        chance.of(500) ? SOUNDS : SOUNDS.withListening(LISTENING),
                        Duration.ofSeconds(30))
                .withParking(new ParkingRules(Duration.ofSeconds(40), 2))
                .withPeerToPeer(PeerToPeer.EVERYBODY);
    }

    /// Somebody whom calls find in one way or the other.
    static Person person(Chance chance, AgentId id, String extension) {
        var line = new Line(
                extension,
                Optional.of(SPOKEN_NAME),
                Optional.empty(),
                Map.of(
                        HandlingMode.AVAILABLE, handling(chance, true),
                        HandlingMode.OUT_OF_THE_OFFICE, handling(chance, false),
                        HandlingMode.CUSTOM, handling(chance, chance.of(500))));
        return new Person(id, id.value(), Person.Role.AGENT, Optional.of(line));
    }

    private static Handling handling(Chance chance, boolean console) {
        var ringFor = 5 + chance.below(30);
        var targets = IntStream.range(0, chance.below(Handling.MOST_TARGETS + 1))
                .mapToObj(_ -> new Handling.Target("+15550142", Duration.ofSeconds(chance.below(ringFor))))
                .toList();
        return new Handling(console, targets, Duration.ofSeconds(ringFor), Optional.empty());
    }

    private static Attendant attendant(String id, boolean poundEnds, SimulatedRouting routing, AnswerPoint fallback) {
        return new Attendant(
                new AttendantId(id),
                id,
                GREETING,
                WRONG_KEY,
                SILENCE,
                new TreeMap<>(Map.of(
                        "1", routing.needing(new ToWorkgroup(new WorkgroupId("support"))),
                        "2", new ToWorkgroup(new WorkgroupId("sales")),
                        "3", new ToWorkgroup(new WorkgroupId("night")),
                        "33", new ToVoicemail(new WorkgroupId("night")),
                        "5", new ToAttendant(new AttendantId("names")),
                        "4", new AnswerPoint.InLanguage("german", new ToAttendant(new AttendantId("main"))))),
                poundEnds,
                Duration.ofSeconds(5),
                3,
                fallback,
                new MenuWays(
                        Optional.of('*'),
                        Optional.of(new ToVoicemail(new WorkgroupId("sales"))),
                        Optional.of(new ToWorkgroup(new WorkgroupId("sales"))),
                        true,
                        Optional.empty()));
    }

    /// People are found by the first letters of their names.
    private static Attendant names() {
        return new Attendant(
                new AttendantId("names"),
                "names",
                GREETING,
                WRONG_KEY,
                SILENCE,
                new TreeMap<>(Map.of("0", new ToWorkgroup(new WorkgroupId("support")))),
                false,
                Duration.ofSeconds(5),
                3,
                new ToVoicemail(new WorkgroupId("support")),
                new MenuWays(
                        Optional.of('*'),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(SimulatedWaiting.VOCABULARY)));
    }

    static Workgroup workgroup(
            WorkgroupId id,
            List<Member> members,
            int wrapUp,
            int maxWait,
            AnswerPoint overflow,
            RoutingRules rules,
            WaitingPlan plan) {
        return new Workgroup(
                id,
                id.value(),
                members,
                WELCOME,
                new PromptId("music"),
                new PromptId("returning"),
                MAILBOX,
                new PromptId("thanks"),
                new PromptId("failed"),
                Duration.ofSeconds(15),
                Duration.ofSeconds(wrapUp),
                Duration.ofSeconds(maxWait),
                Duration.ofSeconds(60),
                Overflow.to(overflow),
                rules,
                plan);
    }

    private static List<AgentId> agents(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(SimulatedCompany::agent)
                .toList();
    }

    private static AgentId agent(int number) {
        return new AgentId("agent" + number);
    }
}
