package org.cordboard.server.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cordboard.core.id.CallId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.language.Languages;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.store.StoreConfig;
import org.cordboard.sms.standin.Instructions;
import org.cordboard.sms.standin.Instructions.SipPlace;
import org.cordboard.sms.standin.StandInAccount;
import org.cordboard.sms.standin.StandInCalls;
import org.cordboard.sms.twilio.TwilioConfig;
import org.cordboard.sms.twilio.TwilioVoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the network asks and tells, over HTTP, and what it is answered.
final class VoiceRoutesTest extends OnBothStores {
    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final URI PUBLIC = URI.create("https://calls.larkenby.example");
    private static final String OURS = "+15550100200";
    private static final String GRACE = "+15550100311";
    private static final String CALL = "CA" + "a".repeat(32);
    private static final String LEG = "CA" + "b".repeat(32);
    private static final CallId OUR_CALL = new CallId("c-1");

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private VoiceCalls calls;
    private VoiceRoutes routes;
    private RoutesUnderTest api;
    private StandInCalls network;

    @BeforeEach
    void open() throws IOException {
        calls = new VoiceCalls(database(), tenant, "Twilio", clock);
        open(calls);
    }

    private void open(VoiceCalls kept) throws IOException {
        TwilioConfig config =
                new TwilioConfig(ACCOUNT, "secret", Optional.empty(), PUBLIC, Optional.empty(), Duration.ofSeconds(2));
        routes = new VoiceRoutes(new TwilioVoice(config), kept, PUBLIC, "192.0.2.20:5061;transport=tls", OURS::equals);
        api = RoutesUnderTest.start(database(), tenant, clock, List.of(), routes);
        network = network(ACCOUNT, "secret");
    }

    @AfterEach
    void close() {
        network.close();
        api.close();
    }

    private StandInCalls network(String account, String secret) {
        return new StandInCalls(new StandInAccount(account, secret, PUBLIC, ""), api.address(), VoiceRoutes.ROOT);
    }

    private SipPlace dialled() {
        StandInCalls.Answer answer = network.call(CALL, GRACE, OURS);
        assertThat(answer.status()).isEqualTo(200);
        return answer.instructions().sip().orElseThrow();
    }

    private static String ticket(SipPlace place) {
        return place.headers().get(VoiceRoutes.HEADER);
    }

    private List<String> titles() {
        return calls.addTo(new Rest.Timeline(OUR_CALL.value(), List.of()), Languages.ENGLISH).entries().stream()
                .map(Rest.TimelineEntry::title)
                .toList();
    }

    private StandInCalls.Answer leg(SipPlace place, String status) {
        return network.leg(place, CALL, LEG, status, OptionalInt.empty());
    }

    @Test
    void whoeverDialsOneOfOurNumbersIsBroughtToUsBySip() {
        SipPlace place = dialled();

        assertThat(place.address()).isEqualTo("sip:+15550100200@192.0.2.20:5061;transport=tls");
        assertThat(place.headers()).containsOnlyKeys("X-Cordboard-Ticket");
        assertThat(ticket(place)).matches("[A-Za-z0-9_-]{32}");
        assertThat(place.events()).isEqualTo(Set.of("initiated", "ringing", "answered", "completed"));
        assertThat(place.callback()).contains(PUBLIC.resolve("/hooks/voice/reports/" + ticket(place)));
        assertThat(place.action()).contains(PUBLIC.resolve("/hooks/voice/outcomes/" + ticket(place)));
    }

    @Test
    void eachQuestionHasATicketOfItsOwn() {
        assertThat(ticket(dialled())).isNotEqualTo(ticket(dialled()));
    }

