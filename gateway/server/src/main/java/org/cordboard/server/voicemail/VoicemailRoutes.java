package org.cordboard.server.voicemail;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;

/// The mailboxes of the workgroups of whoever asks; supervisors have all, also of workgroups that are no more.
public final class VoicemailRoutes implements Routes {
    private final Supplier<Company> company;
    private final Voicemails voicemails;
    private final Consumer<WorkgroupId> changed;
    private final InstantSource clock;

    /// @param changed is told whose mailbox has changed
    public VoicemailRoutes(
            Supplier<Company> company, Voicemails voicemails, Consumer<WorkgroupId> changed, InstantSource clock) {
        this.company = company;
        this.voicemails = voicemails;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/voicemails", Access.SIGNED_IN, "The messages in one's mailboxes, newest first")
                .answers(ApiBody.listOf(Rest.Voicemail.class))
                .handledBy(
                        routes,
                        ctx -> ctx.json(
                                voicemails.list(mailboxes(Guard.person(ctx).id()))));
        ApiRoute.get("/api/voicemails/{id}/sound", Access.SIGNED_IN, "The sound of a message, whole or a range")
                .answers(new ApiBody.File("audio/wav", "8 kHz, mono, 16 bit"))
                .handledBy(routes, this::sound);
        ApiRoute.post("/api/voicemails/{id}/heard", Access.SIGNED_IN, "Marks a message as heard")
                .answersNothing()
                .handledBy(routes, this::heard);
        ApiRoute.post("/api/voicemails/{id}/restore", Access.SIGNED_IN, "Takes a message out of the bin")
                .answersNothing()
                .handledBy(routes, this::restore);
        ApiRoute.delete("/api/voicemails/{id}", Access.SIGNED_IN, "Puts a message into the bin, for 7 days")
                .answersNothing()
                .handledBy(routes, this::delete);
    }

    /// How many messages nobody has heard yet, in the mailboxes of this person.
    public int unheard(AgentId person) {
        return voicemails.unheard(mailboxes(person));
    }

    private Collection<WorkgroupId> mailboxes(AgentId person) {
        Company now = company.get();
        Person known = now.people().get(person);
        if (known != null && known.role().includes(Person.Role.SUPERVISOR)) {
            var formerOnes = voicemails.mailboxes().stream()
                    .filter(mailbox -> mailbox.person().isEmpty());
            return Stream.of(now.workgroups().keySet().stream(), formerOnes, Stream.of(WorkgroupId.ofPerson(person)))
                    .flatMap(mailboxes -> mailboxes)
                    .distinct()
                    .toList();
        }
        return company.get().workgroupsOf(person).stream()
                .map(group -> group.id())
                .toList();
    }

    private Rest.Voicemail theirs(Context ctx) {
        Collection<WorkgroupId> mailboxes = mailboxes(Guard.person(ctx).id());
        return voicemails
                .find(ctx.pathParam("id"))
                .filter(message -> mailboxes.contains(new WorkgroupId(message.workgroup())))
                .orElseThrow(() ->
                        new HttpProblem(404, "id", "There is no such message", "Take an id from /api/voicemails"));
    }

    private void sound(Context ctx) throws IOException {
        Rest.Voicemail message = theirs(ctx);
        Path sound = voicemails
                .sound(message.id())
                .orElseThrow(() -> new HttpProblem(404, "id", "The message has no sound any more", "It was deleted"));
        ctx.writeSeekableStream(Files.newInputStream(sound), "audio/wav", Files.size(sound));
    }

    private void heard(Context ctx) {
        Rest.Voicemail message = theirs(ctx);
        if (voicemails.markHeard(message.id(), clock.instant())) {
            changed.accept(new WorkgroupId(message.workgroup()));
        }
        ctx.status(204);
    }

    private void delete(Context ctx) {
        Rest.Voicemail message = theirs(ctx);
        if (voicemails.delete(message.id(), clock.instant())) {
            changed.accept(new WorkgroupId(message.workgroup()));
        }
        ctx.status(204);
    }

    private void restore(Context ctx) {
        String id = ctx.pathParam("id");
        Collection<WorkgroupId> mailboxes = mailboxes(Guard.person(ctx).id());
        WorkgroupId mailbox = voicemails
                .inBinOf(id)
                .filter(mailboxes::contains)
                .orElseThrow(() -> new HttpProblem(
                        404, "id", "There is no such deleted message", "Messages stay in the bin for 7 days"));
        if (voicemails.restore(id)) {
            changed.accept(mailbox);
        }
        ctx.status(204);
    }
}
