package org.cordboard.server.calltext;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.callrecord.CallAccess;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;
import org.cordboard.server.writing.NotWrittenException;

/// What was written in a call, for those who may see the call; whoever has it in hand writes to its caller.
public final class CallTextRoutes implements Routes {
    private final Function<AgentId, Optional<CallId>> inHand;
    private final CallAccess access;
    private final WrittenTalks talks;

    /// @param inHand asks the floor
    public CallTextRoutes(Function<AgentId, Optional<CallId>> inHand, CallAccess access, WrittenTalks talks) {
        this.inHand = inHand;
        this.access = access;
        this.talks = talks;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/calls/{id}/texts", Access.SIGNED_IN, "What was written in a call, oldest first")
                .answers(ApiBody.listOf(Rest.CallText.class))
                .handledBy(routes, this::list);
        ApiRoute.post("/api/calls/{id}/texts", Access.SIGNED_IN, "Writes to the caller of the call in hand")
                .takes(ApiBody.of(Rest.TextWish.class))
                .answers(ApiBody.of(Rest.CallText.class))
                .refuses(409, "The call is not in hand, or its caller cannot read", ApiBody.of(Rest.Problem.class))
                .refuses(422, "There are no words, or too many", ApiBody.of(Rest.Problem.class))
                .refuses(429, "These are too many texts at once", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::say);
    }

    private void list(Context ctx) {
        CallId call = call(ctx);
        if (!access.maySee(Guard.person(ctx), call)) {
            throw CallAccess.noSuchCall();
        }
        ctx.json(talks.of(call));
    }

    private void say(Context ctx) {
        CallId call = call(ctx);
        AgentId agent = Guard.person(ctx).id();
        if (inHand.apply(agent).filter(call::equals).isEmpty()) {
            throw new HttpProblem(
                    409,
                    "id",
                    Sentence.of("You do not have this call in hand"),
                    Sentence.of("Write to the caller whose call you have"));
        }
        try {
            ctx.json(talks.agentSays(
                    agent, call, ctx.bodyAsClass(Rest.TextWish.class).words()));
        } catch (NotWrittenException refused) {
            throw refused.asHttpProblem();
        }
    }

    private static CallId call(Context ctx) {
        return new CallId(ctx.pathParam("id"));
    }
}
