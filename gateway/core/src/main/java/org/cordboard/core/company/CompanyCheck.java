package org.cordboard.core.company;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cordboard.core.company.AnswerPoint.InLanguage;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.AnswerPoint.ToMessages;
import org.cordboard.core.company.AnswerPoint.ToNumber;
import org.cordboard.core.company.AnswerPoint.ToPerson;
import org.cordboard.core.company.AnswerPoint.ToSchedule;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.AnswerPoint.WithNeeds;
import org.cordboard.core.id.AgentId;

/// Checks what the type system cannot: that references lead somewhere, that numbers are within their ranges,
/// and that every caller who does nothing comes to a mailbox in the end. Answers all problems at once, in the
/// order of the paths.
public final class CompanyCheck {
    /// @param path of the field, such as `workgroups.support.ringFor`
    /// @param problem what is wrong with it
    /// @param remedy what to write instead
    public record Problem(String path, String problem, String remedy) {
        @Override
        public String toString() {
            return "%s: %s; %s".formatted(path, problem, remedy);
        }
    }

    private final Company company;
    private final LineCheck lines;
    private final List<Problem> problems = new ArrayList<>();

    private CompanyCheck(Company company) {
        this.company = company;
        this.lines = new LineCheck(company);
    }

    /// @return empty when a floor can work with `company`
    public static List<Problem> check(Company company) {
        return new CompanyCheck(company).check();
    }

    private List<Problem> check() {
        text("name", company.name());
        range("browserAwayFor", company.browserAwayFor(), Duration.ofSeconds(5), Duration.ofSeconds(300));
        range("parking.backAfter", company.parking().backAfter(), Duration.ofSeconds(10), Duration.ofHours(1));
        parkedAtMost(company.parking().atMost());
        if (company.numbers().isEmpty()) {
            add("numbers", "no number leads anywhere", "give at least one number and its answer point");
        }
        company.numbers().forEach((number, point) -> number(number, point));
        company.attendants().forEach((id, attendant) -> attendant("attendants." + id, attendant));
        company.attendants().forEach((id, attendant) -> sameId("attendants." + id, id, attendant, Attendant::id));
        unreachable();
        company.workgroups().forEach((id, workgroup) -> workgroup("workgroups." + id, workgroup));
        company.workgroups().forEach((id, workgroup) -> sameId("workgroups." + id, id, workgroup, Workgroup::id));
        company.schedules().forEach((id, schedule) -> schedule("schedules." + id, schedule));
        company.schedules().forEach((id, schedule) -> sameId("schedules." + id, id, schedule, Schedule::id));
        company.people().forEach((id, person) -> person("people." + id, person));
        company.people().forEach((id, person) -> sameId("people." + id, id, person, Person::id));
        problems.addAll(DialPlanCheck.check(company));
        company.sounds()
                .messages()
                .map(MessageSounds::names)
                .ifPresent(names -> names.keySet()
                        .forEach(id -> exists("sounds.messages.names." + id, "workgroup", id, company.workgroups())));
        return problems.stream().sorted(Comparator.comparing(Problem::path)).toList();
    }

    private void number(String number, AnswerPoint point) {
        var path = "numbers." + number;
        if (number.isBlank()) {
            add(path, "the number is empty", "write it as the trunk delivers it, such as +4930123456");
        }
        point(path, point);
    }

    private void attendant(String path, Attendant attendant) {
        text(path + ".name", attendant.name());
        range(path + ".silenceAfter", attendant.silenceAfter(), Duration.ofSeconds(1), Duration.ofSeconds(60));
        problems.addAll(MenuCheck.check(path, attendant, company));
        attendant.choices().forEach((keys, point) -> point(path + ".choices." + keys, point));
        fallback(path + ".fallback", attendant.fallback());
        attendant.ways().onSilence().ifPresent(point -> fallback(path + ".onSilence", point));
        attendant.ways().onWrongKeys().ifPresent(point -> fallback(path + ".onWrongKeys", point));
    }

    private void unreachable() {
        var reached = Routes.reachable(company);
        company.attendants().keySet().stream()
                .filter(id -> !company.numbers().isEmpty() && !reached.contains(new ToAttendant(id)))
                .forEach(id -> add(
                        "attendants." + id,
                        "no number, key or schedule leads to this menu",
                        "let one lead to attendant:%s, or take the menu out".formatted(id)));
    }

    private void workgroup(String path, Workgroup workgroup) {
        text(path + ".name", workgroup.name());
        range(path + ".ringFor", workgroup.ringFor(), Duration.ofSeconds(5), Duration.ofSeconds(120));
        range(path + ".wrapUp", workgroup.wrapUp(), Duration.ZERO, Duration.ofSeconds(3600));
        range(path + ".maxWait", workgroup.maxWait(), Duration.ofSeconds(1), Duration.ofHours(24));
        range(path + ".messageAtMost", workgroup.messageAtMost(), Duration.ofSeconds(1), Duration.ofSeconds(900));
        problems.addAll(RoutingCheck.check(path, workgroup, company.people().keySet()));
        problems.addAll(WaitingPlanCheck.check(path, workgroup, this::point));
        overflow(path, workgroup.overflow());
    }

    private void schedule(String path, Schedule schedule) {
        text(path + ".name", schedule.name());
        problems.addAll(ScheduleCheck.check(path, schedule));
        schedule.pointsInOrder().forEach((mode, point) -> fallback(path + ".points." + mode.title(), point));
    }

