package org.cordboard.server.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordboard.core.company.Company;
import org.cordboard.server.texting.GroupRules;
import org.cordboard.server.texting.Target;

/// How a workgroup texts, as written.
///
/// @param schedule when people are there; always when left out
/// @param afterHours what is answered while nobody is; nothing when left out
/// @param quietHours instead of the company's
/// @param firstAnswer within which a customer should be answered
/// @param firstAnswerLevel percent in time; the wall warns of less
/// @param resolution within which a thread should be closed
/// @param resolutionLevel the same of that
record TextGroupEntry(
        String schedule,
        String afterHours,
        QuietHoursEntry quietHours,
        Duration firstAnswer,
        Integer firstAnswerLevel,
        Duration resolution,
        Integer resolutionLevel) {
    static final String VARIABLES = KeywordEntry.VARIABLES;

    private static final Duration LONGEST = Duration.ofDays(31);

    GroupRules rules(String path, Company company, Problems problems) {
        if (afterHours != null) {
            TextingEntry.checkWords(path + ".afterHours", afterHours, VARIABLES, problems);
            if (schedule == null) {
                problems.add(path + ".afterHours", "it is not known when nobody is there", "name a schedule beside it");
            }
        }
        return new GroupRules(
                Optional.ofNullable(schedule)
                        .map(id -> TextingEntry.schedule(company, id, path + ".schedule", problems)),
                Optional.ofNullable(afterHours),
                Optional.ofNullable(quietHours).flatMap(hours -> hours.hours(path + ".quietHours", problems)),
                target(path + ".firstAnswer", firstAnswer, firstAnswerLevel, problems),
                target(path + ".resolution", resolution, resolutionLevel, problems));
    }

    private static Optional<Target> target(String path, Duration time, Integer level, Problems problems) {
        if (time != null && (time.isZero() || time.compareTo(LONGEST) > 0)) {
            problems.add(path, "this time is not within 31 days", "write a time such as 15m or 8h");
        }
        if (level != null && (level < 1 || level > 100)) {
            problems.add(path + "Level", "this is not within 1 and 100", "write how many of a hundred customers");
        }
        if (level != null && time == null) {
            problems.add(path + "Level", "it is not known what is in time", "write the time beside it");
        }
        return Optional.ofNullable(time)
                .map(within -> new Target(within, level == null ? OptionalInt.empty() : OptionalInt.of(level)));
    }
}
