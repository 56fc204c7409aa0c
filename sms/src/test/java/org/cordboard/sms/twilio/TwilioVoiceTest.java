package org.cordboard.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.rest.api.v2010.account.Call;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordboard.sms.provider.ForgedException;
import org.cordboard.sms.provider.NetworkCall;
import org.cordboard.sms.standin.Instructions;
import org.cordboard.sms.standin.Instructions.SipPlace;
import org.cordboard.sms.standin.StandInAccount;
import org.cordboard.sms.standin.StandInCalls;
import org.cordboard.sms.voice.Bringing;
import org.cordboard.sms.voice.DialledNumber;
import org.cordboard.sms.voice.LegReport;
import org.cordboard.sms.voice.LegState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Requests as the stand-in sends them, examined by Twilio's own validator, and TwiML as Twilio's own library writes
/// it.
class TwilioVoiceTest {
    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final URI PUBLIC = URI.create("https://calls.larkenby.example");
    private static final String CALL = "CA" + "a".repeat(32);
    private static final String LEG = "CA" + "b".repeat(32);
    private static final URI REPORTS = PUBLIC.resolve("/hooks/voice/reports/ticket");
    private static final SipPlace PLACE =
            new SipPlace("sip:+15550100200@192.0.2.20", Map.of(), Optional.of(REPORTS), Set.of(), Optional.of(REPORTS));

    private final TwilioVoice voice = voice(ACCOUNT, "secret");
    private ToldOwner owner;
    private StandInCalls network;

    @BeforeEach
    void start() throws IOException {
        owner = new ToldOwner();
        network = new StandInCalls(new StandInAccount(ACCOUNT, "secret", PUBLIC, ""), owner.address(), "/hooks/voice");
    }

    @AfterEach
    void stop() {
        network.close();
        owner.close();
    }

    private static TwilioVoice voice(String account, String token) {
        return new TwilioVoice(
                new TwilioConfig(account, token, Optional.empty(), PUBLIC, Optional.empty(), Duration.ofSeconds(2)));
    }

    private NetworkCall dialled() throws InterruptedException {
        network.call(CALL, "+15550100311", "+15550100200");
        return owner.take();
    }

    @Test
    void aDialledNumberIsReadFromWhatTwilioHasSigned() throws Exception {
        assertThat(voice.dialled(dialled())).isEqualTo(new DialledNumber(CALL, "+15550100311", "+15550100200"));
    }

    @Test
    void whatWasSignedByAnotherSecretForAnotherAddressOrAfterwardsChangedIsForged() throws Exception {
        NetworkCall call = dialled();
        NetworkCall elsewhere = new NetworkCall("/hooks/voice/", call.form(), call.signature());
        Map<String, String> changed =
                call.form().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        changed.put("To", "+15550100999");

        assertThatThrownBy(() -> voice(ACCOUNT, "guessed").dialled(call)).isInstanceOf(ForgedException.class);
        assertThatThrownBy(() -> voice.dialled(elsewhere)).isInstanceOf(ForgedException.class);
        assertThatThrownBy(() -> voice.dialled(new NetworkCall(call.target(), changed, call.signature())))
                .isInstanceOf(ForgedException.class);
        assertThatThrownBy(() -> voice.dialled(new NetworkCall(call.target(), call.form(), Optional.empty())))
                .isInstanceOf(ForgedException.class)
                .hasMessage("The request has no X-Twilio-Signature");
    }

    @Test
    void anotherAccountIsRefusedThoughItHasTheSecret() throws Exception {
        NetworkCall call = dialled();

        assertThatThrownBy(() -> voice("AC" + "2".repeat(32), "secret").dialled(call))
                .isInstanceOf(ForgedException.class)
                .hasMessage("The request is for the account " + ACCOUNT + ", which is not ours");
    }

    @Test
    void aDialledNumberWithoutNumberSaysWhatIsMissing() throws Exception {
        network.call(CALL, "", "");
        NetworkCall call = owner.take();

        assertThatThrownBy(() -> voice.dialled(call))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("To is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "queued, CALLED",
        "initiated, CALLED",
        "ringing, RINGING",
        "in-progress, ANSWERED",
        "completed, ENDED",
        "busy, BUSY",
        "no-answer, NOT_ANSWERED",
        "failed, FAILED",
        "canceled, GIVEN_UP"
    })
    void eachStatusOfTwiliosHasItsPlace(String status, LegState state) throws Exception {
        network.leg(PLACE, CALL, LEG, status, OptionalInt.empty());

        assertThat(voice.leg(owner.take()))
                .isEqualTo(new LegReport(LEG, state, OptionalInt.empty(), OptionalInt.empty()));
    }

