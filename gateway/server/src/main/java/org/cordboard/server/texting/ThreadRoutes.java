package org.cordboard.server.texting;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.MessagesBefore;
import org.cordboard.server.http.Once;
import org.cordboard.server.http.Routes;
import org.cordboard.server.language.Languages;
import org.cordboard.server.signin.Guard;
import org.cordboard.server.writing.NotWrittenException;

/// Texts with people outside: members see those of their workgroups, supervisors all.
public final class ThreadRoutes implements Routes {
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

    private final Supplier<TextingPlan> plan;
    private final ThreadAccess access;
    private final Texting texting;
    private final PictureShelf shelf;
    private final ThreadViews views;
    private final Function<String, Optional<String>> numbers;
    private final InstantSource clock;

    /// @param numbers the form in which the network names a number that somebody has typed; empty for
    /// what is none
    ThreadRoutes(
            Supplier<TextingPlan> plan,
            ThreadAccess access,
            Texting texting,
            PictureShelf shelf,
            ThreadViews views,
            Function<String, Optional<String>> numbers,
            InstantSource clock) {
        this.plan = plan;
        this.access = access;
        this.texting = texting;
        this.shelf = shelf;
        this.views = views;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/threads", Access.SIGNED_IN, "Texts with people outside, %d at most".formatted(Texting.PAGE))
                .query("state", "`open`, `snoozed` or `closed`; `open` when left out, all when `q` is given")
                .query("q", "words in the thread, or the other side's name or number")
                .answers(ApiBody.listOf(Rest.TextThread.class))
                .handledBy(routes, this::list);
        ApiRoute.post("/api/threads", Access.SIGNED_IN, "The thread with a number, which is begun if there is none")
                .takes(ApiBody.of(Rest.ThreadWish.class))
                .answers(ApiBody.of(Rest.TextThread.class))
                .refuses(422, "The number is none, or the workgroup has none", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::begin);
        ApiRoute.get("/api/threads/{id}", Access.SIGNED_IN, "What stands in a thread, a page of it")
                .query(MessagesBefore.NAME, MessagesBefore.WORDS)
                .answers(ApiBody.of(Rest.TextThreadPage.class))
                .handledBy(routes, this::show);
        ApiRoute.post("/api/threads/{id}/messages", Access.SIGNED_IN, "Texts the other side of a thread")
                .query("now", "`true` for a text that does not wait for the morning in quiet hours")
                .takes(ApiBody.of(Rest.ThreadTextWish.class))
                .answers(ApiBody.of(Rest.TextMessage.class))
                .refuses(409, "The other side has asked not to be texted", ApiBody.of(Rest.Problem.class))
                .refuses(422, "There are no words, too many, or unfit pictures", ApiBody.of(Rest.Problem.class))
                .header(Once.HEADER, Once.WORDS)
                .handledBy(routes, ctx -> write(ctx, this::say));
        ApiRoute.post("/api/threads/{id}/notes", Access.SIGNED_IN, "Writes to the colleagues who see a thread")
                .takes(ApiBody.of(Rest.TextWish.class))
                .answers(ApiBody.of(Rest.TextMessage.class))
                .refuses(422, "There are no words, or too many", ApiBody.of(Rest.Problem.class))
                .header(Once.HEADER, Once.WORDS)
                .handledBy(routes, ctx -> write(ctx, this::note));
        ApiRoute.put("/api/threads/{id}/read", Access.SIGNED_IN, "Says up to which message one has read")
                .takes(ApiBody.of(Rest.ThreadRead.class))
                .answers(ApiBody.of(Rest.TextThread.class))
                .handledBy(routes, this::read);
        ApiRoute.put("/api/threads/{id}/assignee", Access.SIGNED_IN, "Says who looks after a thread")
                .takes(ApiBody.of(Rest.ThreadAssignee.class))
                .answers(ApiBody.of(Rest.TextThread.class))
                .refuses(422, "The person is no member of the workgroup", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::assign);
        ApiRoute.put("/api/threads/{id}/workgroup", Access.SIGNED_IN, "Hands a thread over to another workgroup")
                .takes(ApiBody.of(Rest.ThreadWorkgroup.class))
                .answers(ApiBody.of(Rest.TextThread.class))
                .refuses(422, "There is no such workgroup", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::handOver);
        ApiRoute.put("/api/threads/{id}/state", Access.SIGNED_IN, "Opens, snoozes or closes a thread")
                .takes(ApiBody.of(Rest.ThreadState.class))
                .answers(ApiBody.of(Rest.TextThread.class))
                .refuses(422, "The state or its time does not fit", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::changeState);
        ApiRoute.get("/api/threads/{id}/templates", Access.SIGNED_IN, "Words for a thread that are ready to be sent")
                .answers(ApiBody.listOf(Rest.TextTemplate.class))
                .handledBy(routes, this::templates);
        new PictureRoutes(texting, shelf, this::thread).addTo(routes);
    }

