package org.cordboard.server.chat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.MessagesBefore;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;
import org.cordboard.server.writing.NotWrittenException;

/// What whoever asks and a colleague write to each other; nobody else sees it.
public final class ChatRoutes implements Routes {
    private final Supplier<Company> company;
    private final Chats chats;

    public ChatRoutes(Supplier<Company> company, Chats chats) {
        this.company = company;
        this.chats = chats;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/chats/{person}", Access.SIGNED_IN, "What one and a colleague have written, a page of it")
                .query(MessagesBefore.NAME, MessagesBefore.WORDS)
                .answers(ApiBody.of(Rest.ChatPage.class))
                .handledBy(routes, ctx -> ctx.json(chats.page(me(ctx), colleague(ctx), MessagesBefore.of(ctx))));
        ApiRoute.post("/api/chats/{person}", Access.SIGNED_IN, "Writes to a colleague")
                .takes(ApiBody.of(Rest.TextWish.class))
                .answers(ApiBody.of(Rest.ChatMessage.class))
                .refuses(422, "There are no words, or too many", ApiBody.of(Rest.Problem.class))
                .refuses(429, "These are too many messages at once", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::say);
        ApiRoute.put("/api/chats/{person}/read", Access.SIGNED_IN, "Says up to which message one has read")
                .takes(ApiBody.of(Rest.ChatRead.class))
                .answersNothing()
                .handledBy(routes, this::read);
    }

    private void say(Context ctx) {
        try {
            ctx.json(chats.say(
                    me(ctx),
                    colleague(ctx),
                    ctx.bodyAsClass(Rest.TextWish.class).words()));
        } catch (NotWrittenException refused) {
            throw refused.asHttpProblem();
        }
    }

    private void read(Context ctx) {
        chats.read(me(ctx), colleague(ctx), ctx.bodyAsClass(Rest.ChatRead.class).number());
        ctx.status(204);
    }

    private static AgentId me(Context ctx) {
        return Guard.person(ctx).id();
    }

    private AgentId colleague(Context ctx) {
        AgentId colleague = new AgentId(ctx.pathParam("person"));
        if (colleague.equals(me(ctx)) || !company.get().people().containsKey(colleague)) {
            throw new HttpProblem(
                    404,
                    "person",
                    Sentence.of("You have no colleague '{0}'", colleague),
                    Sentence.of("Take the user name of one"));
        }
        return colleague;
    }
}
