package org.cordboard.core.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.AnswerPoint.ToMessages;
import org.cordboard.core.company.AnswerPoint.ToPerson;
import org.cordboard.core.company.AnswerPoint.ToSchedule;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Attendant;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.MenuWays;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.company.Schedule.Hours;
import org.cordboard.core.company.Schedule.Mode;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;

/// A center of some size: a workgroup for every sixteen agents, each of whom is in three, with all strategies in turn;
/// menus before them, opening hours before some, and queues that overflow into the next one.
final class SimulatedCenter {
    private static final int AGENTS_PER_WORKGROUP = 16;
    private static final int WORKGROUPS_PER_AGENT = 3;
    private static final int RING_TOGETHER = 16;
    private static final int KEYS_OF_MENU = 9;
    private static final int FIRST_EXTENSION = 10_000;
    private static final int EXTENSIONS_DIALLED = 2;
    private static final int CALLERS_PER_AGENT = 40;
    private static final String MAIN_NUMBER = "100";
    private static final AttendantId MAIN = new AttendantId("main");
    private static final Strategy[] STRATEGIES = Strategy.values();

    private final Chance chance;
    private final SimulatedRouting routing;
    private final int agents;
    private final int workgroups;

    SimulatedCenter(Chance chance, int agents) {
        this.chance = chance;
        this.routing = new SimulatedRouting(chance);
        this.agents = agents;
        this.workgroups = Math.max(WORKGROUPS_PER_AGENT, agents / AGENTS_PER_WORKGROUP);
    }

    Setting setting() {
        var numbers = numbers();
        return new Setting(
                company(numbers),
                dialled(numbers),
                keys(),
                agents * CALLERS_PER_AGENT,
                IntStream.range(0, workgroups).mapToObj(SimulatedCenter::group).toList(),
                Pace.day(agents));
    }

    private Company company(Map<String, AnswerPoint> numbers) {
        return new Company(
                new TenantId("simulated"),
                "Simulated",
                numbers,
                attendants(),
                IntStream.range(0, workgroups)
                        .mapToObj(this::workgroup)
                        .collect(Collectors.toMap(Workgroup::id, Function.identity())),
                people(),
                schedules(),
                SimulatedCompany.SOUNDS,
                Duration.ofSeconds(30));
    }

    private Map<AgentId, Person> people() {
        var people = new HashMap<AgentId, Person>();
        for (int number = 0; number < agents; number++) {
            people.put(
                    agent(number),
                    SimulatedCompany.person(chance, agent(number), String.valueOf(FIRST_EXTENSION + number)));
        }
        people.put(
                SimulatedCompany.SUPERVISOR, new Person(SimulatedCompany.SUPERVISOR, "Boss", Person.Role.SUPERVISOR));
        return people;
    }

    /// The main number, one for each workgroup, those of some people, and those where messages are left and heard.
    private Map<String, AnswerPoint> numbers() {
        var numbers = new HashMap<String, AnswerPoint>();
        numbers.put(MAIN_NUMBER, new ToAttendant(MAIN));
        for (int number = 0; number < workgroups; number++) {
            numbers.put(numberOf(number), routing.needing(entrance(number)));
        }
        for (int number = 0; number < EXTENSIONS_DIALLED; number++) {
            numbers.put(String.valueOf(5000 + number), new ToPerson(agent(chance.below(agents))));
        }
        numbers.put("900", new ToVoicemail(group(0)));
        numbers.put("290", new ToMessages());
        return numbers;
    }

    /// The numbers as often as is right for how many answer there.
    private List<String> dialled(Map<String, AnswerPoint> numbers) {
        var dialled = new ArrayList<>(numbers.keySet());
        dialled.addAll(Collections.nCopies(workgroups / 2, MAIN_NUMBER));
        for (int number = 0; number < workgroups; number++) {
            dialled.addAll(Collections.nCopies(size(number) / RING_TOGETHER, numberOf(number)));
        }
        return dialled.stream().sorted().toList();
    }

    /// Every third workgroup has opening hours.
    private AnswerPoint entrance(int number) {
        return number % 3 == 1 ? new ToSchedule(schedule(number)) : new ToWorkgroup(group(number));
    }

