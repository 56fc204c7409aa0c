package org.cordboard.core.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.company.Schedule.Mode;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.sentence.Sentence;

/// The company's schedules, with what supervisors have switched by hand.
public final class Schedules {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Duration WEEK = Duration.ofDays(6);

    /// Where callers go at a moment, and why.
    ///
    /// @param reason such as `Sunday 14:03 Europe/Berlin is off-hours of Office; on-hours begin Monday 09:00`
    public record Ruling(Mode mode, AnswerPoint point, Sentence reason) {}

    private record Custom(String by, Instant since, Optional<Instant> until) {
        boolean holdsAt(Instant at) {
            return until.isEmpty() || at.isBefore(until.get());
        }
    }

    private Company company;
    private final Map<ScheduleId, Timetable> timetables = new HashMap<>();
    private final Map<ScheduleId, Custom> customs = new HashMap<>();

    public Schedules(Company company) {
        change(company);
    }

    /// What was switched by hand stays so, in schedules that there still are.
    public void change(Company newCompany) {
        company = newCompany;
        timetables.clear();
        company.schedules().forEach((id, schedule) -> timetables.put(id, new Timetable(schedule)));
        customs.keySet().retainAll(company.schedules().keySet());
    }

    /// From `since` on, and until `until` if that is given, the schedule is custom, whatever hours and holidays
    /// say. A schedule that the company does not have is passed over.
    ///
    /// @param by the name of who switched
    public void switchToCustom(ScheduleId schedule, String by, Instant since, Optional<Instant> until) {
        if (timetables.containsKey(schedule)) {
            customs.put(schedule, new Custom(by, since, until));
        }
    }

    /// Hours and holidays count again.
    public void endCustom(ScheduleId schedule) {
        customs.remove(schedule);
    }

    /// @return empty for a schedule that the company does not have, or that says nothing about the mode it is in
    public Optional<Ruling> at(ScheduleId id, Instant at) {
        return Optional.ofNullable(company.schedules().get(id)).flatMap(schedule -> rule(schedule, at));
    }

    private Optional<Ruling> rule(Schedule schedule, Instant at) {
        var custom = Optional.ofNullable(customs.get(schedule.id())).filter(switched -> switched.holdsAt(at));
        var mode =
                custom.isPresent() ? Mode.CUSTOM : timetables.get(schedule.id()).modeAt(at);
        var reason = custom.isPresent() ? customReason(schedule, custom.get(), at) : regularReason(schedule, mode, at);
        return Optional.ofNullable(schedule.points().get(mode)).map(point -> new Ruling(mode, point, reason));
    }

    private static Sentence customReason(Schedule schedule, Custom custom, Instant at) {
        var since = moment(custom.since(), at, schedule.zone());
        return custom.until()
                .map(until -> Sentence.of(
                        "{0} has switched {1} to custom since {2}, until {3}",
                        custom.by(), schedule.name(), since, moment(until, at, schedule.zone())))
                .orElseGet(() ->
                        Sentence.of("{0} has switched {1} to custom since {2}", custom.by(), schedule.name(), since));
    }

    private Sentence regularReason(Schedule schedule, Mode mode, Instant at) {
        var zone = schedule.zone();
        var now = Sentence.of(
                "{0} {1} is {2} of {3}", onDay(at.atZone(zone)), zone, named(schedule, mode, at), schedule.name());
        return timetables
                .get(schedule.id())
                .nextChange(at)
                .map(change -> Sentence.of("{0}; {1} {2}", now, begin(change.mode()), moment(change.at(), at, zone)))
                .orElse(now);
    }

    private static Sentence named(Schedule schedule, Mode mode, Instant at) {
        return mode == Mode.HOLIDAY
                ? Sentence.of(
                        "the holiday {0}",
                        schedule.holidays().get(at.atZone(schedule.zone()).toLocalDate()))
                : words(mode);
    }

    private static Sentence words(Mode mode) {
        return switch (mode) {
            case ON_HOURS -> Sentence.of("on-hours");
            case OFF_HOURS -> Sentence.of("off-hours");
            case HOLIDAY -> Sentence.of("holiday");
            case CUSTOM -> Sentence.of("custom");
        };
    }

    private static Sentence begin(Mode mode) {
        return mode == Mode.HOLIDAY ? Sentence.of("holiday begins") : Sentence.of("{0} begin", words(mode));
    }

    /// The day of the week alone would be ambiguous beyond a week.
    private static Sentence moment(Instant moment, Instant now, ZoneId zone) {
        var near = Duration.between(now, moment).abs().compareTo(WEEK) < 0;
        var local = moment.atZone(zone);
        return near
                ? onDay(local)
                : Sentence.of("{0} {1} {2}", day(local.getDayOfWeek()), local.toLocalDate(), TIME.format(local));
    }

    private static Sentence onDay(ZonedDateTime local) {
        return Sentence.of("{0} {1}", day(local.getDayOfWeek()), TIME.format(local));
    }

    private static Sentence day(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> Sentence.of("Monday");
            case TUESDAY -> Sentence.of("Tuesday");
            case WEDNESDAY -> Sentence.of("Wednesday");
            case THURSDAY -> Sentence.of("Thursday");
            case FRIDAY -> Sentence.of("Friday");
            case SATURDAY -> Sentence.of("Saturday");
            case SUNDAY -> Sentence.of("Sunday");
        };
    }
}