    private void overflow(String path, Overflow overflow) {
        fallback(path + ".overflow", overflow.usual());
        overflow.byReasonInOrder().forEach((reason, point) -> fallback(path + ".overflowFor." + reason.title(), point));
        if (overflow.byReason().containsKey(Overflow.Reason.FULL)
                && overflow.fullAt().isEmpty()) {
            add(path + ".fullAt", "the queue is never full", "say how many may wait, or leave out overflowFor.full");
        }
        overflow.fullAt().ifPresent(limit -> {
            if (limit < 1 || limit > 10_000) {
                add(
                        path + ".fullAt",
                        "%d is not within 1 and 10000".formatted(limit),
                        "write a number from 1 to 10000");
            }
        });
    }

    /// @param point where callers are sent without their doing
    private void fallback(String path, AnswerPoint point) {
        if (Routes.place(point) instanceof ToMessages) {
            add(
                    path,
                    "callers who did not ask for it would be asked for a PIN",
                    "lead somewhere else; messages is for numbers and keys");
        } else if (point(path, point) && Routes.runsInRing(company, point)) {
            add(
                    path,
                    "callers who do nothing go round for ever and never reach a mailbox",
                    "let one answer point of the ring lead to voice mail");
        }
    }

    private boolean point(String path, AnswerPoint point) {
        return switch (point) {
            case ToAttendant(var id) -> exists(path, "attendant", id, company.attendants());
            case ToWorkgroup(var id) -> exists(path, "workgroup", id, company.workgroups());
            case ToVoicemail(var id)
            when id.person().isPresent() -> line(path, id.person().get());
            case ToVoicemail(var id) -> exists(path, "workgroup", id, company.workgroups());
            case ToPerson(var id) -> line(path, id);
            case ToSchedule(var id) -> exists(path, "schedule", id, company.schedules());
            case ToNumber number -> number(path, number);
            case ToMessages _ -> messages(path);
            case WithNeeds(var needs, var to) -> {
                problems.addAll(RoutingCheck.check(path, needs));
                yield point(path, to);
            }
            case InLanguage(var language, var to) -> {
                exists(
                        path + ".language",
                        "language",
                        language,
                        company.sounds().languages());
                yield point(path, to);
            }
        };
    }

    private void person(String path, Person person) {
        text(path + ".name", person.name());
        problems.addAll(lines.check(path + ".line", person));
        person.line()
                .map(Line::handling)
                .ifPresent(modes -> modes.forEach((mode, handling) -> handling.otherwise()
                        .ifPresent(point -> fallback(path + ".line.handling." + mode.title() + ".otherwise", point))));
    }

    private boolean line(String path, AgentId id) {
        if (!exists(path, "person", id, company.people())) {
            return false;
        }
        if (company.people().get(id).line().isEmpty()) {
            add(
                    path,
                    "%s has no line".formatted(id),
                    "give %s an extension, or name somebody who has one".formatted(id));
            return false;
        }
        return true;
    }

    private boolean messages(String path) {
        if (company.sounds().messages().isEmpty()) {
            add(
                    path,
                    "the house has no sounds for people who hear their messages",
                    "name the prompts under sounds.messages");
        }
        return true;
    }

    private boolean number(String path, ToNumber to) {
        problems.addAll(LineCheck.number(path, to.number()));
        range(path + ".ringFor", to.ringFor(), Duration.ofSeconds(5), Duration.ofSeconds(120));
        if (company.sounds().ringing().isEmpty()) {
            add(
                    path,
                    "callers would hear nothing while %s rings".formatted(to.number()),
                    "name the prompt to be heard then as sounds.ringing");
        }
        fallback(path + ".otherwise", to.otherwise());
        return true;
    }

    private <I> boolean exists(String path, String kind, I id, Map<I, ?> known) {
        if (known.containsKey(id)) {
            return true;
        }
        var remedy = known.isEmpty() ? "define it first, there is none yet" : "name one of " + sorted(known);
        add(path, "there is no %s '%s'".formatted(kind, id), remedy);
        return false;
    }

    private <I, T> void sameId(String path, I key, T value, Function<T, I> id) {
        if (!id.apply(value).equals(key)) {
            add(
                    path + ".id",
                    "it calls itself '%s'".formatted(id.apply(value)),
                    "write '%s', the name under which it is listed".formatted(key));
        }
    }

    private void text(String path, String text) {
        if (text.isBlank()) {
            add(path, "the name is empty", "write the name that people see");
        }
    }

    private void parkedAtMost(int calls) {
        if (calls < 1 || calls > 50) {
            add("parking.atMost", "%d is not within 1 and 50".formatted(calls), "write a number from 1 to 50");
        }
    }

    private void range(String path, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            add(
                    path,
                    "%s is not within %s and %s".formatted(inWords(value), inWords(least), inWords(most)),
                    "write a time from %s to %s".formatted(inWords(least), inWords(most)));
        }
    }

    static String inWords(Duration duration) {
        return duration.toMillisPart() == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    private static List<String> sorted(Map<?, ?> known) {
        return known.keySet().stream().map(Object::toString).sorted().toList();
    }

    private void add(String path, String problem, String remedy) {
        problems.add(new Problem(path, problem, remedy));
    }
}
