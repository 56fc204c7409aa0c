package org.cordboard.server.check;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;

/// Takes what a page sends to see how fast it can, and forgets it while it comes.
public final class UploadRoute implements Routes {
    private static final int AT_MOST = 512 << 10;
    private static final int BLOCK = 8 << 10;

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.post("/api/check/upload", Access.ANYONE, "Something to measure by how fast a browser sends")
                .takes(new ApiBody.File("application/octet-stream", "Anything, 512 KB at most; it is not kept"))
                .answersNothing()
                .handledBy(routes, UploadRoute::swallow);
    }

    private static void swallow(Context ctx) throws IOException {
        byte[] block = new byte[BLOCK];
        int taken = 0;
        try (InputStream body = ctx.bodyInputStream()) {
            for (int count = body.read(block); count >= 0; count = body.read(block)) {
                taken += count;
                if (taken > AT_MOST) {
                    throw new HttpProblem(
                            413,
                            "body",
                            Sentence.of("That is more than is needed"),
                            Sentence.of("Send 512 KB at most"));
                }
            }
        }
        ctx.status(204);
    }
}
