package org.cordboard.server.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordboard.core.wall.WallRules;

/// What a workgroup's figures on the wall are measured against (docs/wall.md). Whatever is left out is as usual, or
/// warns of nothing.
record WallEntry(
        Duration answerWithin, Duration givenUpAfter, Integer waiting, Duration longestWait, Integer serviceLevel) {
    private static final Duration LONGEST = Duration.ofHours(1);

    /// @param path where this stands, for problems
    WallRules rules(String path, Problems problems) {
        time(path + ".answerWithin", answerWithin, problems);
        time(path + ".givenUpAfter", givenUpAfter, problems);
        time(path + ".longestWait", longestWait, problems);
        if (waiting != null && waiting < 0) {
            problems.add(path + ".waiting", "there cannot be fewer than 0 callers", "write 0 or more");
        }
        if (serviceLevel != null && (serviceLevel < 1 || serviceLevel > 100)) {
            problems.add(path + ".serviceLevel", "this is not within 1 and 100", "write how many of a hundred callers");
        }
        return new WallRules(
                answerWithin == null ? WallRules.USUAL.answerWithin() : answerWithin,
                givenUpAfter == null ? WallRules.USUAL.givenUpAfter() : givenUpAfter,
                waiting == null ? OptionalInt.empty() : OptionalInt.of(waiting),
                Optional.ofNullable(longestWait),
                serviceLevel == null ? OptionalInt.empty() : OptionalInt.of(serviceLevel));
    }

    private static void time(String path, Duration time, Problems problems) {
        if (time != null && (time.isNegative() || time.compareTo(LONGEST) > 0)) {
            problems.add(path, "this time is not within 0 s and an hour", "write a time such as 20s");
        }
    }
}
