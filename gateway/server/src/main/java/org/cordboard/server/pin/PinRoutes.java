package org.cordboard.server.pin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;

/// Setting a PIN: people their own, administrators anybody's. Supervisors none but their own, because who sets a PIN
/// can hear the messages.
public final class PinRoutes implements Routes {
    private final Supplier<Company> company;
    private final Pins pins;

    /// @param company as it is at present
    public PinRoutes(Supplier<Company> company, Pins pins) {
        this.company = company;
        this.pins = pins;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.put(
                        "/api/people/{id}/pin",
                        Access.SIGNED_IN,
                        "Sets the own PIN for hearing messages by telephone, or as an administrator anybody's")
                .takes(ApiBody.of(Rest.NewPin.class))
                .answersNothing()
                .handledBy(routes, this::set);
    }

    private void set(Context ctx) {
        AgentId person = new AgentId(ctx.pathParam("id"));
        Person by = Guard.person(ctx);
        if (!by.id().equals(person) && by.role() != Person.Role.ADMINISTRATOR) {
            throw new HttpProblem(
                    403, "id", Sentence.of("You may set your own PIN only"), Sentence.of("Ask an administrator"));
        }
        String pin = ctx.bodyAsClass(Rest.NewPin.class).pin();
        PinRules.problem(pin == null ? "" : pin, extension(person)).ifPresent(problem -> {
            throw new HttpProblem(400, "pin", problem, Sentence.of("Choose 6 to 12 digits that nobody guesses"));
        });
        pins.set(person, pin);
        ctx.status(204);
    }

    private String extension(AgentId id) {
        Person person = company.get().people().get(id);
        if (person == null) {
            throw new HttpProblem(
                    404, "id", Sentence.of("There is no such person"), Sentence.of("Take an id from /api/people"));
        }
        return person.line()
                .map(Line::extension)
                .orElseThrow(() -> new HttpProblem(
                        404,
                        "id",
                        Sentence.of("{0} has no extension", id),
                        Sentence.of("Give the person a line in the settings")));
    }
}
