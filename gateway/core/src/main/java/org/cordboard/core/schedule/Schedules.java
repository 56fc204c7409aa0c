package org.cordboard.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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

/// The company's schedules, with what supervisors have switched by hand.
public final class Schedules {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final Duration WEEK = Duration.ofDays(6);

    /// Where callers go at a moment, and why.
    ///
    /// @param reason such as `Sunday 14:03 Europe/Berlin is off-hours of Office; on-hours begin Monday 09:00`
    public record Ruling(Mode mode, AnswerPoint point, String reason) {}

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

    private static String customReason(Schedule schedule, Custom custom, Instant at) {
        return "%s has switched %s to custom since %s%s"
                .formatted(
                        custom.by(),
                        schedule.name(),
                        moment(custom.since(), at, schedule.zone()),
                        custom.until()
                                .map(until -> ", until " + moment(until, at, schedule.zone()))
                                .orElse(""));
    }

    private String regularReason(Schedule schedule, Mode mode, Instant at) {
        var zone = schedule.zone();
        var holiday = schedule.holidays().get(at.atZone(zone).toLocalDate());
        var next = timetables
                .get(schedule.id())
                .nextChange(at)
                .map(change ->
                        "; %s %s %s".formatted(change.mode().title(), begins(change), moment(change.at(), at, zone)))
                .orElse("");
        return "%s %s is %s of %s%s"
                .formatted(
                        format(DAY, at, zone),
                        zone,
                        mode == Mode.HOLIDAY ? "the holiday %s".formatted(holiday) : mode.title(),
                        schedule.name(),
                        next);
    }

    private static String begins(Timetable.Change change) {
        return change.mode() == Mode.HOLIDAY ? "begins" : "begin";
    }

    /// The day of the week alone would be ambiguous beyond a week.
    private static String moment(Instant moment, Instant now, ZoneId zone) {
        var near = Duration.between(now, moment).abs().compareTo(WEEK) < 0;
        return format(near ? DAY : DATE, moment, zone);
    }

    private static String format(DateTimeFormatter form, Instant moment, ZoneId zone) {
        return form.format(moment.atZone(zone));
    }
}
