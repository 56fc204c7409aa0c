package org.cordboard.server.texting;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;

/// How soon each workgroup has answered and closed what customers have texted.
final class LevelRoutes implements Routes {
    private static final Duration USUAL = Duration.ofDays(31);

    private final Supplier<Company> company;
    private final Supplier<TextingPlan> plan;
    private final Texting texting;
    private final InstantSource clock;

    LevelRoutes(Supplier<Company> company, Supplier<TextingPlan> plan, Texting texting, InstantSource clock) {
        this.company = company;
        this.plan = plan;
        this.texting = texting;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/texting/levels", Access.SUPERVISOR, "How soon texts were answered and threads closed")
                .query("from", "of the first text, in epoch milliseconds; 31 days before `to` when left out")
                .query("to", "not included; now when left out")
                .answers(ApiBody.of(Rest.TextLevels.class))
                .handledBy(routes, this::show);
    }

    private void show(Context ctx) {
        Instant now = clock.instant();
        Instant to = time(ctx, "to", now);
        Instant from = time(ctx, "from", to.minus(USUAL));
        List<Matter> all = texting.matters(from, to);
        ctx.json(new Rest.TextLevels(
                from.toEpochMilli(),
                to.toEpochMilli(),
                company.get().workgroups().values().stream()
                        .map(workgroup -> level(
                                workgroup,
                                all.stream()
                                        .filter(matter -> matter.workgroup().equals(workgroup.id()))
                                        .toList(),
                                now))
                        .filter(level ->
                                level.begun() > 0 || level.answerWithin() != null || level.resolveWithin() != null)
                        .toList()));
    }

    private Rest.TextLevel level(Workgroup workgroup, List<Matter> matters, Instant now) {
        GroupRules rules = plan.get().rules().of(workgroup.id());
        Part answers = part(matters, Matter::answerDue, Matter::answeredAt, Matter::answer, now);
        Part resolutions = part(matters, Matter::resolveDue, Matter::closedAt, Matter::resolution, now);
        return new Rest.TextLevel(
                workgroup.id().value(),
                matters.size(),
                rules.schedule().map(ScheduleId::value).orElse(""),
                millis(rules.firstAnswer()),
                answers.done(),
                answers.inTime(),
                answers.late(),
                answers.level(),
                answers.mean(),
                answers.longest(),
                millis(rules.resolution()),
                resolutions.done(),
                resolutions.inTime(),
                resolutions.late(),
                resolutions.level(),
                resolutions.mean(),
                resolutions.longest(),
                Stream.of(
                                warning("ANSWER_LEVEL", rules.firstAnswer(), answers),
                                warning("RESOLVE_LEVEL", rules.resolution(), resolutions))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<String> warning(String name, Optional<Target> target, Part part) {
        return target.map(Target::level)
                .filter(least -> least.isPresent() && part.level() != null && part.level() < least.getAsInt())
                .map(_ -> name);
    }

    /// @param late those that came too late, and those that have not come and are overdue
    private record Part(int done, int inTime, int late, Long mean, Long longest) {
        /// Percent, rounded down, so that 100 means all.
        Long level() {
            return inTime + late == 0 ? null : Long.valueOf(100L * inTime / (inTime + late));
        }
    }

    private static Part part(
            List<Matter> matters,
            Function<Matter, Optional<Instant>> due,
            Function<Matter, Optional<Instant>> done,
            Function<Matter, Optional<Duration>> length,
            Instant now) {
        List<Matter> measured =
                matters.stream().filter(matter -> due.apply(matter).isPresent()).toList();
        int inTime = (int) measured.stream()
                .filter(matter -> done.apply(matter)
                        .filter(at -> !at.isAfter(due.apply(matter).orElseThrow()))
                        .isPresent())
                .count();
        int late = (int) measured.stream()
                .filter(matter ->
                        done.apply(matter).orElse(now).isAfter(due.apply(matter).orElseThrow()))
                .count();
        List<Long> lengths = matters.stream()
                .flatMap(matter -> length.apply(matter).stream())
                .map(Duration::toMillis)
                .toList();
        return new Part(
                lengths.size(),
                inTime,
                late,
                lengths.isEmpty()
                        ? null
                        : Long.valueOf(
                                lengths.stream().mapToLong(Long::longValue).sum() / lengths.size()),
                lengths.stream().max(Long::compareTo).orElse(null));
    }

    private static Long millis(Optional<Target> target) {
        return target.map(Target::within).map(Duration::toMillis).orElse(null);
    }

    private static Instant time(Context ctx, String name, Instant usual) {
        String given = ctx.queryParam(name);
        try {
            return given == null ? usual : Instant.ofEpochMilli(Long.parseLong(given));
        } catch (NumberFormatException noTime) {
            throw new HttpProblem(
                    400, name, Sentence.of("'{0}' is no time", given), Sentence.of("Give epoch milliseconds"));
        }
    }
}
