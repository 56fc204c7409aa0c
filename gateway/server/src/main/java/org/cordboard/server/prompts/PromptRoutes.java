package org.cordboard.server.prompts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.cordboard.core.id.PromptId;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;

/// The company's prompts, for supervisors to hear and to replace.
public final class PromptRoutes implements Routes {
    private final Prompts prompts;

    public PromptRoutes(Prompts prompts) {
        this.prompts = prompts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/prompts", ctx -> ctx.json(prompts.list()), Access.SUPERVISOR);
        routes.get("/api/prompts/{id}", this::sound, Access.SUPERVISOR);
        routes.put("/api/prompts/{id}", this::replace, Access.SUPERVISOR);
        routes.delete("/api/prompts/{id}", this::goBack, Access.SUPERVISOR);
    }

    private static PromptId id(Context ctx) {
        return new PromptId(ctx.pathParam("id"));
    }

    private void sound(Context ctx) {
        byte[] wav = prompts.wav(id(ctx))
                .orElseThrow(
                        () -> new HttpProblem(404, "id", "There is no such prompt", "Take an id from /api/prompts"));
        ctx.contentType("audio/wav").result(wav);
    }

    private void replace(Context ctx) throws IOException {
        try {
            ctx.json(prompts.put(id(ctx), ctx.bodyAsBytes()));
        } catch (PromptRefusedException refused) {
            throw problem(refused);
        }
    }

    private void goBack(Context ctx) {
        try {
            prompts.delete(id(ctx));
            ctx.status(204);
        } catch (PromptRefusedException refused) {
            throw problem(refused);
        }
    }

    private static HttpProblem problem(PromptRefusedException refused) {
        int status = refused.field().equals("id") ? 404 : 400;
        return new HttpProblem(status, refused.field(), refused.getMessage(), refused.remedy());
    }
}
