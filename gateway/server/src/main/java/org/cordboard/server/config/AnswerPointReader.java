package org.cordboard.server.config;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.Needs;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.WorkgroupId;

/// Reads answer points as people write them. What is none is told among the problems, and stands for a mailbox
/// that nobody has.
final class AnswerPointReader {
    private final List<String> problems;

    AnswerPointReader(List<String> problems) {
        this.problems = problems;
    }

    Map<String, AnswerPoint> all(String path, Map<String, AnswerPointEntry> written) {
        Map<String, AnswerPoint> points = new LinkedHashMap<>();
        written.forEach((key, value) -> points.put(key, one(path + "." + key, value)));
        return points;
    }

    /// Answer points by the titles of an enumeration.
    ///
    /// @param kind what the titles stand for, in words
    <E extends Enum<E>> Map<E, AnswerPoint> byTitle(
            String path, String kind, Map<String, AnswerPointEntry> written, Class<E> type, Function<E, String> title) {
        Map<E, AnswerPoint> points = new EnumMap<>(type);
        List<String> titles = Arrays.stream(type.getEnumConstants()).map(title).toList();
        all(path, written == null ? Map.of() : written).forEach((name, point) -> {
            int which = titles.indexOf(name);
            if (which < 0) {
                problems.add("%s.%s: there is no such %s; write one of %s".formatted(path, name, kind, titles));
            } else {
                points.put(type.getEnumConstants()[which], point);
            }
        });
        return points;
    }

    AnswerPoint one(String path, AnswerPointEntry written) {
        if (written == null) {
            return named(path, "");
        }
        AnswerPoint to = named(path, written.to());
        Needs needs = written.callerNeeds();
        return needs.equals(Needs.NONE) ? to : new AnswerPoint.WithNeeds(needs, to);
    }

    private AnswerPoint named(String path, String written) {
        int colon = written.indexOf(':');
        String kind = colon < 1 ? "" : written.substring(0, colon).strip();
        String id = colon < 1 ? "" : written.substring(colon + 1).strip();
        if (!id.isEmpty()) {
            switch (kind) {
                case "attendant" -> {
                    return new AnswerPoint.ToAttendant(new AttendantId(id));
                }
                case "workgroup" -> {
                    return new AnswerPoint.ToWorkgroup(new WorkgroupId(id));
                }
                case "voicemail" -> {
                    return new AnswerPoint.ToVoicemail(new WorkgroupId(id));
                }
                case "schedule" -> {
                    return new AnswerPoint.ToSchedule(new ScheduleId(id));
                }
                default -> {
                    // Told below, together with what has no kind at all.
                }
            }
        }
        problems.add(path + ": '" + written
                + "' is no answer point; write attendant:ID, workgroup:ID, voicemail:ID or schedule:ID");
        return new AnswerPoint.ToVoicemail(new WorkgroupId("unknown"));
    }
}
