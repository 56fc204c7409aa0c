package org.cordboard.server.calltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.callrecord.CallAccess;
import org.cordboard.server.callrecord.CallRecords;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// In the demo company: Ada has a call of Support in hand, and is not in Sales.
final class CallTextRoutesTest extends OnBothStores {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Person ADA = new Person(new AgentId("agent1"), "Ada Example", Person.Role.AGENT);
    private static final Person BESS = new Person(new AgentId("boss1"), "Bess Template", Person.Role.SUPERVISOR);
    private static final CallId CALL = new CallId("now");

    private final HandClock clock = new HandClock(NOON);
    private final List<Rest.CallText> page = new ArrayList<>();
    private CallRecords records;
    private WrittenTalks talks;
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws IOException, ConfigException {
        Company company = CompanyDocument.demo().settings().company();
        records = new CallRecords(database(), tenant, new Journal(database(), tenant));
        talks = new WrittenTalks(database(), tenant, () -> company, clock);
        talks.open(CALL, page::add);
        api = RoutesUnderTest.start(
                database(),
                tenant,
                clock,
                List.of(ADA, BESS),
                new CallTextRoutes(
                        agent -> Optional.of(CALL).filter(_ -> agent.equals(ADA.id())),
                        new CallAccess(() -> company, records),
                        talks));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void whoHasTheCallInHandReadsAndAnswers() throws Exception {
        talks.callerSays(CALL, "Is \"Larkenby\" open?");

        HttpResponse<String> answered = write("agent1", "{\"words\": \"Until six.\"}");

        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.body()).contains("\"number\":2", "\"author\":\"agent1\"", "\"words\":\"Until six.\"");
        assertThat(api.send("agent1", "GET", "/api/calls/now/texts", "").body())
                .startsWith("[{\"number\":1,\"author\":\"\",\"name\":\"\",\"words\":\"Is \\\"Larkenby\\\" open?\"")
                .contains(answered.body());
        assertThat(page).extracting(Rest.CallText::words).containsExactly("Is \"Larkenby\" open?", "Until six.");
    }

    @Test
    void nobodyElseWrites() throws Exception {
        HttpResponse<String> refused = write("boss1", "{\"words\": \"Hello\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("You do not have this call in hand");
        assertThat(page).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsRefusedByFieldWithARemedy() throws Exception {
        assertThat(write("agent1", "{}").body()).contains("\"field\":\"words\"", "Write something");
        assertThat(write("agent1", "{\"words\": \" \"}").statusCode()).isEqualTo(422);
        assertThat(write("agent1", "{\"words\": \"" + "x".repeat(1_001) + "\"}").body())
                .contains("\"field\":\"words\"", "Write at most 1000");

        talks.close(CALL);

        assertThat(write("agent1", "{\"words\": \"Are you there?\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatWasWrittenIsSeenByThoseWhoMaySeeTheCall() throws Exception {
        talks.callerSays(CALL, "For Sales only");
        records.store(new CallEffect.WriteRecord(
                CALL,
                "+15550100",
                new Caller("", "Katherine", Caller.Origin.WEB),
                NOON,
                Optional.empty(),
                NOON.plusSeconds(60),
                Duration.ofSeconds(60),
                Optional.of(new WorkgroupId("sales")),
                Optional.empty(),
                Cause.CALLER_HUNG_UP));

        assertThat(api.send("boss1", "GET", "/api/calls/now/texts", "").body()).contains("For Sales only");
        assertThat(api.send("agent1", "GET", "/api/calls/now/texts", "").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> write(String user, String body) throws Exception {
        return api.send(user, "POST", "/api/calls/now/texts", body);
    }
}
