package org.cordboard.server.supervision;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;

/// What supervisors do with people and with callers who wait. The floor says beforehand whether it fits; what happens
/// in between settles it anew, and then changes nothing.
public final class SupervisionRoutes implements Routes {
    private final Supplier<CompanySettings> settings;
    private final Function<Function<Floor, Optional<Sentence>>, Optional<Sentence>> refusals;
    private final Inbox floor;
    private final InstantSource clock;

    /// @param refusals asks the floor
    public SupervisionRoutes(
            Supplier<CompanySettings> settings,
            Function<Function<Floor, Optional<Sentence>>, Optional<Sentence>> refusals,
            Inbox floor,
            InstantSource clock) {
        this.settings = settings;
        this.refusals = refusals;
        this.floor = floor;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.put("/api/people/{id}/state", Access.SUPERVISOR, "Makes somebody at work ready or not ready")
                .takes(ApiBody.of(Rest.StateWish.class))
                .answersNothing()
                .refuses(409, "The person's state does not allow it", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::state);
        ApiRoute.delete("/api/people/{id}/work", Access.SUPERVISOR, "Signs somebody out of work")
                .answersNothing()
                .refuses(409, "The person's state does not allow it", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::signOut);
        ApiRoute.post("/api/calls/{id}/move", Access.SUPERVISOR, "Moves a caller who waits")
                .takes(ApiBody.of(Rest.MoveWish.class))
                .answersNothing()
                .refuses(409, "The caller cannot be moved there", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::move);
    }

    private void state(Context ctx) {
        AgentId person = person(ctx);
        AgentId by = Guard.person(ctx).id();
        Rest.StateWish wish = ctx.bodyAsClass(Rest.StateWish.class);
        if (wish.ready() == null) {
            throw new HttpProblem(
                    400,
                    "ready",
                    Sentence.of("It is not said whether the person is to get calls"),
                    Sentence.of("Give ready"));
        }
        if (wish.ready()) {
            arrange(ctx, at -> new AgentEvent.ReadyRequested(at, person, by));
        } else {
            String reason = reason(wish.reason());
            arrange(ctx, at -> new AgentEvent.NotReadyRequested(at, person, reason, by));
        }
    }

    private String reason(String wanted) {
        var known = settings.get().notReadyReasons();
        if (!known.contains(wanted)) {
            throw new HttpProblem(
                    400,
                    "reason",
                    Sentence.of("The company has no such reason"),
                    Sentence.of("Give one of {0}", String.join(", ", known)));
        }
        return wanted;
    }

    private void signOut(Context ctx) {
        AgentId person = person(ctx);
        AgentId by = Guard.person(ctx).id();
        arrange(ctx, at -> new AgentEvent.SignedOut(at, person, by));
    }

    private AgentId person(Context ctx) {
        AgentId person = new AgentId(ctx.pathParam("id"));
        if (!settings.get().company().people().containsKey(person)) {
            throw new HttpProblem(
                    404, "id", Sentence.of("There is no such person"), Sentence.of("Take an id from /api/people"));
        }
        return person;
    }

    private void arrange(Context ctx, Function<Instant, AgentEvent.Arranged> wish) {
        refuse("id", floor -> floor.refusal(wish.apply(clock.instant())));
        floor.post(wish::apply);
        ctx.status(204);
    }

    private void move(Context ctx) {
        CallId call = new CallId(ctx.pathParam("id"));
        BiFunction<Instant, AgentId, CallEvent.OfSupervisor> move = moveOf(call, ctx.bodyAsClass(Rest.MoveWish.class));
        AgentId by = Guard.person(ctx).id();
        refuse("call", floor -> floor.refusal(move.apply(clock.instant(), by)));
        floor.post(at -> move.apply(at, by));
        ctx.status(204);
    }

    private static BiFunction<Instant, AgentId, CallEvent.OfSupervisor> moveOf(CallId call, Rest.MoveWish wish) {
        boolean inLine = wish.place() != null;
        boolean toWorkgroup = isGiven(wish.workgroup());
        boolean toAgent = isGiven(wish.agent());
        if (inLine && !toWorkgroup && !toAgent) {
            return (at, by) -> new CallEvent.MovedInLine(at, call, by, placeOf(wish));
        }
        if (toWorkgroup && !inLine && !toAgent) {
            return (at, by) -> new CallEvent.MovedToWorkgroup(at, call, by, new WorkgroupId(wish.workgroup()));
        }
        if (toAgent && !inLine && !toWorkgroup) {
            return (at, by) -> new CallEvent.MovedToAgent(at, call, by, new AgentId(wish.agent()));
        }
        throw new HttpProblem(
                400,
                "place",
                Sentence.of("It is not clear where the caller is to go"),
                Sentence.of("Give one of place, workgroup and agent"));
    }

    /// Further behind than anybody stands is the end of the line.
    private static int placeOf(Rest.MoveWish wish) {
        return Math.clamp(wish.place(), 0, Integer.MAX_VALUE);
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    private void refuse(String field, Function<Floor, Optional<Sentence>> question) {
        refusals.apply(question).ifPresent(reason -> {
            throw new HttpProblem(409, field, reason, Sentence.of("Look at the floor again"));
        });
    }
}
