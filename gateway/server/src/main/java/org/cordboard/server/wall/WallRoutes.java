package org.cordboard.server.wall;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.GroupNow;
import org.cordboard.core.wall.DayFigures;
import org.cordboard.core.wall.WallRules;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.Routes;

/// How all workgroups are at this moment, for supervisors.
public final class WallRoutes implements Routes {
    private final Supplier<Map<WorkgroupId, WallRules>> rules;
    private final Supplier<List<GroupNow>> groups;
    private final DayBook today;
    private final InstantSource clock;

    /// @param rules of the workgroups that have some
    /// @param groups asks the floor
    public WallRoutes(
            Supplier<Map<WorkgroupId, WallRules>> rules,
            Supplier<List<GroupNow>> groups,
            DayBook today,
            InstantSource clock) {
        this.rules = rules;
        this.groups = groups;
        this.today = today;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/wall", Access.SUPERVISOR, "How all workgroups are at this moment")
                .answers(ApiBody.of(Rest.Wall.class))
                .handledBy(routes, this::show);
    }

    private void show(Context ctx) {
        Instant now = clock.instant();
        Map<WorkgroupId, WallRules> known = rules.get();
        ctx.json(new Rest.Wall(
                now.toEpochMilli(),
                today.began().toEpochMilli(),
                groups.get().stream()
                        .map(group -> row(group, known.getOrDefault(group.workgroup(), WallRules.USUAL), now))
                        .toList()));
    }

    private Rest.WallGroup row(GroupNow group, WallRules measure, Instant now) {
        DayFigures day = today.figures(group.workgroup(), measure);
        Duration longest =
                group.waitingSince().map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
        return new Rest.WallGroup(
                group.workgroup().value(),
                group.name(),
                group.waiting(),
                group.callbacks(),
                group.waitingSince().map(Instant::toEpochMilli).orElse(null),
                group.count(AgentStatus.READY),
                group.count(AgentStatus.OFFERED),
                group.count(AgentStatus.CONNECTING, AgentStatus.TALKING, AgentStatus.HELD, AgentStatus.CALLING),
                group.count(AgentStatus.WRAP_UP),
                group.count(AgentStatus.NOT_READY, AgentStatus.RECOVERING),
                day.answered(),
                day.inTime(),
                day.abandoned(),
                day.briefly(),
                percent(day.serviceLevel()),
                measure.answerWithin().toMillis(),
                measure.givenUpAfter().toMillis(),
                measure.warnings(group.waiting(), longest, day).stream()
                        .map(Enum::name)
                        .toList(),
                group.members().stream()
                        .map(member -> new Rest.WallMember(member.agent().value(), member.loggedIn()))
                        .toList());
    }

    private static Long percent(OptionalInt level) {
        return level.isPresent() ? Long.valueOf(level.getAsInt()) : null;
    }
}
