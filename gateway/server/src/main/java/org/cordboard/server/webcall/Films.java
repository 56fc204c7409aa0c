package org.cordboard.server.webcall;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.ToCaller;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;

/// The films of workgroups, for whoever waits at a web page.
public final class Films implements Routes {
    private static final String A_DAY = "public, max-age=86400";

    private final Supplier<Map<WorkgroupId, Film>> films;

    /// @param films as the settings are now
    public Films(Supplier<Map<WorkgroupId, Film>> films) {
        this.films = films;
    }

    /// Where the page finds it.
    Optional<ToCaller.Film> of(WorkgroupId workgroup) {
        return Optional.ofNullable(films.get().get(workgroup)).map(film -> {
            String edition = "?edition=" + film.edition();
            return new ToCaller.Film(
                    path(workgroup, "video") + edition,
                    film.captions()
                            .map(_ -> path(workgroup, "captions") + edition)
                            .orElse(""));
        });
    }

    private static String path(WorkgroupId workgroup, String what) {
        return "/api/films/" + workgroup.value() + "/" + what;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/films/{workgroup}/video", Access.ANYONE, "A workgroup's film, whole or a range")
                .answers(new ApiBody.File("video/webm", "or video/mp4"))
                .handledBy(routes, this::video);
        ApiRoute.get("/api/films/{workgroup}/captions", Access.ANYONE, "The captions of a workgroup's film")
                .answers(new ApiBody.File("text/vtt", "WebVTT"))
                .handledBy(routes, this::captions);
    }

    private void video(Context ctx) {
        Film film = film(ctx);
        ctx.header("Cache-Control", A_DAY);
        ctx.writeSeekableStream(new ByteArrayInputStream(film.video()), film.type(), film.video().length);
    }

    private void captions(Context ctx) {
        byte[] captions = film(ctx).captions().orElseThrow(() -> missing("captions"));
        ctx.header("Cache-Control", A_DAY);
        ctx.contentType("text/vtt; charset=utf-8").result(captions);
    }

    private Film film(Context ctx) {
        Film film = films.get().get(new WorkgroupId(ctx.pathParam("workgroup")));
        if (film == null) {
            throw missing("film");
        }
        return film;
    }

    private static HttpProblem missing(String what) {
        return new HttpProblem(
                404,
                "workgroup",
                Sentence.of("This workgroup has no {0}", what),
                Sentence.of("Take the path from the call's page"));
    }
}
