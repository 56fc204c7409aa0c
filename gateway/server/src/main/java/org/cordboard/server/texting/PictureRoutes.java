package org.cordboard.server.texting;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Page;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;
import org.cordboard.server.writing.NotWrittenException;

/// What is sent with texts: put here by members, fetched by them, and by the text network. Whatever
/// somebody outside has sent cannot do anything in a browser: it is shown as a picture, or kept as a file.
final class PictureRoutes implements Routes {
    private static final String PICTURE = "/api/threads/{id}/pictures/{number}/{place}";

    private final Texting texting;
    private final PictureShelf shelf;
    private final Function<Context, TextThread> thread;

    /// @param thread that a request names, or a problem
    PictureRoutes(Texting texting, PictureShelf shelf, Function<Context, TextThread> thread) {
        this.texting = texting;
        this.shelf = shelf;
        this.thread = thread;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.post("/api/threads/{id}/pictures", Access.SIGNED_IN, "Keeps a picture that is about to be sent")
                .query("name", "of the file; can be left out")
                .takes(new ApiBody.File(
                        "application/octet-stream", "a picture, film, sound, contact or PDF, 5 MB at most"))
                .answers(ApiBody.of(Rest.PictureUpload.class))
                .refuses(413, "The file is larger than 5 MB", ApiBody.of(Rest.Problem.class))
                .refuses(422, "The file is nothing that can be sent", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::upload);
        ApiRoute.get(PICTURE, Access.SIGNED_IN, "What is sent with a text: the one at a place, from 1")
                .query("download", "`1` to keep it as a file")
                .answers(new ApiBody.File("image/*", "or whatever it is"))
                .handledBy(routes, this::show);
        // It belongs to no API: nobody but the network knows its tickets.
        routes.addEndpoint(Endpoint.create(HandlerType.GET, NetworkRoutes.ROOT + "/pictures/{ticket}")
                .addMetadata(new Roles(Set.of(Access.ANYONE)))
                .addMetadata(Page.PAGE)
                .handler(this::give));
    }

    private void upload(Context ctx) throws IOException {
        thread.apply(ctx);
        try {
            PictureShelf.Upload upload = shelf.keep(
                    Guard.person(ctx).id(),
                    body(ctx),
                    Optional.ofNullable(ctx.queryParam("name")).orElse(""));
            TextPicture picture = upload.picture();
            ctx.json(new Rest.PictureUpload(upload.id(), picture.type(), picture.name(), picture.bytes()));
        } catch (NotWrittenException refused) {
            throw refused.asHttpProblem();
        }
    }

    private static byte[] body(Context ctx) throws IOException {
        try (InputStream body = ctx.bodyInputStream()) {
            byte[] read = body.readNBytes(PictureRules.MOST_TOGETHER + 1);
            if (read.length > PictureRules.MOST_TOGETHER) {
                throw new HttpProblem(
                        413,
                        "file",
                        Sentence.of("The file is larger than {0} MB", 5),
                        Sentence.of("Send at most {0} MB with a text: make it smaller", 5));
            }
            return read;
        }
    }

    private void show(Context ctx) throws IOException {
        TextPicture picture = texting.message(thread.apply(ctx).id(), number(ctx, "number"))
                .flatMap(message -> at(message, number(ctx, "place")))
                .orElseThrow(PictureRoutes::noSuch);
        boolean shown = new FileKind(picture.type()).isShown() && ctx.queryParam("download") == null;
        ctx.header("Content-Disposition", (shown ? "inline" : "attachment") + named(picture.name()));
        ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
        // What was sent does not change any more.
        ctx.header("Cache-Control", "private, max-age=604800, immutable");
        send(ctx, picture);
    }

    private static Optional<TextPicture> at(TextMessage message, int place) {
        return Optional.of(place)
                .filter(known -> known >= 1 && known <= message.enclosures().size())
                .map(known -> message.enclosures().get(known - 1))
                .flatMap(enclosure -> enclosure instanceof Enclosure.Here(TextPicture picture)
                        ? Optional.of(picture)
                        : Optional.empty());
    }

    /// RFC 6266, section 4.3, with the encoding of RFC 8187 for names in other letters.
    private static String named(String name) {
        return "; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(
                        name.replaceAll("[^A-Za-z0-9._ -]", "_"),
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private void give(Context ctx) throws IOException {
        TextPicture picture = texting.outgoing()
                .byTicket(ctx.pathParam("ticket"))
                .orElseThrow(() -> new HttpProblem(
                        404,
                        "ticket",
                        Sentence.of("There is nothing to be fetched"),
                        Sentence.of("Fetch pictures within a day of their text")));
        ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
        ctx.header("Cache-Control", "private, no-store");
        send(ctx, picture);
    }

    private void send(Context ctx, TextPicture picture) throws IOException {
        try {
            InputStream content = Files.newInputStream(shelf.path(picture));
            // Else it would be that of all other answers, and a part of the type.
            ctx.res().setCharacterEncoding(null);
            ctx.contentType(picture.type());
            ctx.header("Content-Length", Integer.toString(picture.bytes()));
            ctx.result(content);
        } catch (NoSuchFileException lost) {
            throw noSuch();
        }
    }

    private static int number(Context ctx, String name) {
        String given = ctx.pathParam(name);
        if (!given.matches("[0-9]{1,9}")) {
            throw noSuch();
        }
        return Integer.parseInt(given);
    }

    private static HttpProblem noSuch() {
        return new HttpProblem(
                404, "place", Sentence.of("There is no such picture"), Sentence.of("Take its place from its thread"));
    }
}
