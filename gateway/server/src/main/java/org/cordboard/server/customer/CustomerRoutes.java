package org.cordboard.server.customer;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.language.Languages;
import org.cordboard.server.signin.Guard;
import org.cordboard.server.store.PageMark;

/// What the company and a customer have had to do with each other.
public final class CustomerRoutes implements Routes {
    private final CustomerTimelines timelines;

    public CustomerRoutes(CustomerTimelines timelines) {
        this.timelines = timelines;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get(
                        "/api/customers/{number}/timeline",
                        Access.SIGNED_IN,
                        "Calls, texts and messages of whoever has a number, newest first, %d at a time"
                                .formatted(CustomerTimelines.PAGE))
                .query("before", "`next` of the page before")
                .answers(ApiBody.of(Rest.CustomerTimeline.class))
                .handledBy(routes, this::page);
    }

    private void page(Context ctx) {
        PageMark before = Optional.ofNullable(ctx.queryParam("before"))
                .map(given -> PageMark.of(given)
                        .orElseThrow(() -> new HttpProblem(
                                400,
                                "before",
                                Sentence.of("'{0}' ends no page", given),
                                Sentence.of("Give `next` of the page before"))))
                .orElse(PageMark.START);
        ctx.json(timelines.page(Guard.person(ctx), ctx.pathParam("number"), before, Languages.of(ctx)));
    }
}
