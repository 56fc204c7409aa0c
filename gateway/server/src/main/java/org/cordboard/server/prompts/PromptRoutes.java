package org.cordboard.server.prompts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
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
        ApiBody sound = new ApiBody.File("audio/wav", "8 kHz, mono, 16 bit");
        ApiRoute.get("/api/prompts", Access.SUPERVISOR, "All prompts")
                .answers(ApiBody.listOf(Rest.Prompt.class))
                .handledBy(routes, ctx -> ctx.json(prompts.list()));
        ApiRoute.get("/api/prompts/{id}", Access.SUPERVISOR, "The sound of a prompt")
                .answers(sound)
                .handledBy(routes, this::sound);
        ApiRoute.put("/api/prompts/{id}", Access.SUPERVISOR, "Replaces the sound of a prompt")
                .takes(sound)
                .answers(ApiBody.of(Rest.Prompt.class))
                .handledBy(routes, this::replace);
        ApiRoute.delete("/api/prompts/{id}", Access.SUPERVISOR, "Goes back to the delivered sound of a prompt")
                .answersNothing()
                .handledBy(routes, this::goBack);
    }

    private static PromptId id(Context ctx) {
        return new PromptId(ctx.pathParam("id"));
    }

    private void sound(Context ctx) {
        byte[] wav = prompts.wav(id(ctx))
                .orElseThrow(() -> new HttpProblem(
                        404,
                        "id",
                        Sentence.of("There is no such prompt"),
                        Sentence.of("Take an id from /api/prompts")));
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
        return new HttpProblem(status, refused.field(), refused.words(), refused.remedy());
    }
}
