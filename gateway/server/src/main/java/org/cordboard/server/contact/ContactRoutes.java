package org.cordboard.server.contact;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
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
import org.cordboard.server.language.Language;
import org.cordboard.server.language.Languages;
import org.cordboard.server.signin.Guard;

/// The company's directory. Everybody reads and adds, supervisors change, remove and import.
public final class ContactRoutes implements Routes {
    private static final int MOST_FAULTS = 100;
    private static final ApiBody CONTACT = ApiBody.of(Rest.Contact.class);
    private static final ApiBody PROBLEM = ApiBody.of(Rest.Problem.class);

    private final Supplier<Company> company;
    private final Contacts contacts;

    public ContactRoutes(Supplier<Company> company, Contacts contacts) {
        this.company = company;
        this.contacts = contacts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/contacts", Access.SIGNED_IN, "Contacts by name, %d at a time".formatted(Contacts.PAGE))
                .query("q", "words or digits, all of which stand in name, organisation, mail address or numbers")
                .query("after", "the id of the last contact of the page before")
                .answers(ApiBody.of(Rest.ContactPage.class))
                .handledBy(routes, this::list);
        ApiRoute.post("/api/contacts", Access.SIGNED_IN, "Adds a contact")
                .takes(ApiBody.of(Rest.ContactWish.class))
                .answers(CONTACT)
                .refuses(409, "A number is another contact's", PROBLEM)
                .refuses(422, "A field cannot be kept", PROBLEM)
                .handledBy(routes, this::add);
        ApiRoute.put(
                        "/api/contacts/{id}",
                        Access.SIGNED_IN,
                        "Replaces what is known of a contact: supervisors of all, everybody of those without a name")
                .takes(ApiBody.of(Rest.ContactWish.class))
                .answers(CONTACT)
                .refuses(409, "A number is another contact's", PROBLEM)
                .refuses(422, "A field cannot be kept", PROBLEM)
                .handledBy(routes, this::change);
        ApiRoute.delete("/api/contacts/{id}", Access.SUPERVISOR, "Removes a contact")
                .answersNothing()
                .handledBy(routes, this::remove);
        ApiRoute.post("/api/contacts/import", Access.SUPERVISOR, "Takes contacts from a CSV file; all of it or nothing")
                .query("preview", "`true` to count only")
                .takes(new ApiBody.File("text/csv", "UTF-8, with a line of headings; see docs/contacts.md"))
                .answers(ApiBody.of(Rest.ContactImport.class))
                .refuses(422, "The file has faults; nothing was changed", ApiBody.of(Rest.ContactImport.class))
                .handledBy(routes, this::take);
    }

    private void list(Context ctx) {
        String search = Optional.ofNullable(ctx.queryParam("q")).orElse("");
        Optional<Contact> after = Optional.ofNullable(ctx.queryParam("after"))
                .map(id -> contacts.find(id).orElseThrow(() -> noSuch("after")));
        List<Contact> page = contacts.list(search, after);
        ctx.json(new Rest.ContactPage(page.stream().map(this::told).toList(), contacts.count(search)));
    }

    private void add(Context ctx) {
        ContactCard card = card(ctx);
        ctx.json(told(kept(() -> contacts.add(card, Guard.person(ctx).id()))));
    }

    private void change(Context ctx) {
        ContactCard card = card(ctx);
        String id = ctx.pathParam("id");
        boolean nameless =
                contacts.find(id).filter(known -> known.card().nameless()).isPresent();
        if (!nameless && !Guard.person(ctx).role().includes(Person.Role.SUPERVISOR)) {
            throw new HttpProblem(
                    403, "", Sentence.of("This is for supervisors"), Sentence.of("Sign in as a supervisor"));
        }
        ctx.json(told(
                kept(() -> contacts.change(id, card, Guard.person(ctx).id()).orElseThrow(() -> noSuch("id")))));
    }

    private void remove(Context ctx) {
        if (!contacts.remove(ctx.pathParam("id"))) {
            throw noSuch("id");
        }
        ctx.status(204);
    }

    private void take(Context ctx) {
        boolean preview = Boolean.parseBoolean(ctx.queryParam("preview"));
        CsvContacts file = CsvReader.read(ctx.bodyAsBytes(), contacts.forms());
        if (!file.faults().isEmpty()) {
            refuse(ctx, file, file.faults());
            return;
        }
        try {
            Contacts.Tally tally = contacts.take(file.cards(), Guard.person(ctx).id(), !preview);
            ctx.json(new Rest.ContactImport(
                    !preview, tally.added(), tally.changed(), tally.unchanged(), file.ignored(), List.of()));
        } catch (NumberTakenException taken) {
            refuse(
                    ctx,
                    file,
                    List.of(new CsvFault(
                            file.lineOf(taken.number()),
                            "",
                            taken.words(),
                            Sentence.of("Give each of the two numbers to one contact"))));
        }
    }

    private static void refuse(Context ctx, CsvContacts file, List<CsvFault> faults) {
        Language language = Languages.of(ctx);
        ctx.status(422)
                .json(new Rest.ContactImport(
                        false,
                        0,
                        0,
                        0,
                        file.ignored(),
                        faults.stream()
                                .limit(MOST_FAULTS)
                                .map(fault -> new Rest.ContactFault(
                                        fault.line(),
                                        fault.column(),
                                        language.say(fault.problem()),
                                        language.say(fault.remedy())))
                                .toList()));
    }

    private ContactCard card(Context ctx) {
        Rest.ContactWish wish = ctx.bodyAsClass(Rest.ContactWish.class);
        ContactForm form = new ContactForm(wish.name(), wish.organisation(), wish.mail(), wish.note(), wish.numbers());
        form.faults(contacts.forms()).stream().findFirst().ifPresent(fault -> {
            throw new HttpProblem(422, fault.field(), fault.problem(), fault.remedy());
        });
        return form.card(contacts.forms());
    }

    private static Contact kept(Supplier<Contact> work) {
        try {
            return work.get();
        } catch (NumberTakenException taken) {
            throw new HttpProblem(
                    409,
                    "numbers",
                    taken.words(),
                    Sentence.of("Leave the number to {0}, or take it out there first", taken.owner()));
        }
    }

    private static HttpProblem noSuch(String field) {
        return new HttpProblem(
                404, field, Sentence.of("There is no such contact"), Sentence.of("Take an id from /api/contacts"));
    }

    private Rest.Contact told(Contact contact) {
        return told(contact, company.get());
    }

    /// A contact as programs and browsers see it.
    public static Rest.Contact told(Contact contact, Company company) {
        AgentId by = contact.changedBy();
        ContactCard card = contact.card();
        return new Rest.Contact(
                contact.id(),
                card.name(),
                card.organisation(),
                card.mail(),
                card.note(),
                card.numbers(),
                Optional.ofNullable(company.people().get(by)).map(Person::name).orElse(by.value()),
                contact.changedAt().toEpochMilli());
    }
}