    private Map<AttendantId, Attendant> attendants() {
        var menus = new HashMap<AttendantId, Attendant>();
        var main = new HashMap<String, AnswerPoint>();
        for (int first = 0; first < workgroups; first += KEYS_OF_MENU) {
            var choices = new HashMap<String, AnswerPoint>();
            for (int key = 1; key <= KEYS_OF_MENU && first + key <= workgroups; key++) {
                choices.put(String.valueOf(key), entrance(first + key - 1));
            }
            var menu = new AttendantId("menu" + first / KEYS_OF_MENU);
            menus.put(menu, attendant(menu, choices, group(first)));
            main.put(String.valueOf(1 + first / KEYS_OF_MENU), new ToAttendant(menu));
        }
        menus.put(MAIN, attendant(MAIN, main, group(0)));
        return menus;
    }

    private static Attendant attendant(AttendantId id, Map<String, AnswerPoint> choices, WorkgroupId fallback) {
        return new Attendant(
                id,
                id.value(),
                SimulatedCompany.GREETING,
                SimulatedCompany.WRONG_KEY,
                SimulatedCompany.SILENCE,
                new TreeMap<>(choices),
                false,
                Duration.ofSeconds(5),
                3,
                new ToWorkgroup(fallback),
                new MenuWays(Optional.of('*'), Optional.empty(), Optional.empty(), true, Optional.empty()));
    }

    private List<String> keys() {
        var menus = (workgroups + KEYS_OF_MENU - 1) / KEYS_OF_MENU;
        var keys = new ArrayList<>(List.of("#", "*", "0", (FIRST_EXTENSION + 7) + "#"));
        for (int menu = 1; menu <= menus; menu++) {
            for (int key = 1; key <= KEYS_OF_MENU; key++) {
                keys.add("" + menu + key);
            }
        }
        return keys;
    }

    private Workgroup workgroup(int number) {
        var rules = routing.rules();
        var next = number + 1 < workgroups ? new ToWorkgroup(group(number + 1)) : new ToVoicemail(group(number));
        return SimulatedCompany.workgroup(
                group(number),
                routing.members(members(number)),
                5 + chance.below(25),
                60 + chance.below(240),
                next,
                new RoutingRules(strategy(number), rules.tierOpensAfter(), rules.ringNextAfter(), rules.needs()),
                new SimulatedWaiting(chance, List.of(next, new ToVoicemail(group(0)), new ToAttendant(MAIN)))
                        .plan(group(number)));
    }

    private List<AgentId> members(int group) {
        return IntStream.range(0, size(group))
                .mapToObj(member -> agent((group * AGENTS_PER_WORKGROUP + member) % agents))
                .toList();
    }

    private Map<ScheduleId, Schedule> schedules() {
        return IntStream.range(0, workgroups)
                .filter(number -> entrance(number) instanceof ToSchedule)
                .mapToObj(SimulatedCenter::hours)
                .collect(Collectors.toMap(Schedule::id, Function.identity()));
    }

    private static Schedule hours(int number) {
        return new Schedule(
                schedule(number),
                schedule(number).value(),
                ZoneOffset.UTC,
                Stream.of(DayOfWeek.values())
                        .map(day -> new Hours(day, LocalTime.of(7, 0), LocalTime.of(20, 0)))
                        .toList(),
                Map.of(),
                Map.of(
                        Mode.ON_HOURS, new ToWorkgroup(group(number)),
                        Mode.OFF_HOURS, new ToVoicemail(group(number)),
                        Mode.HOLIDAY, new ToVoicemail(group(number)),
                        Mode.CUSTOM, new ToWorkgroup(group(number))));
    }

    private static Strategy strategy(int group) {
        return STRATEGIES[(group + Strategy.LONGEST_IDLE_AGENT.ordinal()) % STRATEGIES.length];
    }

    private int size(int group) {
        var size = strategy(group).ringsSeveral() ? RING_TOGETHER : AGENTS_PER_WORKGROUP * WORKGROUPS_PER_AGENT;
        return Math.min(agents, size);
    }

    private static String numberOf(int group) {
        return String.valueOf(3000 + group);
    }

    private static ScheduleId schedule(int group) {
        return new ScheduleId("hours" + group);
    }

    private static WorkgroupId group(int number) {
        return new WorkgroupId("group" + number);
    }

    private static AgentId agent(int number) {
        return new AgentId("agent" + number);
    }
}
