package org.cordboard.server.deskphone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.SipConfig;
import org.cordboard.sip.SipEdge;
import org.cordboard.sip.SipListener;
import org.cordboard.sip.digest.DigestHashes;
import org.cordboard.sip.registrar.ContactStore;
import org.cordboard.sip.registrar.PhoneAccount;
import org.cordboard.sip.registrar.PhoneService;
import org.cordboard.sip.subscription.StatusBoard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// In the demo company, where Ada (`agent1`) has the extension 201.
final class DeskPhoneRoutesTest extends OnBothStores {
    private static final String ADAS = "/api/people/agent1/telephones";
    private static final AgentId ADA = new AgentId("agent1");
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final HandClock clock = new HandClock(NOON);
    private final List<Event> happened = new ArrayList<>();
    private boolean registered;
    private Accounts accounts;
    private SipEdge sip;
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws IOException, ConfigException {
        var demo = CompanyDocument.demo().settings().company();
        var here = InetAddress.getLoopbackAddress();
        var service = new PhoneService("test");
        sip = SipEdge.start(
                new SipConfig(here, here, 0, Set.of(), 24, Optional.empty(), Optional.of(service), Optional.empty()),
                new Nobody());
        var phones = new DeskPhones(database(), tenant);
        accounts = new Accounts(phones, () -> demo, service.realm());
        sip.phones().serve(accounts, ContactStore.NONE, StatusBoard.NONE, (_, _) -> {});
        var people = Stream.of("agent1", "agent2", "boss1")
                .map(id -> demo.people().get(new AgentId(id)))
                .toList();
        api = RoutesUnderTest.start(
                database(),
                tenant,
                clock,
                people,
                new DeskPhoneRoutes(() -> demo, phones, accounts, sip.phones(), "192.0.2.20:5060", clock),
                new TelephoneWorkRoutes(_ -> registered, event -> happened.add(event.apply(clock.instant()))));
    }

    @AfterEach
    void close() {
        api.close();
        sip.close();
    }

    @Test
    void aTelephoneRegistersWithTheSecretThatIsShownOnce() throws Exception {
        var given = json(send("agent1", "POST", ADAS, "{\"name\":\"Desk\"}"));

        assertThat(given.path("extension").asText()).isEqualTo("201");
        assertThat(given.path("domain").asText()).isEqualTo("192.0.2.20:5060");
        assertThat(given.path("secret").asText()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(account(given))
                .contains(new PhoneAccount(
                        given.path("username").asText(),
                        "201",
                        DigestHashes.of(
                                given.path("username").asText(),
                                "test",
                                given.path("secret").asText()),
                        List.of()));
    }

    @Test
    void theSecretIsNeverShownAgain() throws Exception {
        var given = json(send("agent1", "POST", ADAS, "{\"name\":\"Desk\"}"));

        var listed = send("agent1", "GET", ADAS, "").body();

        assertThat(listed)
                .contains("Desk", given.path("username").asText())
                .doesNotContain(given.path("secret").asText());
    }

    @Test
    void aNewSecretReplacesTheOldOne() throws Exception {
        var first = json(send("agent1", "POST", ADAS, "{\"name\":\"Desk\"}"));

        var second = json(send("boss1", "POST", ADAS + "/" + first.path("id").asText() + "/secret", ""));

        assertThat(second.path("username")).isEqualTo(first.path("username"));
        assertThat(account(first).orElseThrow().hashes())
                .isEqualTo(DigestHashes.of(
                        first.path("username").asText(),
                        "test",
                        second.path("secret").asText()));
    }

    @Test
    void aTelephoneThatIsRemovedCannotRegister() throws Exception {
        var given = json(send("agent1", "POST", ADAS, "{\"name\":\"Desk\"}"));

        send("agent1", "DELETE", ADAS + "/" + given.path("id").asText(), "");

        assertThat(account(given)).isEmpty();
        assertThat(send("agent1", "GET", ADAS, "").body()).isEqualTo("[]");
    }

    @Test
    void aTelephoneIsKeptToItsNetworks() throws Exception {
        var given = json(send("agent1", "POST", ADAS, "{\"name\":\"Desk\",\"allowed\":[\"192.0.2.0/24\"]}"));

        assertThat(account(given).orElseThrow().allowed()).hasToString("[192.0.2.0/24]");
    }

    @Test
    void whatIsNoNetworkIsRefusedWithTheField() throws Exception {
        var refused = send("agent1", "POST", ADAS, "{\"name\":\"Desk\",\"allowed\":[\"my desk\"]}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"allowed\"", "my desk");
    }

    @Test
    void aTelephoneWithoutANameIsRefused() throws Exception {
        var refused = send("agent1", "POST", ADAS, "{\"name\":\" \"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"name\"");
    }

    @Test
    void nobodyMakesATelephoneForAColleague() throws Exception {
        assertThat(send("agent2", "POST", ADAS, "{\"name\":\"Desk\"}").statusCode())
                .isEqualTo(403);
        assertThat(send("agent2", "GET", ADAS, "").statusCode()).isEqualTo(403);
    }

    @Test
    void aSecretOfAnotherRealmCountsNoMoreAndTheListSaysWhy() throws Exception {
        send("agent1", "POST", ADAS, "{\"name\":\"Desk\"}");
        database()
                .change(handle ->
                        handle.execute("UPDATE desk_phone SET realm = 'before' WHERE tenant = ?", tenant.value()));

        assertThat(send("agent1", "GET", ADAS, "").body()).contains("make a new secret");
    }

    @Test
    void workAtATelephoneBeginsAndEndsOverTheNet() throws Exception {
        registered = true;

        send("agent1", "PUT", "/api/people/agent1/telephone-work", "{\"state\":\"ready\"}");
        send("boss1", "PUT", "/api/people/agent1/telephone-work", "{\"state\":\"left\"}");

        assertThat(happened)
                .containsExactly(new AgentEvent.TelephoneTaken(NOON, ADA), new AgentEvent.TelephoneLeft(NOON, ADA));
    }

    @Test
    void workDoesNotBeginAtATelephoneThatIsNotRegistered() throws Exception {
        var refused = send("agent1", "PUT", "/api/people/agent1/telephone-work", "{\"state\":\"ready\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(happened).isEmpty();
    }

    private Optional<PhoneAccount> account(JsonNode given) {
        return accounts.account(given.path("username").asText());
    }

    private HttpResponse<String> send(String who, String method, String path, String body) throws Exception {
        return api.send(who, method, path, body);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static final class Nobody implements SipListener {
        @Override
        public void onCall(IncomingCall call) {}

        @Override
        public void onCallEnded(IncomingCall call, Ended ended, Runnable confirm) {}

        @Override
        public void onDigit(IncomingCall call, char key) {}

        @Override
        public String onReoffer(IncomingCall call, String offer) {
            return offer;
        }
    }
}