    private void list(Context ctx) {
        String words = Optional.ofNullable(ctx.queryParam("q")).orElse("");
        Optional<TextThread.State> state = Optional.ofNullable(ctx.queryParam("state"))
                .map(given -> state("state", given.toUpperCase(Locale.ROOT), 400))
                .or(() -> words.isBlank() ? Optional.of(TextThread.State.OPEN) : Optional.empty());
        ctx.json(texting.threads(new ThreadSearch(access.seenBy(Guard.person(ctx)), state, words), me(ctx)).stream()
                .map(seen -> views.of(seen, me(ctx)))
                .toList());
    }

    private static TextThread.State state(String field, String given, int status) {
        return Stream.of(TextThread.State.values())
                .filter(state -> state.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new HttpProblem(
                        status,
                        field,
                        Sentence.of("There is no state '{0}'", given),
                        Sentence.of("Give open, snoozed or closed")));
    }

    private void begin(Context ctx) {
        Rest.ThreadWish wish = ctx.bodyAsClass(Rest.ThreadWish.class);
        String theirs = numbers.apply(wish.number() == null ? "" : wish.number())
                .orElseThrow(() -> new HttpProblem(
                        422,
                        "number",
                        Sentence.of("'{0}' is no number that can be texted", wish.number()),
                        Sentence.of("Write it with its country, such as +15550100123")));
        ctx.json(views.of(texting.between(me(ctx), ours(ctx, wish), theirs), me(ctx)));
    }

    /// The number of ours from which the person texts.
    private String ours(Context ctx, Rest.ThreadWish wish) {
        Collection<WorkgroupId> seen = access.seenBy(Guard.person(ctx));
        boolean any = wish.workgroup() == null || wish.workgroup().isEmpty();
        Stream<WorkgroupId> wanted = any
                ? Stream.concat(access.answeredBy(me(ctx)).stream(), seen.stream())
                : Stream.of(new WorkgroupId(wish.workgroup())).filter(seen::contains);
        return wanted.flatMap(workgroup -> plan.get().number(workgroup).stream())
                .findFirst()
                .orElseThrow(() -> new HttpProblem(
                        422,
                        "workgroup",
                        any
                                ? Sentence.of("None of your workgroups has a number that texts")
                                : Sentence.of("You have no such workgroup that texts"),
                        Sentence.of("Choose one with a number under texting.numbers")));
    }

    private void show(Context ctx) {
        TextThread thread = thread(ctx);
        Texting.Page page =
                texting.page(thread.id(), me(ctx), MessagesBefore.of(ctx)).orElseThrow(ThreadRoutes::noSuch);
        List<TextMessage> messages = page.messages();
        boolean more = !messages.isEmpty() && messages.getFirst().number() > 1;
        ctx.json(new Rest.TextThreadPage(
                views.of(page.thread(), me(ctx)),
                messages.stream()
                        .map(message -> ThreadViews.of(message, Languages.of(ctx)))
                        .toList(),
                more,
                page.wanted(),
                page.consent().map(ThreadViews::of).orElse(null),
                page.held().map(held -> ThreadViews.of(held, Languages.of(ctx))).orElse(null)));
    }

    @FunctionalInterface
    private interface Writing {
        TextMessage write(Context ctx, TextThread thread) throws NotWrittenException;
    }

    private void write(Context ctx, Writing writing) {
        TextThread thread = thread(ctx);
        try {
            ctx.json(ThreadViews.of(writing.write(ctx, thread), Languages.of(ctx)));
        } catch (NotWrittenException refused) {
            throw refused.asHttpProblem();
        }
    }

    private TextMessage say(Context ctx, TextThread thread) throws NotWrittenException {
        Rest.ThreadTextWish wish = ctx.bodyAsClass(Rest.ThreadTextWish.class);
        List<String> uploads = Optional.ofNullable(wish.pictures()).orElse(List.of());
        boolean atOnce = "true".equals(ctx.queryParam("now"));
        return texting.writing()
                .say(me(ctx), thread, wish.words(), shelf.taken(me(ctx), uploads), Once.of(ctx), atOnce);
    }

