package org.cordboard.core.company;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cordboard.core.company.AnswerPoint.InLanguage;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.AnswerPoint.ToMessages;
import org.cordboard.core.company.AnswerPoint.ToNumber;
import org.cordboard.core.company.AnswerPoint.ToPerson;
import org.cordboard.core.company.AnswerPoint.ToSchedule;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.AnswerPoint.WithNeeds;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;

/// The ways that a company's answer points make.
public final class Routes {
    private Routes() {}

    /// In words, such as `the queue of Support`; by id where the company has no such thing.
    public static Sentence describe(Company company, AnswerPoint point) {
        return switch (point) {
            case ToAttendant(var id) -> {
                var attendant = company.attendants().get(id);
                yield Sentence.of("the menu {0}", attendant == null ? id : attendant.name());
            }
            case ToWorkgroup(var id) -> Sentence.of("the queue of {0}", nameOf(company, id));
            case ToVoicemail(var id) -> Sentence.of("the voice mail of {0}", nameOf(company, id));
            case ToSchedule(var id) -> {
                var schedule = company.schedules().get(id);
                yield Sentence.of("the schedule {0}", schedule == null ? id : schedule.name());
            }
            case ToPerson(var id) -> {
                var person = company.people().get(id);
                yield Sentence.of("the line of {0}", person == null ? id : person.name());
            }
            case ToNumber to -> Sentence.of("the number {0}", to.number());
            case ToMessages _ -> Sentence.of("the messages, by extension and PIN");
            case WithNeeds(var _, var to) -> describe(company, to);
            case InLanguage(var _, var to) -> describe(company, to);
        };
    }

    /// The workgroup of the nearest queue or mailbox that callers can come to from `start`.
    public static Optional<WorkgroupId> firstWorkgroupFrom(Company company, AnswerPoint start) {
        return search(company, start, point -> workgroupOf(company, point).isPresent())
                .flatMap(point -> workgroupOf(company, point));
    }

    /// @return whether callers who do nothing, sent on from `start` by fallback, overflow and schedule, can come
    /// back to where they have been at whatever time; an answer point that does not exist ends the way
    static boolean runsInRing(Company company, AnswerPoint start) {
        return runsInRing(company, start, new HashSet<>(), new HashSet<>());
    }

    /// @param path from the start to here
    /// @param safe points from which no way runs in a ring
    private static boolean runsInRing(
            Company company, AnswerPoint point, Set<AnswerPoint> path, Set<AnswerPoint> safe) {
        if (safe.contains(point)) {
            return false;
        }
        if (!path.add(point)) {
            return true;
        }
        var ring = onward(company, point).anyMatch(next -> runsInRing(company, next, path, safe));
        path.remove(point);
        if (!ring) {
            safe.add(point);
        }
        return ring;
    }

    private static Stream<AnswerPoint> onward(Company company, AnswerPoint point) {
        return switch (point) {
            case ToAttendant(var id) ->
                Stream.ofNullable(company.attendants().get(id)).flatMap(Attendant::waysOut);
            case ToWorkgroup(var id) ->
                Stream.ofNullable(company.workgroups().get(id))
                        .map(Workgroup::overflow)
                        .flatMap(Routes::waysOut);
            case ToVoicemail _, ToMessages _ -> Stream.empty();
            case ToSchedule(var id) ->
                Stream.ofNullable(company.schedules().get(id))
                        .flatMap(schedule -> schedule.pointsInOrder().values().stream());
            case ToPerson(var id) ->
                Stream.ofNullable(company.people().get(id)).flatMap(person -> waysOut(company, person));
            case ToNumber to -> Stream.of(to.otherwise());
            case WithNeeds(var _, var to) -> Stream.of(to);
            case InLanguage(var _, var to) -> Stream.of(to);
        };
    }

    /// Where `point` leads at last, whatever callers bring along.
    static AnswerPoint place(AnswerPoint point) {
        return switch (point) {
            case WithNeeds(var _, var to) -> place(to);
            case InLanguage(var _, var to) -> place(to);
            case ToAttendant _, ToWorkgroup _, ToVoicemail _, ToSchedule _, ToPerson _, ToNumber _, ToMessages _ ->
                point;
        };
    }

    /// All answer points that callers can come to who dial one of the company's numbers, whatever they press.
    static Set<AnswerPoint> reachable(Company company) {
        var reached = new HashSet<AnswerPoint>();
        var ahead = new ArrayDeque<>(company.numbers().values());
        while (!ahead.isEmpty()) {
            var point = ahead.remove();
            if (reached.add(point)) {
                Stream.concat(onward(company, point), next(company, point)).forEach(ahead::add);
            }
        }
        return reached;
    }

    private static Stream<AnswerPoint> waysOut(Overflow overflow) {
        return Stream.concat(Stream.of(overflow.usual()), overflow.byReasonInOrder().values().stream());
    }

    private static Stream<AnswerPoint> waysOut(Company company, Person person) {
        return Stream.of(HandlingMode.values())
                .flatMap(mode -> Lines.of(person, company.sounds(), mode).stream())
                .map(line -> line.overflow().usual())
                .distinct();
    }

    private static Optional<AnswerPoint> search(Company company, AnswerPoint start, Predicate<AnswerPoint> wanted) {
        var seen = new HashSet<AnswerPoint>();
        var ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty()) {
            var point = ahead.remove();
            if (wanted.test(point)) {
                return Optional.of(point);
            }
            if (seen.add(point)) {
                next(company, point).forEach(ahead::add);
            }
        }
        return Optional.empty();
    }

    private static Stream<AnswerPoint> next(Company company, AnswerPoint point) {
        if (point instanceof ToAttendant(var id) && company.attendants().get(id) instanceof Attendant attendant) {
            Map<String, AnswerPoint> byKeys = new TreeMap<>(attendant.choices());
            var extensions = attendant.ways().extensions() ? company.extensions() : Map.<String, AnswerPoint>of();
            var named = attendant.ways().names().isPresent() ? company.directory() : List.<Person>of();
            return Stream.of(
                            attendant.waysOut(),
                            byKeys.values().stream(),
                            new TreeMap<>(extensions).values().stream(),
                            named.stream().map(person -> new ToPerson(person.id())))
                    .flatMap(points -> points);
        }
        if (point instanceof ToWorkgroup(var id) && company.workgroups().get(id) instanceof Workgroup workgroup) {
            return workgroup.waiting().points();
        }
        return point instanceof ToSchedule
                        || point instanceof ToNumber
                        || point instanceof WithNeeds
                        || point instanceof InLanguage
                ? onward(company, point)
                : Stream.empty();
    }

    private static Optional<WorkgroupId> workgroupOf(Company company, AnswerPoint point) {
        return switch (point) {
            case ToAttendant _, ToSchedule _, ToNumber _, ToMessages _ -> Optional.empty();
            case ToWorkgroup(var id) -> Optional.of(id).filter(company.workgroups()::containsKey);
            case ToVoicemail(var id) -> company.queue(id).map(Workgroup::id);
            case ToPerson(var id) -> company.queue(WorkgroupId.ofPerson(id)).map(Workgroup::id);
            case WithNeeds(var _, var to) -> workgroupOf(company, to);
            case InLanguage(var _, var to) -> workgroupOf(company, to);
        };
    }

    private static String nameOf(Company company, WorkgroupId id) {
        return company.queue(id).map(Workgroup::name).orElse(id.value());
    }
}
