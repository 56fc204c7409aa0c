package org.cordboard.server.deskphone;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
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
import org.cordboard.server.signin.Passwords;
import org.cordboard.server.store.Uuid7;
import org.cordboard.sip.Phones;
import org.cordboard.sip.digest.DigestHashes;
import org.cordboard.sip.network.Network;

/// Telephones that register as people's extensions: people manage their own, supervisors everybody's.
public final class DeskPhoneRoutes implements Routes {
    private static final int NAME_AT_MOST = 40;
    private static final int PHONES_AT_MOST = 10;
    private static final int GROUPS_OF_USERNAME = 3;
    private static final int GROUPS_OF_SECRET = 6;

    private final Supplier<Company> company;
    private final DeskPhones phones;
    private final Accounts accounts;
    private final Phones registrar;
    private final String domain;
    private final InstantSource clock;

    /// @param company as it is at present
    /// @param domain where telephones register: address and port
    public DeskPhoneRoutes(
            Supplier<Company> company,
            DeskPhones phones,
            Accounts accounts,
            Phones registrar,
            String domain,
            InstantSource clock) {
        this.company = company;
        this.phones = phones;
        this.accounts = accounts;
        this.registrar = registrar;
        this.domain = domain;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/people/{id}/telephones", Access.SIGNED_IN, "The own telephones, and why one cannot register")
                .answers(ApiBody.listOf(Rest.DeskPhone.class))
                .handledBy(routes, ctx -> ctx.json(list(allowed(ctx))));
        ApiRoute.post("/api/people/{id}/telephones", Access.SIGNED_IN, "A further telephone; its secret is shown once")
                .takes(ApiBody.of(Rest.NewDeskPhone.class))
                .answers(ApiBody.of(Rest.DeskPhoneSecret.class))
                .handledBy(routes, this::add);
        ApiRoute.post(
                        "/api/people/{id}/telephones/{telephone}/secret",
                        Access.SIGNED_IN,
                        "Another secret for a telephone, which has to register anew; shown once")
                .answers(ApiBody.of(Rest.DeskPhoneSecret.class))
                .handledBy(routes, this::renew);
        ApiRoute.delete(
                        "/api/people/{id}/telephones/{telephone}",
                        Access.SIGNED_IN,
                        "Removes a telephone, and ends its registration")
                .answersNothing()
                .handledBy(routes, this::remove);
        ApiRoute.get(
                        "/api/telephones/failures",
                        Access.SUPERVISOR,
                        "Telephones that were not let in, of whatever user name, newest first")
                .answers(ApiBody.listOf(Rest.DeskPhoneProblem.class))
                .handledBy(
                        routes,
                        ctx -> ctx.json(registrar.failures().stream()
                                .map(Registrations::problem)
                                .toList()));
    }

    private List<Rest.DeskPhone> list(AgentId person) {
        Registrations now = Registrations.of(registrar);
        return phones.of(person).stream().map(phone -> described(phone, now)).toList();
    }

    private Rest.DeskPhone described(DeskPhone phone, Registrations now) {
        List<Rest.DeskPhoneContact> contacts = now.contacts(phone);
        return new Rest.DeskPhone(
                phone.id(),
                phone.name(),
                phone.username(),
                accounts.extension(phone.person()).orElse(null),
                phone.allowed(),
                phone.createdAt().toEpochMilli(),
                contacts,
                contacts.isEmpty() ? now.problem(phone, accounts.realm()) : null);
    }

    private void add(Context ctx) {
        AgentId person = allowed(ctx);
        Rest.NewDeskPhone wanted = ctx.bodyAsClass(Rest.NewDeskPhone.class);
        if (!registrar.areServed()) {
            throw new HttpProblem(
                    409, "id", Sentence.of("Telephones are off"), Sentence.of("Set sip.phones in the gateway's file"));
        }
        if (phones.of(person).size() >= PHONES_AT_MOST) {
            throw new HttpProblem(
                    409,
                    "id",
                    Sentence.of("There are {0} telephones already", PHONES_AT_MOST),
                    Sentence.of("Remove one first"));
        }
        String secret = Passwords.generate(GROUPS_OF_SECRET);
        String username = Passwords.generate(GROUPS_OF_USERNAME);
        DeskPhone phone = new DeskPhone(
                Uuid7.next(),
                person,
                name(wanted),
                username,
                accounts.realm(),
                DigestHashes.of(username, accounts.realm(), secret),
                networks(wanted),
                clock.instant());
        phones.add(phone);
        ctx.json(shownOnce(phone, secret));
    }

    private void renew(Context ctx) {
        DeskPhone old = phone(ctx);
        String secret = Passwords.generate(GROUPS_OF_SECRET);
        DeskPhone phone = new DeskPhone(
                old.id(),
                old.person(),
                old.name(),
                old.username(),
                accounts.realm(),
                DigestHashes.of(old.username(), accounts.realm(), secret),
                old.allowed(),
                old.createdAt());
        phones.renew(phone);
        registrar.forget(phone.username());
        ctx.json(shownOnce(phone, secret));
    }

    private void remove(Context ctx) {
        DeskPhone phone = phone(ctx);
        phones.remove(phone);
        registrar.forget(phone.username());
        ctx.status(204);
    }

    private Rest.DeskPhoneSecret shownOnce(DeskPhone phone, String secret) {
        String extension = accounts.extension(phone.person()).orElseThrow();
        return new Rest.DeskPhoneSecret(phone.id(), phone.username(), secret, phone.realm(), extension, domain);
    }

    private static String name(Rest.NewDeskPhone wanted) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > NAME_AT_MOST) {
            throw new HttpProblem(
                    400,
                    "name",
                    Sentence.of("The name has {0} characters", name.length()),
                    Sentence.of("Give 1 to {0}", NAME_AT_MOST));
        }
        return name;
    }

    private static List<String> networks(Rest.NewDeskPhone wanted) {
        try {
            return wanted.allowed() == null
                    ? List.of()
                    : wanted.allowed().stream()
                            .map(Network::of)
                            .map(Network::toString)
                            .toList();
        } catch (IllegalArgumentException bad) {
            throw new HttpProblem(
                    400,
                    "allowed",
                    Sentence.verbatim(bad.getMessage()),
                    Sentence.of("Leave it out to allow every address"));
        }
    }

    private DeskPhone phone(Context ctx) {
        AgentId person = allowed(ctx);
        return phones.of(person).stream()
                .filter(phone -> phone.id().equals(ctx.pathParam("telephone")))
                .findFirst()
                .orElseThrow(() -> new HttpProblem(
                        404,
                        "telephone",
                        Sentence.of("{0} has no such telephone", person),
                        Sentence.of("Take an id from /api/people/{0}/telephones", person)));
    }

    private AgentId allowed(Context ctx) {
        AgentId wanted = new AgentId(ctx.pathParam("id"));
        Person by = Guard.person(ctx);
        if (!by.id().equals(wanted) && !by.role().includes(Person.Role.SUPERVISOR)) {
            throw new HttpProblem(
                    403, "id", Sentence.of("You may do this for yourself only"), Sentence.of("Ask a supervisor"));
        }
        if (!company.get().people().containsKey(wanted)) {
            throw new HttpProblem(
                    404, "id", Sentence.of("There is no such person"), Sentence.of("Take an id from /api/people"));
        }
        if (accounts.extension(wanted).isEmpty()) {
            throw new HttpProblem(
                    404,
                    "id",
                    Sentence.of("{0} has no extension", wanted),
                    Sentence.of("Give the person a line in the settings"));
        }
        return wanted;
    }
}
