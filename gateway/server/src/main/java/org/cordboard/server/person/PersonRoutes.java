package org.cordboard.server.person;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.HandlingMode;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.AgentEvent.HandlingChanged;
import org.cordboard.core.event.AgentEvent.LoggedInTo;
import org.cordboard.core.event.AgentEvent.LoggedOutOf;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;

/// Who can be reached how: people's handling modes, and which of their workgroups they are logged in to. People
/// change their own, supervisors everybody's.
public final class PersonRoutes implements Routes {
    private static final List<String> MODES =
            Arrays.stream(HandlingMode.values()).map(HandlingMode::title).toList();

    private final Supplier<Company> company;
    private final Presence presence;
    private final Inbox floor;
    private final InstantSource clock;

    /// @param company as it is at present
    public PersonRoutes(Supplier<Company> company, Presence presence, Inbox floor, InstantSource clock) {
        this.company = company;
        this.presence = presence;
        this.floor = floor;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/people", Access.SIGNED_IN, "Everybody, and how they can be reached")
                .answers(ApiBody.listOf(Rest.Colleague.class))
                .handledBy(routes, ctx -> ctx.json(list()));
        ApiRoute.get("/api/workgroups", Access.SIGNED_IN, "Workgroups that can be dialled")
                .answers(ApiBody.listOf(Rest.Workgroup.class))
                .handledBy(routes, ctx -> ctx.json(workgroups()));
        ApiRoute.put("/api/people/{id}/handling", Access.SIGNED_IN, "Changes the own handling mode, or anybody's")
                .takes(ApiBody.of(Rest.HandlingWish.class))
                .answersNothing()
                .handledBy(routes, this::handle);
        ApiRoute.put("/api/people/{id}/workgroups/{workgroup}", Access.SIGNED_IN, "Logs a member in to a workgroup")
                .answersNothing()
                .handledBy(routes, this::logIn);
        ApiRoute.delete("/api/people/{id}/workgroups/{workgroup}", Access.SIGNED_IN, "Logs a member out of a workgroup")
                .answersNothing()
                .handledBy(routes, this::logOut);
    }

    /// Of several numbers the shortest is the one that people know.
    private List<Rest.Workgroup> workgroups() {
        Company now = company.get();
        return now.workgroups().values().stream()
                .sorted(Comparator.comparing(Workgroup::name))
                .flatMap(workgroup -> now.numbers().entrySet().stream()
                        .filter(number -> new ToWorkgroup(workgroup.id()).equals(number.getValue()))
                        .map(Map.Entry::getKey)
                        .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                        .map(number -> new Rest.Workgroup(workgroup.id().value(), workgroup.name(), number))
                        .stream())
                .toList();
    }

    private List<Rest.Colleague> list() {
        Map<AgentId, HandlingMode> modes =
                presence.handling().stream().collect(Collectors.toMap(HandlingChanged::agent, HandlingChanged::mode));
        Map<AgentId, List<String>> logouts = presence.logouts().stream()
                .collect(Collectors.groupingBy(
                        LoggedOutOf::agent,
                        Collectors.mapping(logout -> logout.workgroup().value(), Collectors.toList())));
        return company.get().people().values().stream()
                .sorted(Comparator.comparing(person -> person.id().value()))
                .map(person -> new Rest.Colleague(
                        person.id().value(),
                        person.name(),
                        person.line().map(Line::extension).orElse(null),
                        modes.getOrDefault(person.id(), HandlingMode.AVAILABLE).title(),
                        logouts.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private void handle(Context ctx) {
        AgentId person = allowed(ctx);
        String title = ctx.bodyAsClass(Rest.HandlingWish.class).mode();
        int which = MODES.indexOf(title);
        if (which < 0) {
            throw new HttpProblem(
                    400, "mode", Sentence.of("There is no mode '{0}'", title), Sentence.of("Give one of {0}", MODES));
        }
        HandlingChanged changed = new HandlingChanged(clock.instant(), person, HandlingMode.values()[which]);
        presence.put(changed);
        floor.post(at -> new HandlingChanged(at, person, changed.mode()));
        ctx.status(204);
    }

    private void logIn(Context ctx) {
        AgentId person = allowed(ctx);
        WorkgroupId workgroup = ofTheirs(ctx, person);
        AgentId by = Guard.person(ctx).id();
        presence.delete(new LoggedInTo(clock.instant(), person, workgroup));
        floor.post(at -> new AgentEvent.LoggedInTo(at, person, workgroup, by));
        ctx.status(204);
    }

    private void logOut(Context ctx) {
        AgentId person = allowed(ctx);
        WorkgroupId workgroup = ofTheirs(ctx, person);
        AgentId by = Guard.person(ctx).id();
        presence.put(new LoggedOutOf(clock.instant(), person, workgroup));
        floor.post(at -> new AgentEvent.LoggedOutOf(at, person, workgroup, by));
        ctx.status(204);
    }

    private AgentId allowed(Context ctx) {
        AgentId wanted = new AgentId(ctx.pathParam("id"));
        Person by = Guard.person(ctx);
        if (!by.id().equals(wanted) && by.role() == Person.Role.AGENT) {
            throw new HttpProblem(
                    403, "id", Sentence.of("You may change this for yourself only"), Sentence.of("Ask a supervisor"));
        }
        if (!company.get().people().containsKey(wanted)) {
            throw new HttpProblem(
                    404, "id", Sentence.of("There is no such person"), Sentence.of("Take an id from /api/people"));
        }
        return wanted;
    }

    private WorkgroupId ofTheirs(Context ctx, AgentId person) {
        WorkgroupId workgroup = new WorkgroupId(ctx.pathParam("workgroup"));
        boolean member = workgroup.person().isEmpty()
                && company.get()
                        .queue(workgroup)
                        .filter(group -> group.hasMember(person))
                        .isPresent();
        if (!member) {
            throw new HttpProblem(
                    404,
                    "workgroup",
                    Sentence.of("{0} is no member of such a workgroup", person),
                    Sentence.of("Name one of the person's workgroups"));
        }
        return workgroup;
    }
}
