package org.cordboard.server.textmail;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
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

/// When people are told of texts by mail: they choose it themselves, or a supervisor for them.
public final class TextMailRoutes implements Routes {
    private static final String PATH = "/api/people/{id}/texts-by-mail";

    private final Supplier<Company> company;
    private final MailReaders readers;
    private final ReplyAddresses addresses;
    private final boolean sends;
    private final boolean reads;

    /// @param sends whether mails go out
    /// @param reads whether they can be answered
    public TextMailRoutes(
            Supplier<Company> company, MailReaders readers, ReplyAddresses addresses, boolean sends, boolean reads) {
        this.company = company;
        this.readers = readers;
        this.addresses = addresses;
        this.sends = sends;
        this.reads = reads;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get(PATH, Access.SIGNED_IN, "When one is told of texts by mail, or anybody is")
                .answers(ApiBody.of(Rest.TextsByMail.class))
                .handledBy(routes, ctx -> ctx.json(shown(allowed(ctx))));
        ApiRoute.put(PATH, Access.SIGNED_IN, "Says when one is told of texts by mail, or anybody is")
                .takes(ApiBody.of(Rest.TextsByMailWish.class))
                .answers(ApiBody.of(Rest.TextsByMail.class))
                .handledBy(routes, this::choose);
        ApiRoute.delete(
                        PATH + "/addresses",
                        Access.SIGNED_IN,
                        "Withdraws the addresses to which one answers by mail; later mails have new ones")
                .answersNothing()
                .handledBy(routes, ctx -> {
                    addresses.revoke(allowed(ctx));
                    ctx.status(204);
                });
    }

    private void choose(Context ctx) {
        AgentId person = allowed(ctx);
        String given = Optional.ofNullable(
                        ctx.bodyAsClass(Rest.TextsByMailWish.class).when())
                .orElse("");
        MailWish wish = MailWish.named(given)
                .orElseThrow(() -> new HttpProblem(
                        400,
                        "when",
                        Sentence.of("There is no '{0}'", given),
                        Sentence.of("Give one of {0}", MailWish.NAMES)));
        readers.wishes().put(person, wish);
        ctx.json(shown(person));
    }

    private Rest.TextsByMail shown(AgentId person) {
        MailWish wish =
                readers.wishes().of(person).orElseGet(() -> readers.usual().apply(person));
        String address = sends ? readers.addresses().apply(person).orElse("") : "";
        return new Rest.TextsByMail(wish.written(), address, reads);
    }

    private AgentId allowed(Context ctx) {
        AgentId wanted = new AgentId(ctx.pathParam("id"));
        Person by = Guard.person(ctx);
        if (!by.id().equals(wanted) && !by.role().includes(Person.Role.SUPERVISOR)) {
            throw new HttpProblem(
                    403, "id", Sentence.of("You may change this for yourself only"), Sentence.of("Ask a supervisor"));
        }
        if (!company.get().people().containsKey(wanted)) {
            throw new HttpProblem(
                    404, "id", Sentence.of("There is no such person"), Sentence.of("Take an id from /api/people"));
        }
        return wanted;
    }
}
