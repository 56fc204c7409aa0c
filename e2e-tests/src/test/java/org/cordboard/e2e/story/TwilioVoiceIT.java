package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.phone.Sipp;
import org.cordboard.e2e.phone.SippResult;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.program.Program;
import org.cordboard.e2e.stage.Stage;
import org.cordboard.sms.standin.Instructions.SipPlace;
import org.cordboard.sms.standin.StandInAccount;
import org.cordboard.sms.standin.StandInCalls;
import org.cordboard.sms.standin.StandInCalls.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Somebody dials a number that the company has at Twilio, and no trunk of theirs. The story is
/// Twilio: it asks what to do, has a telephone dial exactly what it is told, and tells what becomes
/// of that.
final class TwilioVoiceIT {
    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final String SECRET = "lantern-oil";

    /// The network of each test is its own.
    private static final int PORT = 8090;

    private static final URI PUBLIC = URI.create("http://localhost:" + PORT);
    private static final String HOOK = "/hooks/voice";
    private static final String TICKET = "X-Cordboard-Ticket";

    /// As the demo company's file says: the attendant answers.
    private static final String OURS = "+15550100";

    /// May send calls, and is not where Twilio's come from.
    private static final String ANOTHER_CARRIER = "127.0.0.8";

    @RegisterExtension
    static final Stage STAGE = new Stage(TwilioVoiceIT::start);

    private static int visits;

    private StandInCalls twilio;
    private HttpUser bess;

    /// Of this test alone.
    private String caller;

    private String call;
    private String leg;