    @Test
    void whoeverDialsAnotherNumberIsRefusedPolitelyAndCounted() {
        for (String number : List.of("+15550100999", "sip:agent1@example.com", "1", OURS + "?x=y")) {
            StandInCalls.Answer answer = network.call(CALL, GRACE, number);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.instructions()).isEqualTo(new Instructions("Reject", Optional.empty()));
        }
        assertThat(routes.refused()).isEqualTo(4);
    }

    @Test
    void whatSomebodyElseHasSignedIsRefusedAndCounted() {
        SipPlace place = dialled();
        try (StandInCalls forger = network(ACCOUNT, "guessed")) {
            assertThat(forger.call(CALL, GRACE, OURS).status()).isEqualTo(403);
            assertThat(forger.leg(place, CALL, LEG, "ringing", OptionalInt.empty())
                            .status())
                    .isEqualTo(403);
            assertThat(forger.outcome(place, CALL, LEG, "completed", 200).status())
                    .isEqualTo(403);
            assertThat(forger.ended("/hooks/voice/callers", CALL, "completed", 1)
                            .status())
                    .isEqualTo(403);
        }
        calls.arrived(OUR_CALL, ticket(place));
        assertThat(titles()).isEmpty();
        assertThat(routes.forged()).isEqualTo(4);
    }

    @Test
    void anotherAccountOfTheSameSecretIsRefused() {
        try (StandInCalls other = network("AC" + "2".repeat(32), "secret")) {
            assertThat(other.call(CALL, GRACE, OURS).status()).isEqualTo(403);
        }
        assertThat(routes.forged()).isEqualTo(1);
    }

    @Test
    void whatIsToldEndsUpInTheCall() {
        SipPlace place = dialled();
        assertThat(leg(place, "initiated").status()).isEqualTo(204);
        calls.arrived(OUR_CALL, ticket(place));
        assertThat(leg(place, "ringing").status()).isEqualTo(204);
        assertThat(leg(place, "in-progress").status()).isEqualTo(204);
        assertThat(leg(place, "in-progress").status()).isEqualTo(204);
        assertThat(leg(place, "completed").status()).isEqualTo(204);
        StandInCalls.Answer next = network.outcome(place, CALL, LEG, "completed", 200);
        assertThat(next.instructions()).isEqualTo(new Instructions("Hangup", Optional.empty()));
        assertThat(network.ended("/hooks/voice/callers", CALL, "completed", 45).status())
                .isEqualTo(204);

        assertThat(titles())
                .containsExactly(
                        "Twilio has begun to call the gateway",
                        "Twilio hears it ring",
                        "Twilio has joined the caller with the gateway",
                        "Twilio has ended its call to the gateway",
                        "The caller's call to Twilio has ended");
    }

    @Test
    void aReportByAnUnknownTicketIsNotFoundAndCounted() {
        SipPlace unknown = new SipPlace(
                "sip:a@192.0.2.1",
                Map.of(),
                Optional.of(PUBLIC.resolve("/hooks/voice/reports/made-up")),
                Set.of(),
                Optional.of(PUBLIC.resolve("/hooks/voice/outcomes/made-up")));

        StandInCalls.Answer answer = leg(unknown, "ringing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("No call is known by this ticket");
        assertThat(network.outcome(unknown, CALL, LEG, "completed", 200).instructions())
                .isEqualTo(new Instructions("Hangup", Optional.empty()));
        assertThat(network.ended("/hooks/voice/callers", CALL, "no-answer", 0).status())
                .isEqualTo(204);
        assertThat(routes.unknown()).isEqualTo(3);
    }

    @Test
    void aStatusThatIsNotKnownIsNamedAndNothingOfOurInsides() {
        StandInCalls.Answer answer = leg(dialled(), "napping");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("CallStatus is 'napping', which is not known")
                .doesNotContain("Exception");
    }

    @Test
    void whoeverSendsNonsenseReadsNothingOfOurInsides() throws Exception {
        HttpResponse<String> answer =
                api.send(HttpRequest.newBuilder(api.address().resolve(VoiceRoutes.ROOT))
                        .header("X-Twilio-Signature", "nonsense")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("%%%&=&To")));

        assertThat(answer.statusCode()).isBetween(400, 403);
        assertThat(answer.body()).doesNotContain("Exception", "at org.");
    }

    @Test
    void whileNoTicketCanBeKeptTheCallerIsBroughtAllTheSame(@TempDir Path folder) throws IOException {
        close();
        Database gone = Database.open(new StoreConfig.SqliteFile(folder.resolve("gone.db")));
        gone.close();
        open(new VoiceCalls(gone, tenant, "Twilio", clock));

        SipPlace place = dialled();

        assertThat(place.address()).isEqualTo("sip:+15550100200@192.0.2.20:5061;transport=tls");
        assertThat(place.headers()).isEmpty();
        assertThat(place.callback()).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsToComeAgainButWhoeverListensIsAnswered(@TempDir Path folder) throws IOException {
        SipPlace place = dialled();
        close();
        Database gone = Database.open(new StoreConfig.SqliteFile(folder.resolve("gone.db")));
        gone.close();
        open(new VoiceCalls(gone, tenant, "Twilio", clock));

        assertThat(leg(place, "ringing").status()).isEqualTo(503);
        assertThat(network.outcome(place, CALL, LEG, "completed", 200).instructions())
                .isEqualTo(new Instructions("Hangup", Optional.empty()));
    }
}
