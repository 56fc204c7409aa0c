package org.cordboard.server.texting;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.MessagesBefore;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;
import org.cordboard.server.writing.NotWrittenException;

/// Texts with people outside: members see those of their workgroups, supervisors all.
public final class ThreadRoutes implements Routes {
    private final Supplier<Company> company;
    private final Texting texting;
    private final Function<String, String> names;

    /// @param names by which a number is known; empty for a stranger's
    public ThreadRoutes(Supplier<Company> company, Texting texting, Function<String, String> names) {
        this.company = company;
        this.texting = texting;
        this.names = names;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/threads", Access.SIGNED_IN, "Texts with people outside, %d at most".formatted(Texting.PAGE))
                .query("state", "`open` or `closed`; `open` when left out")
                .answers(ApiBody.listOf(Rest.TextThread.class))
                .handledBy(routes, this::list);
        ApiRoute.get("/api/threads/{id}", Access.SIGNED_IN, "What stands in a thread, a page of it")
                .query(MessagesBefore.NAME, MessagesBefore.WORDS)
                .answers(ApiBody.of(Rest.TextThreadPage.class))
                .handledBy(routes, this::show);
        ApiRoute.post("/api/threads/{id}/messages", Access.SIGNED_IN, "Texts the other side of a thread")
                .takes(ApiBody.of(Rest.TextWish.class))
                .answers(ApiBody.of(Rest.TextMessage.class))
                .refuses(409, "The other side has asked not to be texted", ApiBody.of(Rest.Problem.class))
                .refuses(422, "There are no words, or too many", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::say);
    }

    private void list(Context ctx) {
        ctx.json(texting.threads(workgroups(ctx), state(ctx)).stream()
                .map(this::told)
                .toList());
    }

    private static TextThread.State state(Context ctx) {
        String given = Optional.ofNullable(ctx.queryParam("state")).orElse("open");
        return switch (given) {
            case "open" -> TextThread.State.OPEN;
            case "closed" -> TextThread.State.CLOSED;
            default -> throw new HttpProblem(400, "state", "There is no state '" + given + "'", "Give open or closed");
        };
    }

    private void show(Context ctx) {
        TextThread thread = thread(ctx);
        Texting.Page page = texting.page(thread.id(), MessagesBefore.of(ctx)).orElseThrow(ThreadRoutes::noSuch);
        List<TextMessage> messages = page.messages();
        boolean more = !messages.isEmpty() && messages.getFirst().number() > 1;
        ctx.json(new Rest.TextThreadPage(
                told(page.thread()), messages.stream().map(ThreadRoutes::told).toList(), more, page.wanted()));
    }

    private void say(Context ctx) {
        TextThread thread = thread(ctx);
        try {
            ctx.json(told(texting.say(
                    Guard.person(ctx).id(),
                    thread,
                    ctx.bodyAsClass(Rest.TextWish.class).words())));
        } catch (NotWrittenException refused) {
            throw refused.asHttpProblem();
        }
    }

    /// The thread that a request names, if whoever asks sees it.
    private TextThread thread(Context ctx) {
        Collection<WorkgroupId> seen = workgroups(ctx);
        return texting.thread(ctx.pathParam("id"))
                .filter(thread -> seen.contains(thread.workgroup()))
                .orElseThrow(ThreadRoutes::noSuch);
    }

    private Collection<WorkgroupId> workgroups(Context ctx) {
        Person person = Guard.person(ctx);
        Company now = company.get();
        return person.role().includes(Person.Role.SUPERVISOR)
                ? now.workgroups().keySet()
                : now.workgroupsOf(person.id()).stream()
                        .map(group -> group.id())
                        .toList();
    }

    private static HttpProblem noSuch() {
        return new HttpProblem(404, "id", "There is no such thread", "Take an id from /api/threads");
    }

    private Rest.TextThread told(TextThread thread) {
        return new Rest.TextThread(
                thread.id(),
                thread.ours(),
                thread.theirs(),
                names.apply(thread.theirs()),
                thread.workgroup().value(),
                thread.state().name(),
                "",
                null,
                null,
                false,
                thread.last(),
                null,
                thread.openedAt().toEpochMilli(),
                thread.changedAt().toEpochMilli());
    }

    private static Rest.TextMessage told(TextMessage message) {
        return new Rest.TextMessage(
                message.number(),
                message.kind().name(),
                message.author().map(AgentId::value).orElse(""),
                message.words(),
                message.progress().map(Progress::name).orElse(""),
                message.trouble(),
                message.segments(),
                message.price()
                        .map(price -> "%s %s".formatted(price.amount().toPlainString(), price.currency()))
                        .orElse(""),
                message.at().toEpochMilli());
    }
}
