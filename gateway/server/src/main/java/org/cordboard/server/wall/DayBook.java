package org.cordboard.server.wall;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.wall.DayFigures;
import org.cordboard.core.wall.DayTally;
import org.cordboard.core.wall.WallRules;

/// What became of the callers of each workgroup today, from midnight on. Begins anew with each day, and after a restart
/// with the records of the day. Any thread.
public final class DayBook {
    private final Function<Instant, List<CallEffect.WriteRecord>> kept;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Map<WorkgroupId, DayTally> tallies = new HashMap<>();
    private final Set<CallId> counted = new HashSet<>();
    private LocalDate today = LocalDate.MIN;

    /// @param kept the records of the calls that have ended since then
    /// @param zone in which days begin
    public DayBook(Function<Instant, List<CallEffect.WriteRecord>> kept, ZoneId zone, InstantSource clock) {
        this.kept = kept;
        this.zone = zone;
        this.clock = clock;
    }

    /// A call has ended, and its record is kept.
    public synchronized void add(CallEffect.WriteRecord record) {
        turnPage();
        count(record);
    }

    public synchronized DayFigures figures(WorkgroupId workgroup, WallRules rules) {
        turnPage();
        return tallies.computeIfAbsent(workgroup, _ -> new DayTally()).figures(rules);
    }

    /// The midnight with which the day has begun.
    public synchronized Instant began() {
        turnPage();
        return today.atStartOfDay(zone).toInstant();
    }

    private void turnPage() {
        LocalDate now = LocalDate.ofInstant(clock.instant(), zone);
        if (!now.equals(today)) {
            today = now;
            tallies.clear();
            counted.clear();
            kept.apply(today.atStartOfDay(zone).toInstant()).forEach(this::count);
        }
    }

    /// A record may come while it is being read with the others, and counts once.
    private void count(CallEffect.WriteRecord record) {
        boolean ofToday = LocalDate.ofInstant(record.endedAt(), zone).equals(today);
        if (ofToday && DayTally.counts(record) && counted.add(record.call())) {
            tallies.computeIfAbsent(record.workgroup().orElseThrow(), _ -> new DayTally())
                    .add(record);
        }
    }
}
