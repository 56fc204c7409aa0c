package org.cordboard.server.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.Needs;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.WorkgroupId;

/// Reads answer points as people write them. What is none is told among the problems, and stands for a mailbox
/// that nobody has.
final class AnswerPointReader {
    private static final Duration USUAL_RINGING = Duration.ofSeconds(30);
    private static final String MESSAGES = "messages";
    private static final AnswerPoint UNKNOWN = new AnswerPoint.ToVoicemail(new WorkgroupId("unknown"));

    private final Problems problems;

    AnswerPointReader(Problems problems) {
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
                problems.add(path + "." + name, "there is no such " + kind, "write one of " + titles);
            } else {
                points.put(type.getEnumConstants()[which], point);
            }
        });
        return points;
    }

    AnswerPoint one(String path, AnswerPointEntry written) {
        if (written == null) {
            return unknown(path, "");
        }
        int colon = written.to().indexOf(':');
        String kind = colon < 1 ? "" : written.to().substring(0, colon).strip();
        String id = colon < 1 ? "" : written.to().substring(colon + 1).strip();
        if (!kind.equals("number") && (written.ringFor() != null || written.otherwise() != null)) {
            problems.add(path, "ringFor and otherwise mean nothing here", "write them for number:NUMBER only");
        }
        AnswerPoint to = id.isEmpty() ? nameless(path, written.to()) : named(path, kind, id, written);
        Needs needs = written.callerNeeds();
        AnswerPoint spoken = written.language() == null ? to : new AnswerPoint.InLanguage(written.language(), to);
        return needs.equals(Needs.NONE) ? spoken : new AnswerPoint.WithNeeds(needs, spoken);
    }

    private AnswerPoint nameless(String path, String written) {
        return written.equals(MESSAGES) ? new AnswerPoint.ToMessages() : unknown(path, written);
    }

    private AnswerPoint named(String path, String kind, String id, AnswerPointEntry written) {
        return switch (kind) {
            case "attendant" -> new AnswerPoint.ToAttendant(new AttendantId(id));
            case "workgroup" -> new AnswerPoint.ToWorkgroup(new WorkgroupId(id));
            case "voicemail" -> new AnswerPoint.ToVoicemail(new WorkgroupId(id));
            case "schedule" -> new AnswerPoint.ToSchedule(new ScheduleId(id));
            case "person" -> new AnswerPoint.ToPerson(new AgentId(id));
            case "number" -> number(path, id, written);
            default -> unknown(path, written.to());
        };
    }

    private AnswerPoint number(String path, String number, AnswerPointEntry written) {
        if (written.otherwise() == null) {
            problems.add(
                    path,
                    "nobody may answer at " + number,
                    "say where the caller goes then, such as {to: \"number:" + number
                            + "\", otherwise: \"voicemail:ID\"}");
            return UNKNOWN;
        }
        return new AnswerPoint.ToNumber(
                number,
                written.ringFor() == null ? USUAL_RINGING : written.ringFor(),
                one(path + ".otherwise", written.otherwise()));
    }

    private AnswerPoint unknown(String path, String written) {
        problems.add(
                path,
                "'" + written + "' is no answer point",
                "write attendant:ID, workgroup:ID, voicemail:ID, schedule:ID, person:ID, number:NUMBER or messages");
        return UNKNOWN;
    }
}