    private static Gateway start(Path folder, Path data, Mailbox mail) {
        try {
            Files.writeString(folder.resolve("twilio.secret"), SECRET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Texts are not what this is about: nobody answers in Twilio's place.
        Path config = OwnCompany.write(folder, """
                http: {publicUrl: '%s'}
                sip:
                  trunks:
                    - %s
                    - {name: twilio, profile: twilio, address: 'sip:127.0.0.9', incomingOnly: true, alsoFrom: ['%s/30']}
                texting: {account: %s, secretFile: twilio.secret, server: 'http://127.0.0.1:9'}
                voice: {trunk: twilio}
                """.formatted(PUBLIC, ANOTHER_CARRIER, PrivateNet.HERE, ACCOUNT));
        List<String> command = new ArrayList<>(List.of("serve", "--http-port", Integer.toString(PORT)));
        command.addAll(List.of("--sip-port", "0", "--media-address", PrivateNet.HERE));
        command.addAll(List.of("--data", data.toString(), "--config", config.toString()));
        return Gateway.start(data, Program.command(command.toArray(String[]::new)), Duration.ofMinutes(2));
    }

    @BeforeEach
    void somebodyCalls() {
        visits++;
        caller = "+1555010%04d".formatted(3000 + visits);
        call = "CA%032x".formatted(visits);
        leg = "CA%032x".formatted(1000 + visits);
        twilio = twilio(ACCOUNT, SECRET);
        bess = STAGE.httpUser();
        bess.signIn("boss1", STAGE.gateway().password("boss1"));
    }

    @AfterEach
    void leave() {
        twilio.close();
    }

    private static StandInCalls twilio(String account, String secret) {
        return new StandInCalls(new StandInAccount(account, secret, PUBLIC, ""), PUBLIC, HOOK);
    }

    private SipPlace asked() {
        Answer answer = twilio.call(call, caller, OURS);
        assertThat(answer.status()).isEqualTo(200);
        return answer.instructions().sip().orElseThrow();
    }

    private SippResult dial(SipPlace place, String from, String ticket) {
        String[] parts = place.address().substring("sip:".length()).split("@");
        return Sipp.call(
                "ticket",
                Transport.UDP,
                from,
                parts[1],
                parts[0],
                Map.of("caller", caller, "ticket", ticket),
                STAGE.newFolder("sipp-"));
    }

    /// As Twilio is told to.
    private void dial(SipPlace place) {
        assertThat(dial(place, PrivateNet.HERE, place.headers().get(TICKET))).isEqualTo(new SippResult(1, 0, ""));
    }

    private void tell(SipPlace place, String status) {
        assertThat(twilio.leg(place, call, leg, status, OptionalInt.empty()).status())
                .isEqualTo(204);
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /// The calls of this test's caller, the latest first.
    private List<String> callIds() {
        return all(bess.getJson("/api/calls?q=" + caller.substring(1))).stream()
                .map(found -> found.path("id").asText())
                .toList();
    }

    private String onlyCall() {
        return await("the record of the call")
                .atMost(Duration.ofSeconds(60))
                .until(this::callIds, ids -> ids.size() == 1)
                .getFirst();
    }

    private List<JsonNode> timeline(String id) {
        return all(bess.getJson("/api/calls/" + id + "/timeline").path("entries"));
    }

    private static List<String> ofTwilio(List<JsonNode> timeline) {
        return timeline.stream()
                .map(entry -> entry.path("title").asText())
                .filter(title -> title.contains("Twilio"))
                .toList();
    }

    private double metric(String name) {
        return bess.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }

    @Test
    void whatTwilioTellsStandsInTheTimeLineOfTheVeryCall() {
        SipPlace place = asked();
        assertThat(place.address())
                .isEqualTo("sip:" + OURS + "@" + STAGE.gateway().sipHostAndPort());

        tell(place, "initiated");
        dial(place);
        tell(place, "ringing");
        tell(place, "in-progress");
        assertThat(twilio.leg(place, call, leg, "completed", OptionalInt.of(7)).status())
                .isEqualTo(204);
        assertThat(twilio.outcome(place, call, leg, "completed", 200)
                        .instructions()
                        .verb())
                .isEqualTo("Hangup");
        assertThat(twilio.ended(HOOK + "/callers", call, "completed", 9).status())
                .isEqualTo(204);

        String id = onlyCall();
        List<JsonNode> timeline = timeline(id);
        assertThat(timeline)
                .extracting(entry -> entry.path("title").asText())
                .containsSubsequence(
                        "Twilio has begun to call the gateway",
                        caller + " called " + OURS,
                        "Answered the call",
                        "The caller hung up",
                        "Twilio hears it ring",
                        "Twilio has joined the caller with the gateway",
                        "Twilio has ended its call to the gateway",
                        "The caller's call to Twilio has ended");
        assertThat(timeline)
                .extracting(entry -> entry.path("detail").asText())
                .contains(
                        "From the telephone network, over the trunk twilio",
                        "It took 7 s; answer over SIP: 200",
                        "It took 9 s");
        assertThat(bess.getJson("/api/calls/" + id + "/trace")
                        .path("messages")
                        .path(0)
                        .path("text")
                        .asText())
                .startsWith("INVITE sip:" + OURS + "@")
                .contains(TICKET + ": ***");
    }

    @Test
    void whatIsRepeatedOrOvertakenStandsThereOnceAndInItsOrder() {
        SipPlace place = asked();
        dial(place);

        tell(place, "completed");
        tell(place, "ringing");
        tell(place, "completed");
        tell(place, "in-progress");
        tell(place, "initiated");
        tell(place, "ringing");

        assertThat(ofTwilio(timeline(onlyCall())))
                .containsExactly(
                        "Twilio has begun to call the gateway",
                        "Twilio hears it ring",
                        "Twilio has joined the caller with the gateway",
                        "Twilio has ended its call to the gateway");
    }

    @Test
    void nobodyElseIsBelieved() {
        SipPlace place = asked();
        double before = metric("cordboard_voice_forged_total");
        try (StandInCalls forger = twilio(ACCOUNT, "guessed");
                StandInCalls foreign = twilio("AC" + "2".repeat(32), SECRET)) {
            for (StandInCalls other : List.of(forger, foreign)) {
                assertThat(other.call(call, caller, OURS).status()).isEqualTo(403);
                assertThat(other.leg(place, call, leg, "failed", OptionalInt.empty())
                                .status())
                        .isEqualTo(403);
                assertThat(other.outcome(place, call, leg, "failed", 503).status())
                        .isEqualTo(403);
                assertThat(other.ended(HOOK + "/callers", call, "failed", 1).status())
                        .isEqualTo(403);
            }
        }
        dial(place);

        assertThat(ofTwilio(timeline(onlyCall()))).isEmpty();
        assertThat(metric("cordboard_voice_forged_total")).isEqualTo(before + 8);
    }

    @Test
    void aUsedTicketAndOneThatComesFromElsewhereMakeAnOrdinaryCall() {
        SipPlace place = asked();
        String ticket = place.headers().get(TICKET);
        assertThat(dial(place, ANOTHER_CARRIER, ticket).successful()).isEqualTo(1);
        String elsewhere = onlyCall();
        dial(place);
        String joined = await("the second call")
                .atMost(Duration.ofSeconds(60))
                .until(this::callIds, ids -> ids.size() == 2)
                .getFirst();
        dial(place);
        String again = await("the third call")
                .atMost(Duration.ofSeconds(60))
                .until(this::callIds, ids -> ids.size() == 3)
                .getFirst();

        tell(place, "ringing");

        assertThat(ofTwilio(timeline(joined))).containsExactly("Twilio hears it ring");
        assertThat(ofTwilio(timeline(elsewhere))).isEmpty();
        assertThat(ofTwilio(timeline(again))).isEmpty();
    }

    @Test
    void whoeverDialsANumberThatNobodyHasIsRefused() {
        assertThat(twilio.call(call, caller, "+15550100999").instructions().verb())
                .isEqualTo("Reject");
        SipPlace unknown = new SipPlace(
                "sip:100@127.0.0.1",
                Map.of(),
                Optional.of(PUBLIC.resolve(HOOK + "/reports/made-up")),
                Set.of(),
                Optional.empty());
        assertThat(twilio.leg(unknown, call, leg, "ringing", OptionalInt.empty())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCallThatTwilioCouldNotBringIsCountedAndLogged() {
        SipPlace place = asked();
        double before = metric("cordboard_voice_not_reached_total");

        tell(place, "failed");

        assertThat(metric("cordboard_voice_not_reached_total")).isEqualTo(before + 1);
        assertThat(STAGE.gateway().log()).contains("Twilio could not bring its call " + call + " here: FAILED");
    }
}
