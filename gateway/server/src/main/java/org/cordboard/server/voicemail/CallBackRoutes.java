package org.cordboard.server.voicemail;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.call.CallMaker;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;
import org.cordboard.sip.Dialling;

/// Calling those who have left a message.
public final class CallBackRoutes implements Routes {
    private final MailboxAccess access;
    private final CallMaker calls;
    private final boolean canDial;

    /// @param canDial whether there is a trunk
    public CallBackRoutes(MailboxAccess access, CallMaker calls, boolean canDial) {
        this.access = access;
        this.calls = calls;
        this.canDial = canDial;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.post(
                        "/api/voicemails/{id}/call",
                        Access.SIGNED_IN,
                        "Calls whoever left the message, from one's console; does nothing while one is in a call")
                .answers(ApiBody.of(Rest.NewCall.class))
                .refuses(409, "There is no trunk to dial out", ApiBody.of(Rest.Problem.class))
                .refuses(422, "The message was left without a number", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::call);
    }

    private void call(Context ctx) {
        Rest.Voicemail message = access.message(ctx);
        if (!canDial) {
            throw new HttpProblem(
                    409,
                    "id",
                    Sentence.of("There is no trunk to dial out"),
                    Sentence.of("Name one under sip.trunks in the gateway's file, or start with --trunk"));
        }
        if (!Dialling.isNumber(message.callerNumber())) {
            throw new HttpProblem(
                    422,
                    "id",
                    Sentence.of("The message was left without a number"),
                    Sentence.of("Call back those whose callerNumber is one"));
        }
        Caller called = new Caller(message.callerNumber(), message.callerName(), Caller.Origin.PHONE);
        var call = calls.call(Guard.person(ctx).id(), called, new WorkgroupId(message.workgroup()));
        ctx.json(new Rest.NewCall(call.value()));
    }
}
