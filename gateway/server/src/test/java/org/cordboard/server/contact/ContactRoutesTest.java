package org.cordboard.server.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.dialplan.Home;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ContactRoutesTest extends OnBothStores {
    private static final Person ADA = new Person(new AgentId("agent1"), "Ada Example", Person.Role.AGENT);
    private static final Person BESS = new Person(new AgentId("boss1"), "Bess Template", Person.Role.SUPERVISOR);
    private static final String GRACE = """
            {"name": "Grace Hopper", "organisation": "Navy", "mail": "grace@example.com", "numbers": ["020 7946 0142"]}
            """;

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private Contacts contacts;
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws IOException, ConfigException {
        Company demo = CompanyDocument.demo().settings().company();
        contacts = new Contacts(database(), tenant, new ContactNumbers(() -> new Home("GB", "20")), clock);
        api = RoutesUnderTest.start(
                database(), tenant, clock, List.of(ADA, BESS), new ContactRoutes(() -> demo, contacts));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void anAgentAddsAContactWhoIsKnownByHerNumberFromThenOn() throws Exception {
        HttpResponse<String> answer = api.send("agent1", "POST", "/api/contacts", GRACE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"numbers\":[\"+442079460142\"]", "\"changedBy\":\"Ada Example\"");
        CallerNames names = new CallerNames(contacts);
        assertThat(names.of("+442079460142", "")).isEqualTo("Grace Hopper");
        assertThat(names.of("+442079460142", "+442079460142")).isEqualTo("Grace Hopper");
        assertThat(names.of("+442079460142", "Anonymous")).isEqualTo("Grace Hopper");
        assertThat(names.of("+442079460142", "Rear Admiral")).isEqualTo("Rear Admiral");
        assertThat(names.of("+442079460199", "")).isEmpty();
        assertThat(names.of("", "")).isEmpty();
    }

    @Test
    void agentsDoNotChangeWhatIsKept() throws Exception {
        String path = "/api/contacts/" + Directories.add(contacts, "Grace", "020 7946 0142");

        assertThat(api.send("agent1", "PUT", path, GRACE).statusCode()).isEqualTo(403);
        assertThat(api.send("agent1", "DELETE", path, "").statusCode()).isEqualTo(403);
        assertThat(api.send("agent1", "POST", "/api/contacts/import", "name\nAlan\n")
                        .statusCode())
                .isEqualTo(403);
        assertThat(contacts.count("")).isOne();
    }

    @Test
    void aSupervisorChangesAndRemovesAContact() throws Exception {
        String path = "/api/contacts/" + Directories.add(contacts, "Gracie", "020 7946 0199");

        assertThat(api.send("boss1", "PUT", path, GRACE).body()).contains("Grace Hopper", "Bess Template");
        assertThat(contacts.ofNumber("+442079460199")).isEmpty();
        assertThat(contacts.ofNumber("020 7946 0142")).isPresent();

        assertThat(api.send("boss1", "DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(api.send("boss1", "DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(contacts.ofNumber("020 7946 0142")).isEmpty();
    }

    @Test
    void aNumberIsThatOfOneContact() throws Exception {
        Directories.add(contacts, "Alan", "+44 20 7946 0142");

        HttpResponse<String> answer = api.send("agent1", "POST", "/api/contacts", GRACE);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"field\":\"numbers\"", "+442079460142 is the number of Alan already");
        assertThat(contacts.count("")).isOne();
    }

    @Test
    void whatCannotBeKeptIsSaidByField() throws Exception {
        assertRefused("{\"name\": \" \"}", "name");
        assertRefused("{\"name\": \"Grace\", \"mail\": \"nowhere\"}", "mail");
        assertRefused("{\"name\": \"Grace\", \"numbers\": [\"five\"]}", "numbers");
        assertRefused("{\"name\": \"" + "x".repeat(201) + "\"}", "name");
        assertThat(contacts.count("")).isZero();
    }

    private void assertRefused(String body, String field) throws Exception {
        HttpResponse<String> answer = api.send("agent1", "POST", "/api/contacts", body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void contactsAreFoundByWordsAndDigitsAndListedByName() throws Exception {
        Directories.add(contacts, "Zoë Ødegård", "+47 22 12 34 56");
        Directories.add(contacts, "Alan Turing", "020 7946 0143");
        Directories.add(contacts, "Élodie", "+33 1 23 45 67 89");

        assertThat(names("")).containsExactly("Alan Turing", "Élodie", "Zoë Ødegård");
        assertThat(names("zoe")).containsExactly("Zoë Ødegård");
        assertThat(names("020 7946")).containsExactly("Alan Turing");
        assertThat(names("alan nobody")).isEmpty();
        assertThat(names("%")).isEmpty();
        assertThat(contacts.list(
                        "", contacts.list("", Optional.empty(), 1).stream().findFirst()))
                .extracting(contact -> contact.card().name())
                .containsExactly("Élodie", "Zoë Ødegård");
    }

    private List<String> names(String search) {
        return contacts.list(search, Optional.empty()).stream()
                .map(contact -> contact.card().name())
                .toList();
    }

    @Test
    void aFileIsFirstCountedAndThenTaken() throws Exception {
        Directories.add(contacts, "Grace", "020 7946 0142");
        Directories.add(contacts, "Alan", "020 7946 0143");
        String file =
                "name,number,organisation\nGrace Hopper,020 7946 0142,Navy\nAlan,020 7946 0143,\nAda,0207946 0144,\n";

        assertThat(api.send("boss1", "POST", "/api/contacts/import?preview=true", file)
                        .body())
                .startsWith("{\"kept\":false,\"added\":1,\"changed\":1,\"unchanged\":1");
        assertThat(contacts.count("")).isEqualTo(2);
        assertThat(contacts.count("navy")).isZero();

        assertThat(api.send("boss1", "POST", "/api/contacts/import", file).body())
                .startsWith("{\"kept\":true,\"added\":1,\"changed\":1,\"unchanged\":1");
        assertThat(contacts.count("")).isEqualTo(3);
        assertThat(contacts.count("navy hopper")).isOne();
    }

    @Test
    void aFaultyLineLeavesEverythingAsItWas() throws Exception {
        HttpResponse<String> answer =
                api.send("boss1", "POST", "/api/contacts/import", "name,number\nGrace,020 7946 0142\nAlan,five\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"line\":3,\"column\":\"number\"", "'five' is no number");
        assertThat(contacts.count("")).isZero();
    }

    @Test
    void aLineWithNumbersOfTwoContactsIsRefused() throws Exception {
        Directories.add(contacts, "Grace", "020 7946 0142");
        Directories.add(contacts, "Alan", "020 7946 0143");

        HttpResponse<String> answer = api.send(
                "boss1", "POST", "/api/contacts/import", "name,phone,mobile\nBoth,020 7946 0142,020 7946 0143\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"line\":2", "is the number of Alan already");
        assertThat(contacts.count("both")).isZero();
    }
}
