package org.cordboard.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.view.AgentStatus;

/// Watches how busy agents were and how long callers waited, by the hour of the day.
final class DayFigures {
    private static final Duration IN_TIME = Duration.ofSeconds(20);
    private static final int HOURS = 24;

    private static final class Hour {
        private int calls;
        private int queued;
        private int answered;
        private int answeredInTime;
        private Duration longestWait = Duration.ZERO;
        private long busyMillis;
        private long idleMillis;

        private static Figures.Hours sum(List<Hour> all) {
            long busy = all.stream().mapToLong(hour -> hour.busyMillis).sum();
            long idle = all.stream().mapToLong(hour -> hour.idleMillis).sum();
            return new Figures.Hours(
                    all.stream().mapToInt(hour -> hour.calls).sum(),
                    all.stream().mapToInt(hour -> hour.queued).sum(),
                    all.stream().mapToInt(hour -> hour.answered).sum(),
                    all.stream().mapToInt(hour -> hour.answeredInTime).sum(),
                    all.stream()
                            .map(hour -> hour.longestWait)
                            .max(Duration::compareTo)
                            .orElseThrow(),
                    Duration.ofMillis(busy),
                    Duration.ofMillis(busy + idle));
        }
    }

    private record Stay(AgentStatus status, Instant since) {}

    private final Map<AgentId, Stay> stays = new HashMap<>();
    private final Hour[] hours =
            IntStream.range(0, HOURS).mapToObj(_ -> new Hour()).toArray(Hour[]::new);

    void take(Instant now, Effect.ShowDesk show) {
        var before = stays.put(show.agent(), new Stay(show.desk().status(), now));
        if (before != null) {
            count(before.status(), before.since(), now);
        }
    }

    void take(CallEffect.WriteRecord record) {
        var hour = hourOf(record.arrivedAt());
        hour.calls++;
        if (record.workgroup().filter(group -> !group.isLine()).isPresent()
                && (record.answeredAt().isPresent() || record.waited().isPositive())) {
            hour.queued++;
            hour.answered += record.answeredAt().isPresent() ? 1 : 0;
            hour.answeredInTime +=
                    record.answeredAt().isPresent() && record.waited().compareTo(IN_TIME) <= 0 ? 1 : 0;
            hour.longestWait = hour.longestWait.compareTo(record.waited()) < 0 ? record.waited() : hour.longestWait;
        }
    }

    Figures figures() {
        int busiest = IntStream.range(0, HOURS)
                .reduce((one, other) -> hours[other].calls > hours[one].calls ? other : one)
                .orElseThrow();
        return new Figures(Hour.sum(List.of(hours)), busiest, Hour.sum(List.of(hours[busiest])));
    }

    private void count(AgentStatus status, Instant since, Instant until) {
        var from = since;
        while (from.isBefore(until)) {
            var end = from.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            var to = end.isBefore(until) ? end : until;
            count(hourOf(from), status, Duration.between(from, to).toMillis());
            from = to;
        }
    }

    private static void count(Hour hour, AgentStatus status, long millis) {
        switch (status) {
            case CONNECTING, TALKING, HELD, WRAP_UP -> hour.busyMillis += millis;
            case READY, OFFERED -> hour.idleMillis += millis;
            case OFFLINE, NOT_READY, RECOVERING, LISTENING, CALLING -> {}
        }
    }

    private Hour hourOf(Instant at) {
        return hours[at.atOffset(ZoneOffset.UTC).getHour()];
    }
}