    /// Those of the library, which Twilio makes of its own description of the API.
    @ParameterizedTest
    @EnumSource(Call.Status.class)
    void noStatusOfACallIsUnknown(Call.Status status) throws Exception {
        network.leg(PLACE, CALL, LEG, status.toString(), OptionalInt.empty());

        assertThat(voice.leg(owner.take()).leg()).isEqualTo(LEG);
    }

    @Test
    void anEndTellsHowLongItHasTaken() throws Exception {
        network.leg(PLACE, CALL, LEG, "completed", OptionalInt.of(42));

        assertThat(voice.leg(owner.take()).seconds()).hasValue(42);
    }

    @Test
    void whatHasComeOfDiallingTellsTheAnswerOverSip() throws Exception {
        network.outcome(PLACE, CALL, LEG, "busy", 486);

        assertThat(voice.outcome(owner.take()))
                .isEqualTo(new LegReport(LEG, LegState.BUSY, OptionalInt.empty(), OptionalInt.of(486)));
    }

    @Test
    void theEndOfTheCallersOwnCallIsTold() throws Exception {
        network.ended("/hooks/voice/callers", CALL, "completed", 45);

        assertThat(voice.caller(owner.take()))
                .isEqualTo(new LegReport(CALL, LegState.ENDED, OptionalInt.of(45), OptionalInt.empty()));
    }

    @Test
    void aStatusThatNobodyKnowsIsNamed() throws Exception {
        network.leg(PLACE, CALL, LEG, "napping", OptionalInt.empty());
        NetworkCall report = owner.take();

        assertThatThrownBy(() -> voice.leg(report))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CallStatus is 'napping', which is not known");
    }

    @Test
    void theCallerIsBroughtBySipAndItsWayReported() {
        String twiml = voice.bring(new Bringing(
                "sip:+15550100200@192.0.2.20:5061;transport=tls?X-Cordboard-Ticket=t-1",
                Optional.of(new Bringing.Told(REPORTS, PUBLIC.resolve("/hooks/voice/outcomes/ticket")))));

        assertThat(twiml).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>\
                <Response><Dial action="https://calls.larkenby.example/hooks/voice/outcomes/ticket" \
                answerOnBridge="true" method="POST" timeout="600">\
                <Sip statusCallback="https://calls.larkenby.example/hooks/voice/reports/ticket" \
                statusCallbackEvent="initiated ringing answered completed" statusCallbackMethod="POST">\
                sip:+15550100200@192.0.2.20:5061;transport=tls?X-Cordboard-Ticket=t-1</Sip></Dial></Response>""");
        assertThat(Instructions.read(twiml))
                .isEqualTo(new Instructions(
                        "Dial",
                        Optional.of(new SipPlace(
                                "sip:+15550100200@192.0.2.20:5061;transport=tls",
                                Map.of("X-Cordboard-Ticket", "t-1"),
                                Optional.of(REPORTS),
                                Set.of("initiated", "ringing", "answered", "completed"),
                                Optional.of(PUBLIC.resolve("/hooks/voice/outcomes/ticket"))))));
    }

    @Test
    void aCallerIsBroughtWithoutReportsToo() {
        assertThat(Instructions.read(voice.bring(new Bringing("sip:+15550100200@192.0.2.20:5060", Optional.empty())))
                        .sip())
                .hasValueSatisfying(place -> {
                    assertThat(place.address()).isEqualTo("sip:+15550100200@192.0.2.20:5060");
                    assertThat(place.headers()).isEmpty();
                    assertThat(place.callback()).isEmpty();
                    assertThat(place.action()).isEmpty();
                });
    }

    @Test
    void whoeverDialsANumberThatIsNoneOfOursIsRefusedBeforeTheCallIsAnswered() {
        assertThat(voice.refuse())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<Response><Reject reason=\"rejected\"/></Response>");
    }

    @Test
    void afterItsLastOutcomeACallIsOver() {
        assertThat(Instructions.read(voice.end())).isEqualTo(new Instructions("Hangup", Optional.empty()));
    }
}
