package org.cordboard.server.texting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.event.AgentEvent.CustomModeBegan;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.schedule.Timetable;

/// When people are there who answer texts: in the on-hours of a schedule, unless a supervisor has
/// switched
/// it to custom. Without a schedule somebody always is.
///
/// @param customs what supervisors have switched, as it is at present; blocks
public record OpeningTimes(Supplier<Company> company, Supplier<List<CustomModeBegan>> customs) {
    /// Some schedules have no on-hours for months.
    private static final int MOST_CHANGES = 500;

    /// That it is closed.
    ///
    /// @param period the same for as long as it stays closed, and never the same again
    record Closed(long period) {}

    /// @return empty while it is open
    Optional<Closed> closed(Optional<ScheduleId> id, Instant now) {
        return schedule(id)
                .flatMap(schedule -> custom(schedule, now)
                        .map(custom -> new Closed(custom.at().toEpochMilli()))
                        .or(() -> closedByHours(new Timetable(schedule), now)));
    }

    private Optional<CustomModeBegan> custom(Schedule schedule, Instant now) {
        return customs.get().stream()
                .filter(custom -> custom.schedule().equals(schedule.id()))
                .filter(custom -> custom.until().map(now::isBefore).orElse(true))
                .findFirst();
    }

    private static Optional<Closed> closedByHours(Timetable timetable, Instant now) {
        return timetable.modeAt(now) == Schedule.Mode.ON_HOURS
                ? Optional.empty()
                : Optional.of(new Closed(
                        opens(timetable, now).map(Instant::toEpochMilli).orElse(0L)));
    }

    private static Optional<Instant> opens(Timetable timetable, Instant now) {
        Instant at = now;
        for (int i = 0; i < MOST_CHANGES; i++) {
            Optional<Timetable.Change> change = timetable.nextChange(at);
            if (change.isEmpty() || change.get().mode() == Schedule.Mode.ON_HOURS) {
                return change.map(Timetable.Change::at);
            }
            at = change.get().at();
        }
        return Optional.empty();
    }

    /// How much of a time was within hours and holidays; what was switched by hand does not matter.
    Duration between(Optional<ScheduleId> id, Instant from, Instant until) {
        Optional<Timetable> known = schedule(id).map(Timetable::new);
        if (known.isEmpty()) {
            return Duration.between(from, until);
        }
        Timetable timetable = known.get();
        Duration open = Duration.ZERO;
        Instant at = from;
        while (at.isBefore(until)) {
            Instant next = timetable
                    .nextChange(at)
                    .map(Timetable.Change::at)
                    .filter(until::isAfter)
                    .orElse(until);
            if (timetable.modeAt(at) == Schedule.Mode.ON_HOURS) {
                open = open.plus(Duration.between(at, next));
            }
            at = next;
        }
        return open;
    }

    /// When so much time within hours will have passed.
    ///
    /// @return empty when that will never be
    Optional<Instant> after(Optional<ScheduleId> id, Instant from, Duration time) {
        Optional<Timetable> known = schedule(id).map(Timetable::new);
        if (known.isEmpty()) {
            return Optional.of(from.plus(time));
        }
        Timetable timetable = known.get();
        Duration left = time;
        Instant at = from;
        for (int i = 0; i < MOST_CHANGES; i++) {
            boolean open = timetable.modeAt(at) == Schedule.Mode.ON_HOURS;
            Optional<Instant> next = timetable.nextChange(at).map(Timetable.Change::at);
            if (open && (next.isEmpty() || !at.plus(left).isAfter(next.get()))) {
                return Optional.of(at.plus(left));
            }
            if (next.isEmpty()) {
                return Optional.empty();
            }
            left = open ? left.minus(Duration.between(at, next.get())) : left;
            at = next.get();
        }
        return Optional.empty();
    }

    /// Whose clock counts; that of this machine without a schedule.
    ZoneId zone(Optional<ScheduleId> id) {
        return schedule(id).map(Schedule::zone).orElseGet(ZoneId::systemDefault);
    }

    private Optional<Schedule> schedule(Optional<ScheduleId> id) {
        return id.map(company.get().schedules()::get);
    }
}
