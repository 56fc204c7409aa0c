package org.cordboard.server.callercard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.callnote.CallNotes;
import org.cordboard.server.callnote.Disposition;
import org.cordboard.server.callrecord.CallAccess;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.language.Languages;
import org.cordboard.server.signin.Guard;

/// The card of the caller of a call, and what agents keep of the call: how it ended and their notes. For the call in
/// hand, and for those that one sees in the history.
public final class CallerCardRoutes implements Routes {
    private static final int LONGEST_NOTE = 4_000;

    private final Visits visits;
    private final CallerCards cards;
    private final CallNotes notes;
    private final Inbox floor;
    private final InstantSource clock;

    public CallerCardRoutes(Visits visits, CallerCards cards, CallNotes notes, Inbox floor, InstantSource clock) {
        this.visits = visits;
        this.cards = cards;
        this.notes = notes;
        this.floor = floor;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/calls/{id}/caller", Access.SIGNED_IN, "What is known of the caller of a call")
                .answers(ApiBody.of(Rest.CallerCard.class))
                .handledBy(routes, ctx -> ctx.json(cards.of(visit(ctx), Guard.person(ctx), Languages.of(ctx))));
        ApiRoute.put("/api/calls/{id}/disposition", Access.SIGNED_IN, "Says how a call ended; the last word counts")
                .takes(ApiBody.of(Rest.DispositionWish.class))
                .answersNothing()
                .refuses(422, "The call's workgroup has no such disposition", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::dispose);
        ApiRoute.put("/api/calls/{id}/note", Access.SIGNED_IN, "Keeps one's own note of a call")
                .takes(ApiBody.of(Rest.CallNoteWish.class))
                .answersNothing()
                .refuses(422, "The note is too long", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::write);
    }

    private void dispose(Context ctx) {
        Visit visit = visit(ctx);
        String words = ctx.bodyAsClass(Rest.DispositionWish.class).disposition();
        List<String> choices = cards.dispositions(visit).choices();
        if (!choices.contains(words)) {
            throw new HttpProblem(
                    422,
                    "disposition",
                    choices.isEmpty()
                            ? Sentence.of("The call's workgroup has no dispositions")
                            : Sentence.of("The call's workgroup has no disposition '{0}'", words),
                    choices.isEmpty() ? Sentence.of("Write a note instead") : Sentence.of("Give one of {0}", choices));
        }
        AgentId by = Guard.person(ctx).id();
        notes.keep(new Disposition(visit.call(), words, by, clock.instant()));
        floor.post(at -> new AgentEvent.CallDisposed(at, by, visit.call(), words));
        ctx.status(204);
    }

    private void write(Context ctx) {
        Visit visit = visit(ctx);
        String given = ctx.bodyAsClass(Rest.CallNoteWish.class).words();
        String words = given == null ? "" : given.strip();
        if (words.length() > LONGEST_NOTE) {
            throw new HttpProblem(
                    422,
                    "words",
                    Sentence.of("The note is longer than {0} characters", LONGEST_NOTE),
                    Sentence.of("Keep what the next one must know"));
        }
        notes.write(visit.call(), Guard.person(ctx).id(), words, clock.instant());
        ctx.status(204);
    }

    private Visit visit(Context ctx) {
        return visits.find(Guard.person(ctx), new CallId(ctx.pathParam("id"))).orElseThrow(CallAccess::noSuchCall);
    }
}
