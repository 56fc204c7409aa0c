package org.cordboard.server.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.RecordingId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.call.CallMaker;
import org.cordboard.server.call.LiveCalls;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In the demo company: Ada is in Support and not in Sales.
final class CallBackRoutesTest extends OnBothStores {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Person ADA = new Person(new AgentId("agent1"), "Ada Example", Person.Role.AGENT);
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final WorkgroupId SALES = new WorkgroupId("sales");
    private static final CallId NEW = new CallId("new");

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(NOON);
    private final List<Event> happened = new ArrayList<>();
    private final LiveCalls calls = new LiveCalls();
    private Voicemails voicemails;
    private MailboxAccess access;

    @BeforeEach
    void open() throws IOException, ConfigException {
        Company demo = CompanyDocument.demo().settings().company();
        voicemails = new Voicemails(
                database(),
                tenant,
                new Blobs(folder),
                new MailOutbox(database(), tenant, clock),
                id -> new Mailbox(id.value(), List.of(), MailboxRules.NONE),
                ZoneOffset.UTC);
        access = new MailboxAccess(() -> demo, voicemails);
    }

    @Test
    void whoLeftAMessageIsCalledForItsWorkgroup() throws Exception {
        var message = delivered("+15550123", SUPPORT);
        try (var api = api(true)) {
            var answer = api.send("agent1", "POST", "/api/voicemails/" + message + "/call", "");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"call\":\"new\"}");
        }
        assertThat(happened)
                .containsExactly(new CallEvent.CallRequested(NOON, NEW, ADA.id(), caller("+15550123"), SUPPORT));
        assertThat(calls.count()).isEqualTo(1);
    }

    @Test
    void aMessageThatOneDoesNotSeeIsNotCalledBack() throws Exception {
        var message = delivered("+15550123", SALES);
        try (var api = api(true)) {
            assertThat(api.send("agent1", "POST", "/api/voicemails/" + message + "/call", "")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(happened).isEmpty();
    }

    @Test
    void aMessageWithoutANumberIsRefused() throws Exception {
        var message = delivered("", SUPPORT);
        try (var api = api(true)) {
            var answer = api.send("agent1", "POST", "/api/voicemails/" + message + "/call", "");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("left without a number");
        }
        assertThat(calls.count()).isZero();
    }

    @Test
    void withoutATrunkItIsSaidWhatToSet() throws Exception {
        var message = delivered("+15550123", SUPPORT);
        try (var api = api(false)) {
            var answer = api.send("agent1", "POST", "/api/voicemails/" + message + "/call", "");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("trunk");
        }
        assertThat(happened).isEmpty();
    }

    private RoutesUnderTest api(boolean canDial) throws Exception {
        var maker = new CallMaker(calls, event -> happened.add(event.apply(clock.instant())), () -> NEW);
        return RoutesUnderTest.start(
                database(), tenant, clock, List.of(ADA), new CallBackRoutes(access, maker, canDial));
    }

    private String delivered(String number, WorkgroupId mailbox) {
        voicemails.deliver(
                new CallEffect.DeliverMessage(
                        new CallId("c1"),
                        mailbox,
                        new Recording(new RecordingId("r1"), "a".repeat(64), Duration.ofSeconds(3)),
                        caller(number)),
                NOON);
        return voicemails.list(List.of(mailbox)).getFirst().id();
    }

    private static Caller caller(String number) {
        return new Caller(number, "Zoë", Caller.Origin.PHONE);
    }
}
