package org.cordboard.server.quality;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.CallId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.callrecord.CallAccess;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;

/// How the sound of a call was, for whoever may see the call.
public final class SoundRoutes implements Routes {
    private final CallSounds sounds;
    private final CallAccess access;

    public SoundRoutes(CallSounds sounds, CallAccess access) {
        this.sounds = sounds;
        this.access = access;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/calls/{id}/quality", Access.SIGNED_IN, "How the sound of an ended call was, each second")
                .answers(ApiBody.of(Rest.CallSound.class))
                .handledBy(routes, this::sound);
    }

    private void sound(Context ctx) {
        CallId call = new CallId(ctx.pathParam("id"));
        Person person = Guard.person(ctx);
        ctx.json(sounds.of(call).filter(_ -> access.maySee(person, call)).orElseThrow(CallAccess::noSuchCall));
    }
}
