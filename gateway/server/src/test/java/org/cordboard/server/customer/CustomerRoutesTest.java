package org.cordboard.server.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.RecordingId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.callnote.CallNotes;
import org.cordboard.server.callrecord.CallAccess;
import org.cordboard.server.callrecord.CallHistory;
import org.cordboard.server.callrecord.CallRecords;
import org.cordboard.server.callrecord.CallSummaries;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.contact.CallerNames;
import org.cordboard.server.contact.ContactNumbers;
import org.cordboard.server.contact.Contacts;
import org.cordboard.server.contact.Directories;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.language.Language;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.store.PageMark;
import org.cordboard.server.voicemail.Mailbox;
import org.cordboard.server.voicemail.MailboxAccess;
import org.cordboard.server.voicemail.MailboxRules;
import org.cordboard.server.voicemail.Voicemails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In the demo company: Ada is in Support and not in Sales. Grace has two numbers.
final class CustomerRoutesTest extends OnBothStores {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Person ADA = new Person(new AgentId("agent1"), "Ada Example", Person.Role.AGENT);
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final WorkgroupId SALES = new WorkgroupId("sales");
    private static final String GRACE = "+442079460142";
    private static final String MOBILE = "+447700900142";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(NOON);
    private final List<Rest.CustomerText> written = new ArrayList<>();
    private CallRecords records;
    private Voicemails voicemails;
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws IOException, ConfigException {
        Company company = CompanyDocument.demo().settings().company();
        records = new CallRecords(database(), tenant, new Journal(database(), tenant));
        voicemails = new Voicemails(
                database(),
                tenant,
                new Blobs(folder),
                new MailOutbox(database(), tenant, clock),
                id -> new Mailbox(id.value(), List.of(), MailboxRules.NONE),
                ZoneOffset.UTC);
        Contacts contacts = new Contacts(
                database(), tenant, new ContactNumbers(() -> company.dialPlan().home()), clock);
        Directories.add(contacts, "Grace Hopper", GRACE, MOBILE);
        CallSummaries summaries =
                new CallSummaries(() -> company, new CallNotes(database(), tenant), new CallerNames(contacts)::of);
        api = RoutesUnderTest.start(
                database(),
                tenant,
                clock,
                List.of(ADA),
                new CustomerRoutes(new CustomerTimelines(
                        contacts,
                        new CallHistory(database(), tenant),
                        summaries,
                        new CallAccess(() -> company, records),
                        new MailboxAccess(() -> company, voicemails),
                        voicemails,
                        this::texts)));
    }

    @AfterEach
    void close() {
        api.close();
    }

    private List<Rest.CustomerText> texts(
            Person person, Collection<String> numbers, PageMark before, int limit, Language language) {
        assertThat(person.id()).isEqualTo(ADA.id());
        return numbers.contains(MOBILE)
                ? written.reversed().stream()
                        .filter(text -> text.at() < before.at())
                        .limit(limit)
                        .toList()
                : List.of();
    }

    @Test
    void callsTextsAndMessagesOfAllNumbersStandInOneList() throws Exception {
        call("c-1", GRACE, SUPPORT, 1);
        text(2);
        message("r-1", SUPPORT, 3);
        call("c-2", MOBILE, SUPPORT, 4);
        call("c-3", GRACE, SALES, 5);
        message("r-2", SALES, 6);
        call("c-4", "+442079460199", SUPPORT, 7);

        for (String number : List.of(GRACE, MOBILE, "+44 20 7946-0142")) {
            JsonNode page = page(number, "");
            assertThat(page.path("events"))
                    .extracting(CustomerRoutesTest::told)
                    .containsExactly("call c-2", "message c-r-1", "text m-2", "call c-1");
            assertThat(page.path("next").asText()).isEmpty();
        }
        assertThat(page("+442079460177", "").path("events")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutAGapAlsoWithinOneMoment() throws Exception {
        IntStream.rangeClosed(1, 30).forEach(minute -> call("c-%02d".formatted(minute), GRACE, SUPPORT, minute / 3));
        IntStream.rangeClosed(11, 25).forEach(this::text);

        List<String> read = new ArrayList<>();
        JsonNode page = page(GRACE, "");
        page.path("events").forEach(event -> read.add(told(event)));
        assertThat(read).hasSize(CustomerTimelines.PAGE);
        while (!page.path("next").asText().isEmpty()) {
            page = page(GRACE, page.path("next").asText());
            page.path("events").forEach(event -> read.add(told(event)));
        }

        List<String> expected = new ArrayList<>();
        IntStream.rangeClosed(11, 25).forEach(minute -> expected.addFirst("text m-" + minute));
        IntStream.rangeClosed(1, 30).forEach(minute -> expected.add(15, "call c-%02d".formatted(minute)));
        assertThat(read).containsExactlyElementsOf(expected);
    }

    @Test
    void whatEndsNoPageIsRefusedByField() throws Exception {
        HttpResponse<String> answer = get(GRACE, "yesterday");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"before\"", "Give `next` of the page before");
    }

    private JsonNode page(String number, String before) throws Exception {
        HttpResponse<String> answer = get(number, before);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String number, String before) throws IOException, InterruptedException {
        String path = "/api/customers/%s/timeline".formatted(encoded(number));
        return api.send("agent1", "GET", before.isEmpty() ? path : path + "?before=" + encoded(before), "");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String told(JsonNode event) {
        if (!event.path("call").isNull()) {
            return "call " + event.path("call").path("id").asText();
        }
        return event.path("text").isNull()
                ? "message " + event.path("message").path("call").asText()
                : "text " + event.path("text").path("id").asText();
    }

    private void call(String id, String number, WorkgroupId workgroup, int minute) {
        records.store(new CallEffect.WriteRecord(
                new CallId(id),
                "+442079460100",
                new Caller(number, "", Caller.Origin.PHONE),
                at(minute),
                Optional.empty(),
                at(minute).plusSeconds(9),
                Duration.ZERO,
                Optional.of(workgroup),
                Optional.empty(),
                Cause.CALLER_HUNG_UP));
    }

    private void text(int minute) {
        written.add(new Rest.CustomerText(
                "m-" + minute,
                "t-1",
                "support",
                minute,
                "IN",
                "",
                "Hello",
                0,
                "",
                "",
                at(minute).toEpochMilli()));
    }

    private void message(String recording, WorkgroupId mailbox, int minute) {
        voicemails.deliver(
                new CallEffect.DeliverMessage(
                        new CallId("c-" + recording),
                        mailbox,
                        new Recording(new RecordingId(recording), "a".repeat(64), Duration.ofSeconds(3)),
                        new Caller(GRACE, "", Caller.Origin.PHONE)),
                at(minute));
    }

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
