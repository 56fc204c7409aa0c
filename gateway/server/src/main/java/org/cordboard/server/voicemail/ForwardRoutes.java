package org.cordboard.server.voicemail;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;
import org.cordboard.server.wire.BadMessageException;
import org.cordboard.server.wire.Wire;

/// Whoever sees a message can forward it, to any mailbox of the company.
public final class ForwardRoutes implements Routes {
    private static final int LONGEST_COMMENT = 1_000;

    private final Supplier<Company> company;
    private final MailboxAccess access;
    private final Voicemails voicemails;
    private final InstantSource clock;

    public ForwardRoutes(Supplier<Company> company, MailboxAccess access, Voicemails voicemails, InstantSource clock) {
        this.company = company;
        this.access = access;
        this.voicemails = voicemails;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/mailboxes", Access.SIGNED_IN, "All mailboxes, with what lies in one's own")
                .answers(ApiBody.listOf(Rest.Mailbox.class))
                .handledBy(routes, this::mailboxes);
        ApiRoute.post("/api/voicemails/{id}/forward", Access.SIGNED_IN, "Puts a copy into another mailbox")
                .takes(ApiBody.of(Rest.ForwardWish.class))
                .answersNothing()
                .refuses(422, "There is no such mailbox, or the comment is too long", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::forward);
    }

    private void mailboxes(Context ctx) {
        Collection<WorkgroupId> own = access.of(Guard.person(ctx).id());
        Company now = company.get();
        List<Rest.Mailbox> all = Stream.concat(
                        now.workgroups().values().stream().map(group -> mailbox(group.id(), group.name(), own)),
                        now.people().values().stream()
                                .filter(person -> person.line().isPresent())
                                .map(person -> mailbox(WorkgroupId.ofPerson(person.id()), person.name(), own)))
                .sorted(Comparator.comparing(Rest.Mailbox::name).thenComparing(Rest.Mailbox::id))
                .toList();
        ctx.json(all);
    }

    private Rest.Mailbox mailbox(WorkgroupId id, String name, Collection<WorkgroupId> own) {
        return new Rest.Mailbox(id.value(), name, own.contains(id) ? voicemails.counts(id) : null);
    }

    private void forward(Context ctx) throws BadMessageException {
        Rest.Voicemail message = access.message(ctx);
        Rest.ForwardWish wish = Wire.read(ctx.body(), Rest.ForwardWish.class);
        WorkgroupId to = target(wish.to(), message);
        String comment = wish.comment() == null ? "" : wish.comment().strip();
        if (comment.length() > LONGEST_COMMENT) {
            throw new HttpProblem(
                    422,
                    "comment",
                    Sentence.of("The comment has {0} characters", comment.length()),
                    Sentence.of("Write {0} at most", LONGEST_COMMENT));
        }
        Person by = Guard.person(ctx);
        voicemails.forward(message.id(), to, by, comment, clock.instant());
        ctx.status(204);
    }

    private WorkgroupId target(String written, Rest.Voicemail message) {
        if (written == null || written.isBlank()) {
            throw new HttpProblem(
                    422,
                    "to",
                    Sentence.of("It is not said to which mailbox"),
                    Sentence.of("Take an id from /api/mailboxes"));
        }
        WorkgroupId to = new WorkgroupId(written);
        if (company.get().queue(to).isEmpty()) {
            throw new HttpProblem(
                    422,
                    "to",
                    Sentence.of("There is no mailbox {0}", written),
                    Sentence.of("Take an id from /api/mailboxes"));
        }
        if (written.equals(message.workgroup())) {
            throw new HttpProblem(
                    422, "to", Sentence.of("The message lies there already"), Sentence.of("Choose another mailbox"));
        }
        return to;
    }
}
