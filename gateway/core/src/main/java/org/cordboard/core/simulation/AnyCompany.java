package org.cordboard.core.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToNumber;
import org.cordboard.core.company.AnswerPoint.ToSchedule;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Overflow;
import org.cordboard.core.company.Overflow.Reason;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.company.Schedule.Hours;
import org.cordboard.core.company.Schedule.Mode;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.WorkgroupId;

/// The simulated company with schedules, limits and chains of overflow made up by chance. Queues and schedules
/// stand in one order, and callers are sent to what comes later or to a mailbox, so that every way ends.
final class AnyCompany {
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe");
    private static final int SCHEDULES = 3;

    private final Chance chance;
    private final List<WorkgroupId> workgroups;
    private final List<AnswerPoint> order = new ArrayList<>();

    private AnyCompany(Chance chance, Company usual) {
        this.chance = chance;
        this.workgroups = usual.workgroups().keySet().stream()
                .sorted(Comparator.comparing(WorkgroupId::value))
                .toList();
        workgroups.forEach(id -> order.add(new ToWorkgroup(id)));
        IntStream.range(0, SCHEDULES).forEach(number -> order.add(chance.below(order.size() + 1), schedule(number)));
    }

    static Company create(Chance chance) {
        var usual = SimulatedCompany.create(chance);
        return new AnyCompany(chance, usual).changed(usual);
    }

    private Company changed(Company usual) {
        var numbers = new HashMap<>(usual.numbers());
        List.of("100", "200", "300").forEach(number -> numbers.put(number, after(-1)));
        return new Company(
                        usual.id(),
                        usual.name(),
                        numbers,
                        usual.attendants(),
                        workgroups.stream()
                                .map(id -> changed(usual.workgroups().get(id)))
                                .collect(Collectors.toMap(Workgroup::id, Function.identity())),
                        usual.people(),
                        IntStream.range(0, SCHEDULES)
                                .mapToObj(this::newSchedule)
                                .collect(Collectors.toMap(Schedule::id, Function.identity())),
                        usual.sounds(),
                        usual.browserAwayFor())
                .withParking(usual.parking())
                .withPeerToPeer(usual.peerToPeer());
    }

    private Workgroup changed(Workgroup usual) {
        var place = order.indexOf(new ToWorkgroup(usual.id()));
        var points = new EnumMap<Reason, AnswerPoint>(Reason.class);
        Stream.of(Reason.values()).filter(_ -> chance.of(400)).forEach(reason -> points.put(reason, after(place)));
        var fullAt = points.containsKey(Reason.FULL) || chance.of(300)
                ? OptionalInt.of(1 + chance.below(4))
                : OptionalInt.empty();
        return new Workgroup(
                usual.id(),
                usual.name(),
                usual.members(),
                usual.welcome(),
                usual.music(),
                usual.returning(),
                usual.mailboxGreeting(),
                usual.messageThanks(),
                usual.messageFailed(),
                usual.ringFor(),
                usual.wrapUp(),
                Duration.ofSeconds(1 + chance.below(90)),
                usual.messageAtMost(),
                new Overflow(after(place), points, fullAt),
                usual.routing(),
                usual.waiting());
    }

    /// Something that comes later in the order, or a mailbox.
    private AnswerPoint after(int place) {
        if (chance.of(150)) {
            return new ToNumber("+15550142", Duration.ofSeconds(5 + chance.below(40)), after(place));
        }
        var later = order.subList(place + 1, order.size());
        return later.isEmpty() || chance.of(300) ? new ToVoicemail(chance.one(workgroups)) : chance.one(later);
    }

    private Schedule newSchedule(int number) {
        var point = schedule(number);
        var points = new EnumMap<Mode, AnswerPoint>(Mode.class);
        for (Mode mode : Mode.values()) {
            points.put(mode, after(order.indexOf(point)));
        }
        Map<LocalDate, String> holidays =
                chance.of(500) ? Map.of(LocalDate.of(2030, 1, 1).plusDays(chance.below(3)), "A holiday") : Map.of();
        return new Schedule(
                point.schedule(),
                point.schedule().value(),
                ZoneId.of(chance.one(ZONES)),
                Stream.of(DayOfWeek.values()).map(this::hours).toList(),
                holidays,
                points);
    }

    private Hours hours(DayOfWeek day) {
        var from = LocalTime.of(chance.below(12), chance.below(60));
        return new Hours(day, from, chance.of(200) ? LocalTime.MIDNIGHT : from.plusMinutes(1 + chance.below(600)));
    }

    private static ToSchedule schedule(int number) {
        return new ToSchedule(new ScheduleId("schedule" + number));
    }
}
