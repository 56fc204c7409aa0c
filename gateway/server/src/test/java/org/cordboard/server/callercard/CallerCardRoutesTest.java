package org.cordboard.server.callercard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Dispositions;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.RecordingId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.view.CallInHand;
import org.cordboard.protocol.Rest;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.callnote.CallNotes;
import org.cordboard.server.callrecord.CallAccess;
import org.cordboard.server.callrecord.CallHistory;
import org.cordboard.server.callrecord.CallRecords;
import org.cordboard.server.callrecord.CallRoutes;
import org.cordboard.server.callrecord.CallSummaries;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.contact.CallerNames;
import org.cordboard.server.contact.ContactNumbers;
import org.cordboard.server.contact.Contacts;
import org.cordboard.server.contact.Directories;
import org.cordboard.server.customer.CustomerTimelines;
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

/// In the demo company: Ada is in Support and not in Sales. Grace, whom Ada talks with, is in the directory.
final class CallerCardRoutesTest extends OnBothStores {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Person ADA = new Person(new AgentId("agent1"), "Ada Example", Person.Role.AGENT);
    private static final Person BEN = new Person(new AgentId("agent2"), "Ben Sample", Person.Role.AGENT);
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final WorkgroupId SALES = new WorkgroupId("sales");
    private static final Caller GRACE = new Caller("+442079460142", "", Caller.Origin.PHONE);
    private static final CallId NOW = new CallId("now");

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(NOON);
    private final List<Event> posted = new ArrayList<>();
    private RoutesUnderTest api;
    private CallRecords records;
    private Voicemails voicemails;
    private Company company;

    @BeforeEach
    void open() throws IOException, ConfigException {
        Company demo = CompanyDocument.demo().settings().company();
        company = demo.withWorkgroups(Map.of(
                SUPPORT,
                demo.workgroups().get(SUPPORT).with(new Dispositions(List.of("Solved", "To do"), true)),
                SALES,
                demo.workgroups().get(SALES)));
        records = new CallRecords(database(), tenant, new Journal(database(), tenant));
        voicemails = new Voicemails(
                database(),
                tenant,
                new Blobs(folder),
                new MailOutbox(database(), tenant, clock),
                id -> new Mailbox(
                        company.queue(id).map(Workgroup::name).orElse(id.value()), List.of(), MailboxRules.NONE),
                ZoneOffset.UTC);
        Contacts contacts = new Contacts(
                database(), tenant, new ContactNumbers(() -> company.dialPlan().home()), clock);
        Directories.add(contacts, "Grace Hopper", "+44 20 7946 0142", "+44 20 7946 0143");
        CallNotes notes = new CallNotes(database(), tenant);
        CallAccess access = new CallAccess(() -> company, records);
        CallHistory history = new CallHistory(database(), tenant);
        CallSummaries summaries = new CallSummaries(() -> company, notes, new CallerNames(contacts)::of);
        api = RoutesUnderTest.start(
                database(),
                tenant,
                clock,
                List.of(ADA, BEN),
                new CallRoutes(() -> company, access, history, summaries, nothing()),
                new CallerCardRoutes(
                        new Visits(this::inHand, records, access),
                        new CallerCards(
                                () -> company,
                                contacts,
                                notes,
                                summaries,
                                new CustomerTimelines(
                                        contacts,
                                        history,
                                        summaries,
                                        access,
                                        new MailboxAccess(() -> company, voicemails),
                                        voicemails,
                                        CallerCardRoutesTest::text)),
                        notes,
                        event -> posted.add(event.apply(NOON)),
                        clock));
    }

    /// To all of her numbers one text.
    private static List<Rest.CustomerText> text(
            Person person, Collection<String> numbers, PageMark before, int limit, Language language) {
        return List.of(new Rest.CustomerText(
                "m-1",
                "t-1",
                "support",
                1,
                "IN",
                "",
                "I text from " + String.join(" and ", numbers),
                0,
                "",
                "",
                NOON.minusSeconds(60).toEpochMilli()));
    }

    private static CallRoutes.History nothing() {
        return new CallRoutes.History(
                (_, _) -> Optional.empty(), (_, _) -> Optional.empty(), (_, _, _) -> Optional.empty());
    }

