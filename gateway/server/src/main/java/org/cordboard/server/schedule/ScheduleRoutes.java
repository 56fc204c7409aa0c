package org.cordboard.server.schedule;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.AgentEvent.CustomModeBegan;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.schedule.Schedules;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;

/// The company's schedules and the modes they are in; supervisors switch custom on and off.
public final class ScheduleRoutes implements Routes {
    private final Supplier<Company> company;
    private final CustomModes customs;
    private final Inbox floor;
    private final InstantSource clock;

    public ScheduleRoutes(Supplier<Company> company, CustomModes customs, Inbox floor, InstantSource clock) {
        this.company = company;
        this.customs = customs;
        this.floor = floor;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/schedules", Access.SIGNED_IN, "All schedules, and the modes they are in")
                .answers(ApiBody.listOf(Rest.Schedule.class))
                .handledBy(routes, ctx -> ctx.json(list()));
        ApiRoute.put("/api/schedules/{id}/custom", Access.SUPERVISOR, "Switches a schedule to custom")
                .takes(ApiBody.of(Rest.CustomModeWish.class))
                .answersNothing()
                .handledBy(routes, this::begin);
        ApiRoute.delete("/api/schedules/{id}/custom", Access.SUPERVISOR, "Lets hours and holidays count again")
                .answersNothing()
                .handledBy(routes, this::end);
    }

    private List<Rest.Schedule> list() {
        Instant now = clock.instant();
        Schedules schedules = new Schedules(company.get());
        Map<ScheduleId, CustomModeBegan> switched =
                customs.all().stream().collect(Collectors.toMap(CustomModeBegan::schedule, Function.identity()));
        switched.values()
                .forEach(custom -> schedules.switchToCustom(
                        custom.schedule(), custom.agent().value(), custom.at(), custom.until()));
        return company.get().schedules().values().stream()
                .sorted(Comparator.comparing(schedule -> schedule.id().value()))
                .map(schedule -> described(
                        schedule, schedules.at(schedule.id(), now).orElseThrow().mode(), switched.get(schedule.id())))
                .toList();
    }

    /// @param custom the last switch, which counts only in the mode custom
    private Rest.Schedule described(Schedule schedule, Schedule.Mode mode, CustomModeBegan custom) {
        return new Rest.Schedule(
                schedule.id().value(),
                schedule.name(),
                mode.title(),
                mode == Schedule.Mode.CUSTOM ? described(custom) : null);
    }

    private Rest.CustomMode described(CustomModeBegan custom) {
        Person by = company.get().people().get(custom.agent());
        return new Rest.CustomMode(
                by == null ? custom.agent().value() : by.name(),
                custom.at().toEpochMilli(),
                custom.until().map(Instant::toEpochMilli).orElse(null));
    }

    private void begin(Context ctx) {
        ScheduleId schedule = known(ctx);
        Optional<Instant> until = Optional.ofNullable(
                        ctx.bodyAsClass(Rest.CustomModeWish.class).until())
                .map(Instant::ofEpochMilli);
        Instant now = clock.instant();
        if (until.isPresent() && !until.get().isAfter(now)) {
            throw new HttpProblem(
                    400, "until", Sentence.of("This time has passed"), Sentence.of("Give a later time, or none"));
        }
        CustomModeBegan began = new CustomModeBegan(now, Guard.person(ctx).id(), schedule, until);
        customs.put(began);
        floor.post(at -> new CustomModeBegan(at, began.agent(), schedule, until));
        ctx.status(204);
    }

    private void end(Context ctx) {
        ScheduleId schedule = known(ctx);
        AgentId by = Guard.person(ctx).id();
        customs.delete(schedule);
        floor.post(at -> new AgentEvent.CustomModeEnded(at, by, schedule));
        ctx.status(204);
    }

    private ScheduleId known(Context ctx) {
        ScheduleId id = new ScheduleId(ctx.pathParam("id"));
        if (!company.get().schedules().containsKey(id)) {
            throw new HttpProblem(
                    404, "id", Sentence.of("There is no such schedule"), Sentence.of("Take an id from /api/schedules"));
        }
        return id;
    }
}
