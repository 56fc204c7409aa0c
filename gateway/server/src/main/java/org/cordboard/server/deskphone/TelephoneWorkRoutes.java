package org.cordboard.server.deskphone;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Predicate;
import org.cordboard.core.company.Person;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;

/// Beginning and ending work at a telephone without dialling a code there: people their own, supervisors anybody's.
public final class TelephoneWorkRoutes implements Routes {
    private static final String NOT_READY = "Not ready";

    private final Predicate<AgentId> hasTelephone;
    private final Inbox floor;

    /// @param hasTelephone whether somebody has a telephone that is registered now
    public TelephoneWorkRoutes(Predicate<AgentId> hasTelephone, Inbox floor) {
        this.hasTelephone = hasTelephone;
        this.floor = floor;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.put(
                        "/api/people/{id}/telephone-work",
                        Access.SIGNED_IN,
                        "Begins or ends work at the own telephone, or anybody's")
                .takes(ApiBody.of(Rest.TelephoneWork.class))
                .answersNothing()
                .handledBy(routes, this::put);
    }

    private void put(Context ctx) {
        AgentId person = new AgentId(ctx.pathParam("id"));
        Person by = Guard.person(ctx);
        if (!by.id().equals(person) && !by.role().includes(Person.Role.SUPERVISOR)) {
            throw new HttpProblem(
                    403, "id", Sentence.of("You may do this for yourself only"), Sentence.of("Ask a supervisor"));
        }
        String state = ctx.bodyAsClass(Rest.TelephoneWork.class).state();
        switch (state == null ? "" : state) {
            case "ready" -> {
                if (!hasTelephone.test(person)) {
                    throw new HttpProblem(
                            409,
                            "id",
                            Sentence.of("{0} has no telephone that is registered now", person),
                            Sentence.of("Ask /api/people/{0}/telephones why", person));
                }
                floor.post(at -> new AgentEvent.TelephoneTaken(at, person));
            }
            case "not-ready" -> floor.post(at -> new AgentEvent.NotReadyRequested(at, person, NOT_READY, by.id()));
            case "left" -> floor.post(at -> new AgentEvent.TelephoneLeft(at, person));
            default ->
                throw new HttpProblem(
                        400,
                        "state",
                        Sentence.of("There is no state '{0}'", state),
                        Sentence.of("Give ready, not-ready or left"));
        }
        ctx.status(204);
    }
}