    private Optional<CallInHand> inHand(AgentId agent) {
        return Optional.of(new CallInHand(NOW, GRACE, SUPPORT)).filter(_ -> agent.equals(ADA.id()));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void theCallersNameEarlierCallsAndMessagesAreShownAsFarAsTheAgentMaySeeThem() throws Exception {
        record("c-1", GRACE, SUPPORT);
        record("c-2", GRACE, SALES);
        record("c-3", new Caller("+442079460143", "", Caller.Origin.PHONE), SUPPORT);
        record("c-4", new Caller("+442079460199", "", Caller.Origin.PHONE), SUPPORT);
        message("r-1", SUPPORT);
        message("r-2", SALES);

        String card = api.send("agent1", "GET", "/api/calls/now/caller", "").body();

        assertThat(card)
                .contains("\"name\":\"Grace Hopper\"", "\"dispositions\":[\"Solved\",\"To do\"]")
                .contains("\"id\":\"c-1\"", "\"id\":\"c-3\"", "\"call\":\"c-r-1\"")
                .contains("I text from +442079460142 and +442079460143")
                .doesNotContain("\"id\":\"c-2\"", "\"id\":\"c-4\"", "\"call\":\"c-r-2\"");
    }

    @Test
    void aCallInHandIsSeenByWhoHasItAndNobodyElse() throws Exception {
        assertThat(api.send("agent1", "GET", "/api/calls/now/caller", "").statusCode())
                .isEqualTo(200);
        assertThat(api.send("agent2", "GET", "/api/calls/now/caller", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDispositionAndNotesAreKeptWithTheCallAndShownInTheHistory() throws Exception {
        assertThat(put("agent1", "now", "disposition", "{\"disposition\": \"Solved\"}"))
                .isEqualTo(204);
        assertThat(put("agent1", "now", "note", "{\"words\": \" Wants a bigger lantern. \"}"))
                .isEqualTo(204);
        record("now", GRACE, SUPPORT);

        String found = api.send("agent2", "GET", "/api/calls?q=lantern", "").body();

        assertThat(found)
                .contains("\"callerName\":\"Grace Hopper\"")
                .contains("\"disposition\":{\"words\":\"Solved\",\"by\":\"Ada Example\",\"at\":" + NOON.toEpochMilli())
                .contains("\"author\":\"agent1\",\"name\":\"Ada Example\",\"words\":\"Wants a bigger lantern.\"");
        assertThat(posted).containsExactly(new AgentEvent.CallDisposed(NOON, ADA.id(), NOW, "Solved"));
    }

    @Test
    void theLastDispositionAndOnesLastNoteCountAndBothMayComeAfterTheCall() throws Exception {
        record("c-1", GRACE, SUPPORT);

        put("agent1", "c-1", "disposition", "{\"disposition\": \"To do\"}");
        put("agent2", "c-1", "disposition", "{\"disposition\": \"Solved\"}");
        put("agent1", "c-1", "note", "{\"words\": \"First\"}");
        put("agent1", "c-1", "note", "{\"words\": \"Second\"}");
        put("agent2", "c-1", "note", "{\"words\": \"Gone\"}");
        put("agent2", "c-1", "note", "{\"words\": \"\"}");

        assertThat(api.send("agent1", "GET", "/api/calls/c-1/caller", "").body())
                .contains("\"words\":\"Solved\",\"by\":\"Ben Sample\"", "\"words\":\"Second\"")
                .doesNotContain("To do\",\"by", "First", "Gone");
    }

    @Test
    void whatCannotBeKeptIsSaid() throws Exception {
        record("c-1", GRACE, SALES);

        assertThat(put("agent1", "now", "disposition", "{\"disposition\": \"Sold\"}"))
                .isEqualTo(422);
        assertThat(put("agent2", "c-1", "disposition", "{\"disposition\": \"Solved\"}"))
                .isEqualTo(422);
        assertThat(put("agent1", "now", "note", "{\"words\": \"" + "x".repeat(4_001) + "\"}"))
                .isEqualTo(422);
        assertThat(put("agent1", "c-1", "note", "{\"words\": \"Not mine\"}")).isEqualTo(404);
        assertThat(posted).isEmpty();
    }

    @Test
    void aSearchThatCannotBeMadeIsRefusedByField() throws Exception {
        assertThat(api.send("agent1", "GET", "/api/calls?kind=funny", "").body())
                .contains("\"field\":\"kind\"", "all, missed, inbound, outbound");
        assertThat(api.send("agent1", "GET", "/api/calls?from=noon", "").body()).contains("\"field\":\"from\"");
    }

    private int put(String user, String call, String what, String body) throws Exception {
        return api.send(user, "PUT", "/api/calls/%s/%s".formatted(call, what), body)
                .statusCode();
    }

    private void record(String call, Caller caller, WorkgroupId workgroup) {
        records.store(new CallEffect.WriteRecord(
                new CallId(call),
                "+442079460100",
                caller,
                NOON,
                Optional.empty(),
                NOON.plusSeconds(9),
                Duration.ZERO,
                Optional.of(workgroup),
                Optional.empty(),
                Cause.CALLER_HUNG_UP));
    }

    private void message(String recording, WorkgroupId mailbox) {
        voicemails.deliver(
                new CallEffect.DeliverMessage(
                        new CallId("c-" + recording),
                        mailbox,
                        new Recording(new RecordingId(recording), "a".repeat(64), Duration.ofSeconds(3)),
                        GRACE),
                NOON);
    }
}