    private TextMessage note(Context ctx, TextThread thread) throws NotWrittenException {
        return texting.writing()
                .note(me(ctx), thread, ctx.bodyAsClass(Rest.TextWish.class).words(), Once.of(ctx));
    }

    private void read(Context ctx) {
        int number = ctx.bodyAsClass(Rest.ThreadRead.class).number();
        ctx.json(views.of(texting.read(thread(ctx).id(), me(ctx), number), me(ctx)));
    }

    private void assign(Context ctx) {
        TextThread thread = thread(ctx);
        String given = ctx.bodyAsClass(Rest.ThreadAssignee.class).person();
        Optional<AgentId> assignee =
                Optional.ofNullable(given).filter(name -> !name.isEmpty()).map(AgentId::new);
        if (assignee.filter(person -> !access.sees(person, thread.workgroup())).isPresent()) {
            throw new HttpProblem(
                    422,
                    "person",
                    Sentence.of("'{0}' does not see this thread", given),
                    Sentence.of("Name a member of its workgroup, or hand the thread over first"));
        }
        answer(ctx, thread, (known, now) -> known.lookedAfterBy(assignee, now));
    }

    private void handOver(Context ctx) {
        TextThread thread = thread(ctx);
        String given = ctx.bodyAsClass(Rest.ThreadWorkgroup.class).workgroup();
        WorkgroupId workgroup = Optional.ofNullable(given)
                .map(WorkgroupId::new)
                .filter(id -> access.company().get().queue(id).isPresent())
                .orElseThrow(() -> new HttpProblem(
                        422,
                        "workgroup",
                        Sentence.of("There is no workgroup '{0}'", given),
                        Sentence.of("Name one of the company's")));
        Optional<AgentId> stays = thread.assignee().filter(person -> access.answers(person, workgroup));
        ctx.json(views.of(texting.handOver(thread, me(ctx), workgroup, stays), me(ctx)));
    }

    private void changeState(Context ctx) {
        Rest.ThreadState wish = ctx.bodyAsClass(Rest.ThreadState.class);
        TextThread.State state = state("state", wish.state(), 422);
        Optional<Instant> until = Optional.ofNullable(wish.until()).map(Instant::ofEpochMilli);
        Instant now = clock.instant();
        boolean fits = state == TextThread.State.SNOOZED
                ? until.filter(time -> time.isAfter(now) && time.isBefore(now.plus(LONGEST_SNOOZE)))
                        .isPresent()
                : until.isEmpty();
        if (!fits) {
            throw new HttpProblem(
                    422,
                    "until",
                    Sentence.of("That is no time for {0}", state.name().toLowerCase(Locale.ROOT)),
                    Sentence.of("Give a time within a year for snoozed, and none for the others"));
        }
        answer(ctx, thread(ctx), (known, at) -> known.in(state, until, at));
    }

    private void answer(Context ctx, TextThread thread, BiFunction<TextThread, Instant, TextThread> change) {
        ctx.json(views.of(texting.change(thread.id(), me(ctx), change), me(ctx)));
    }

    private void templates(Context ctx) {
        TextThread thread = thread(ctx);
        Map<String, String> values = Map.of(
                "name", views.names().apply(thread.theirs()),
                "number", thread.theirs(),
                "agent", Guard.person(ctx).name(),
                "workgroup",
                        access.company()
                                .get()
                                .queue(thread.workgroup())
                                .map(Workgroup::name)
                                .orElse(""));
        ctx.json(plan.get().templates(thread.workgroup()).stream()
                .map(template -> new Rest.TextTemplate(template.name(), template.filled(values)))
                .toList());
    }

    /// The thread that a request names, if whoever asks sees it.
    private TextThread thread(Context ctx) {
        Collection<WorkgroupId> seen = access.seenBy(Guard.person(ctx));
        return texting.thread(ctx.pathParam("id"))
                .filter(thread -> seen.contains(thread.workgroup()))
                .orElseThrow(ThreadRoutes::noSuch);
    }

    private static AgentId me(Context ctx) {
        return Guard.person(ctx).id();
    }

    private static HttpProblem noSuch() {
        return new HttpProblem(
                404, "id", Sentence.of("There is no such thread"), Sentence.of("Take an id from /api/threads"));
    }
}
