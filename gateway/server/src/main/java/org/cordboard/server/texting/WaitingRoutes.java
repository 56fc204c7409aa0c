package org.cordboard.server.texting;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.sms.provider.OutgoingText;

/// Texts that wait for the morning, and whether somebody wants any.
final class WaitingRoutes implements Routes {
    private final ThreadAccess access;
    private final Texting texting;

    WaitingRoutes(ThreadAccess access, Texting texting) {
        this.access = access;
        this.texting = texting;
    }

    @FunctionalInterface
    private interface Change {
        /// @return whether the text still waited
        boolean of(String thread, int number);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.post(
                        "/api/threads/{id}/messages/{number}/now",
                        Access.SIGNED_IN,
                        "Sends a text now that waits for the morning")
                .answersNothing()
                .refuses(409, "It does not wait any more", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, ctx -> change(ctx, texting.outgoing()::hurry));
        ApiRoute.delete(
                        "/api/threads/{id}/messages/{number}",
                        Access.SIGNED_IN,
                        "Takes a text back that waits for the morning")
                .answersNothing()
                .refuses(409, "It does not wait any more", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, ctx -> change(ctx, texting.outgoing()::takeBack));
        ApiRoute.put(
                        "/api/threads/{id}/consent",
                        Access.SIGNED_IN,
                        "Notes whether the other side wants texts, as it has told somebody")
                .takes(ApiBody.of(Rest.ConsentWish.class))
                .answers(ApiBody.of(Rest.TextConsent.class))
                .refuses(409, "Only the other side can say so", ApiBody.of(Rest.Problem.class))
                .refuses(422, "The words are too many", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::consent);
    }

    private void change(Context ctx, Change change) {
        if (!change.of(thread(ctx).id(), number(ctx))) {
            throw new HttpProblem(
                    409,
                    "number",
                    Sentence.of("This text does not wait any more"),
                    Sentence.of("Look how far it has come in the thread"));
        }
        ctx.status(204);
    }

    private static int number(Context ctx) {
        try {
            return Integer.parseInt(ctx.pathParam("number"));
        } catch (NumberFormatException noNumber) {
            throw new HttpProblem(
                    404,
                    "number",
                    Sentence.of("There is no such message"),
                    Sentence.of("Take a number from the thread"));
        }
    }

    private void consent(Context ctx) {
        Rest.ConsentWish wish = ctx.bodyAsClass(Rest.ConsentWish.class);
        String words = wish.words() == null ? "" : wish.words().strip();
        if (words.length() > OutgoingText.LONGEST) {
            throw new HttpProblem(
                    422,
                    "words",
                    Sentence.of("The words have {0} characters", words.length()),
                    Sentence.of("Write at most {0}", OutgoingText.LONGEST));
        }
        AgentId author = Guard.person(ctx).id();
        try {
            ctx.json(ThreadViews.of(texting.consents().note(author, thread(ctx), wish.wanted(), words)));
        } catch (NotWrittenException refused) {
            throw refused.asHttpProblem();
        }
    }

    /// The thread that a request names, if whoever asks sees it.
    private TextThread thread(Context ctx) {
        return texting.thread(ctx.pathParam("id"))
                .filter(thread -> access.seenBy(Guard.person(ctx)).contains(thread.workgroup()))
                .orElseThrow(() -> new HttpProblem(
                        404,
                        "id",
                        Sentence.of("There is no such thread"),
                        Sentence.of("Take an id from /api/threads")));
    }
}
