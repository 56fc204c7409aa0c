package org.cordboard.server.callrecord;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.callnote.Words;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.language.Language;
import org.cordboard.server.language.Languages;
import org.cordboard.server.signin.Guard;

/// The ended calls, and what happened in a call and why. Agents see the calls of their workgroups and their
/// own, supervisors all.
public final class CallRoutes implements Routes {
    private static final int LIMIT = 50;
    private static final int LIMIT_AT_MOST = 1000;

    private final Supplier<Company> company;
    private final CallHistory calls;
    private final CallSummaries summaries;
    private final CallAccess access;
    private final History history;

    /// What is known of a call; each is empty for an unknown one.
    public record History(
            BiFunction<CallId, Language, Optional<Rest.Timeline>> timeline,
            BiFunction<CallId, Language, Optional<Rest.Why>> why,
            WhyNot whyNot) {}

    /// Why a call was not offered to somebody.
    @FunctionalInterface
    public interface WhyNot {
        Optional<Rest.WhyNot> of(CallId call, AgentId agent, Language language);
    }

    public CallRoutes(
            Supplier<Company> company, CallAccess access, CallHistory calls, CallSummaries summaries, History history) {
        this.company = company;
        this.access = access;
        this.calls = calls;
        this.summaries = summaries;
        this.history = history;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/calls", Access.SIGNED_IN, "The ended calls that one may see, newest first")
                .query("q", "words that begin words of the caller's name or of notes, or a number; all of them")
                .query("kind", "one of " + HistorySearch.Kind.TITLES)
                .query("workgroup", "the id of one")
                .query("from", "milliseconds since 1970 (UTC): those that arrived then or later")
                .query("until", "milliseconds since 1970 (UTC): those that arrived before")
                .query("before", "the id of the last call of the page before")
                .query("limit", "1 to %d; %d when left out".formatted(LIMIT_AT_MOST, LIMIT))
                .answers(ApiBody.listOf(Rest.CallSummary.class))
                .handledBy(routes, this::list);
        ApiRoute.get("/api/calls/{id}/timeline", Access.SIGNED_IN, "What happened in a call, and what was done")
                .answers(ApiBody.of(Rest.Timeline.class))
                .handledBy(routes, ctx -> answer(ctx, history.timeline()));
        ApiRoute.get("/api/calls/{id}/why", Access.SIGNED_IN, "Why a call was offered to whom it was offered")
                .answers(ApiBody.of(Rest.Why.class))
                .handledBy(routes, ctx -> answer(ctx, history.why()));
        ApiRoute.get("/api/calls/{id}/why-not/{agent}", Access.SIGNED_IN, "Why a call was not offered to an agent")
                .answers(ApiBody.of(Rest.WhyNot.class))
                .handledBy(routes, this::whyNot);
    }

    private void list(Context ctx) {
        HistorySearch search = new HistorySearch(
                access.viewer(Guard.person(ctx)),
                Words.searched(text(ctx, "q").orElse("")),
                text(ctx, "kind").map(CallRoutes::kind).orElse(HistorySearch.Kind.ALL),
                text(ctx, "workgroup").map(WorkgroupId::new),
                text(ctx, "from").map(at -> instant("from", at)),
                text(ctx, "until").map(at -> instant("until", at)),
                text(ctx, "before").map(CallId::new),
                limit(ctx.queryParam("limit")));
        ctx.json(summaries.complete(calls.page(search)));
    }

    private static Optional<String> text(Context ctx, String parameter) {
        return Optional.ofNullable(ctx.queryParam(parameter)).filter(given -> !given.isBlank());
    }

    private static HistorySearch.Kind kind(String given) {
        return HistorySearch.Kind.of(given)
                .orElseThrow(() -> new HttpProblem(
                        400,
                        "kind",
                        Sentence.of("There is no kind of call '{0}'", given),
                        Sentence.of("Give one of {0}", HistorySearch.Kind.TITLES)));
    }

    private static Instant instant(String field, String given) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(given));
        } catch (NumberFormatException noTime) {
            throw new HttpProblem(
                    400,
                    field,
                    Sentence.of("'{0}' is no time", given),
                    Sentence.of("Give milliseconds since 1970 (UTC)"));
        }
    }

    private static int limit(String given) {
        if (given == null) {
            return LIMIT;
        }
        try {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= LIMIT_AT_MOST) {
                return limit;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, together with numbers that are out of range.
        }
        throw new HttpProblem(
                400,
                "limit",
                Sentence.of("'{0}' is no number of calls", given),
                Sentence.of("Give 1 to {0}", LIMIT_AT_MOST));
    }

    private void whyNot(Context ctx) {
        AgentId agent = new AgentId(ctx.pathParam("agent"));
        if (!company.get().people().containsKey(agent)) {
            throw new HttpProblem(
                    404,
                    "agent",
                    Sentence.of("There is no agent '{0}'", agent),
                    Sentence.of("Take the user name of one"));
        }
        answer(ctx, (call, language) -> history.whyNot().of(call, agent, language));
    }

    private <T> void answer(Context ctx, BiFunction<CallId, Language, Optional<T>> question) {
        CallId call = new CallId(ctx.pathParam("id"));
        Person person = Guard.person(ctx);
        T found = question.apply(call, Languages.of(ctx))
                .filter(_ -> access.maySee(person, call))
                .orElseThrow(CallAccess::noSuchCall);
        ctx.json(found);
    }
}
