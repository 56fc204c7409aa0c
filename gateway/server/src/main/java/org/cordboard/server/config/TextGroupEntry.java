package org.cordboard.server.config;

import java.time.Duration;
import java.util.Optional;
import org.cordboard.core.company.Company;
import org.cordboard.server.texting.GroupRules;

/// How a workgroup texts, as written.
///
/// @param schedule when people are there; always when left out
/// @param afterHours what is answered while nobody is; nothing when left out
/// @param quietHours instead of the company's
/// @param firstAnswer within which a customer should be answered
/// @param resolution within which a thread should be closed
record TextGroupEntry(
        String schedule, String afterHours, QuietHoursEntry quietHours, Duration firstAnswer, Duration resolution) {
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
                target(path + ".firstAnswer", firstAnswer, problems),
                target(path + ".resolution", resolution, problems));
    }

    private static Optional<Duration> target(String path, Duration time, Problems problems) {
        if (time != null && (time.isZero() || time.compareTo(LONGEST) > 0)) {
            problems.add(path, "this time is not within 31 days", "write a time such as 15m or 8h");
        }
        return Optional.ofNullable(time);
    }
}
