package org.cordboard.core.company;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cordboard.core.company.CompanyCheck.Problem;
import org.cordboard.core.company.Schedule.Hours;
import org.cordboard.core.company.Schedule.Mode;

/// Checks what a schedule says about itself: that hours end after they begin and do not overlap, and that no
/// mode lacks its answer point.
final class ScheduleCheck {
    private final List<Problem> problems = new ArrayList<>();

    private ScheduleCheck() {}

    /// @param path of the schedule, such as `schedules.office`
    static List<Problem> check(String path, Schedule schedule) {
        var check = new ScheduleCheck();
        check.hours(path + ".hours", schedule.hours());
        check.points(path + ".points", schedule);
        return check.problems;
    }

    private void hours(String path, List<Hours> hours) {
        if (hours.isEmpty()) {
            add(path, "there are no on-hours", "give at least one day, such as monday: 09:00-17:00");
        }
        Hours before = null;
        for (Hours present : sorted(hours)) {
            var at = path + "." + present.day().name().toLowerCase(Locale.ROOT);
            if (!present.untilMidnight() && !present.from().isBefore(present.to())) {
                add(
                        at,
                        "%s ends before it begins".formatted(present),
                        "write the earlier time first; split hours that go past midnight, such as 22:00-24:00 and"
                                + " 00:00-06:00 on the next day");
            }
            if (before != null && overlap(before, present)) {
                add(at, "%s and %s overlap".formatted(before, present), "let one begin when the other has ended");
            }
            before = present;
        }
    }

    private void points(String path, Schedule schedule) {
        for (Mode mode : Mode.values()) {
            if (!schedule.points().containsKey(mode)) {
                add(
                        path + "." + mode.title(),
                        "there is no answer point for callers who come then",
                        "give one, such as voicemail:ID");
            }
        }
    }

    private static List<Hours> sorted(List<Hours> hours) {
        return hours.stream()
                .sorted(Comparator.comparing(Hours::day).thenComparing(Hours::from))
                .toList();
    }

    private static boolean overlap(Hours before, Hours present) {
        return before.day() == present.day()
                && (before.untilMidnight() || present.from().isBefore(before.to()));
    }

    private void add(String path, String problem, String remedy) {
        problems.add(new Problem(path, problem, remedy));
    }
}
