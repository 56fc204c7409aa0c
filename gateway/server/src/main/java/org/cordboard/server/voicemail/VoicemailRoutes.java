package org.cordboard.server.voicemail;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;

/// The messages in the mailboxes of whoever asks.
public final class VoicemailRoutes implements Routes {
    private final MailboxAccess access;
    private final Voicemails voicemails;
    private final InstantSource clock;

    public VoicemailRoutes(MailboxAccess access, Voicemails voicemails, InstantSource clock) {
        this.access = access;
        this.voicemails = voicemails;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/voicemails", Access.SIGNED_IN, "The messages in one's mailboxes, newest first")
                .answers(ApiBody.listOf(Rest.Voicemail.class))
                .handledBy(
                        routes,
                        ctx -> ctx.json(
                                voicemails.list(access.of(Guard.person(ctx).id()))));
        ApiRoute.get("/api/voicemails/{id}/sound", Access.SIGNED_IN, "The sound of a message, whole or a range")
                .answers(new ApiBody.File("audio/wav", "8 kHz, mono, 16 bit"))
                .handledBy(routes, this::sound);
        ApiRoute.get("/api/voicemails/{id}/waveform", Access.SIGNED_IN, "How loud a message is in the course of time")
                .answers(ApiBody.of(Rest.Waveform.class))
                .handledBy(routes, this::waveform);
        ApiRoute.post("/api/voicemails/{id}/heard", Access.SIGNED_IN, "Marks a message as heard")
                .answersNothing()
                .handledBy(routes, ctx -> change(ctx, voicemails::markHeard));
        ApiRoute.put("/api/voicemails/{id}/saved", Access.SIGNED_IN, "Saves a message, which then counts as heard")
                .answersNothing()
                .handledBy(routes, ctx -> change(ctx, voicemails::save));
        ApiRoute.delete("/api/voicemails/{id}/saved", Access.SIGNED_IN, "The message is saved no more")
                .answersNothing()
                .handledBy(routes, ctx -> change(ctx, voicemails::unsave));
        ApiRoute.post("/api/voicemails/{id}/restore", Access.SIGNED_IN, "Takes a message out of the bin")
                .answersNothing()
                .handledBy(routes, this::restore);
        ApiRoute.delete("/api/voicemails/{id}", Access.SIGNED_IN, "Puts a message into the bin, for 7 days")
                .answersNothing()
                .handledBy(routes, ctx -> change(ctx, voicemails::delete));
    }

    private void sound(Context ctx) throws IOException {
        Path sound = soundOf(access.message(ctx));
        ctx.writeSeekableStream(Files.newInputStream(sound), "audio/wav", Files.size(sound));
    }

    /// What was said does not change any more.
    private void waveform(Context ctx) throws IOException {
        List<Integer> bars = Waveform.of(soundOf(access.message(ctx)));
        ctx.header("Cache-Control", "private, max-age=604800, immutable").json(new Rest.Waveform(bars));
    }

    private Path soundOf(Rest.Voicemail message) {
        return voicemails
                .sound(message.id())
                .orElseThrow(() -> new HttpProblem(
                        404,
                        "id",
                        Sentence.of("The message has no sound"),
                        Sentence.of("Play those whose lengthMillis is not 0")));
    }

    /// What is so already is done as well.
    private void change(Context ctx, BiPredicate<String, Instant> change) {
        change.test(access.message(ctx).id(), clock.instant());
        ctx.status(204);
    }

    private void restore(Context ctx) {
        String id = ctx.pathParam("id");
        Collection<WorkgroupId> mailboxes = access.of(Guard.person(ctx).id());
        voicemails
                .inBinOf(id)
                .filter(mailboxes::contains)
                .orElseThrow(() -> new HttpProblem(
                        404,
                        "id",
                        Sentence.of("There is no such deleted message"),
                        Sentence.of("Messages stay in the bin for 7 days")));
        voicemails.restore(id, clock.instant());
        ctx.status(204);
    }
}
