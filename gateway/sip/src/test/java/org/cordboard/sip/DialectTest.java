package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordboard.sip.dialect.Dialect;
import org.cordboard.sip.dialect.HeaderRule;
import org.cordboard.sip.dialect.HeaderRule.Change;
import org.cordboard.sip.dialect.HeaderRule.On;
import org.cordboard.sip.dialect.HeaderRule.Place;
import org.cordboard.sip.dialect.HeaderRules;
import org.cordboard.sip.dialect.NumberFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Calls over a trunk that writes numbers and headers in its own way.
final class DialectTest {
    private static final String TO = "<sip:0049301234567@127.0.0.1>";

    /// A trunk that writes `00` where we write `+`.
    private static final NumberFormat DOUBLE_ZERO = new NumberFormat() {
        @Override
        public String read(String written) {
            return written.replaceFirst("^00", "+");
        }

        @Override
        public String write(String number) {
            return number.replaceFirst("^\\+", "00");
        }
    };

    private static final Dialect DOUBLE_ZEROS =
            new Dialect("odd", DOUBLE_ZERO, HeaderRules.NONE, HeaderRules.NONE, Optional.empty(), Optional.empty());

    private final Switchboard switchboard = new Switchboard();
    private final CallDiary diary = new CallDiary();
    private EdgeUnderTest edge;
    private CalledPhone carrier;

    @BeforeEach
    void open() {
        edge = new EdgeUnderTest();
        edge.serves(switchboard);
        carrier = CalledPhone.over("udp", edge.port());
    }

    @AfterEach
    void close() {
        edge.close();
        carrier.close();
    }

    private void use(Dialect dialect) {
        Trunk plain = carrier.trunk();
        edge.trunks()
                .use(List.of(new Trunk(
                        "carrier",
                        plain.address(),
                        plain.transport(),
                        Optional.empty(),
                        Trunk.Service.PLAIN,
                        plain.secrecy(),
                        Optional.empty(),
                        new CallerId(true, CallerId.Header.PAI, false, Optional.empty()),
                        dialect,
                        Set.of())));
    }

    private static Dialect rules(List<HeaderRule> received, List<HeaderRule> sent) {
        return new Dialect(
                "odd",
                NumberFormat.OURS,
                new HeaderRules(received),
                new HeaderRules(sent),
                Optional.empty(),
                Optional.empty());
    }

    private static Dialect session(Duration interval) {
        return new Dialect(
                "odd", NumberFormat.OURS, HeaderRules.NONE, HeaderRules.NONE, Optional.of(interval), Optional.empty());
    }

    private static HeaderRule rule(On on, Change change) {
        return new HeaderRule(on, change);
    }

    private IncomingCall arrive(String extra) {
        carrier.invite("sip:0049301234567@127.0.0.1", TO, extra);
        return switchboard.nextCall();
    }

    private String invited() {
        edge.trunks().dial(new DialOrder("+4930777", "+4930555", CallDiary.OFFER, Duration.ofMinutes(1)), diary);
        return carrier.await("INVITE");
    }

    @Test
    void numbersThatComeInAreReadAsTheTrunkWritesThem() {
        use(DOUBLE_ZEROS);
        IncomingCall call = arrive("P-Asserted-Identity: <sip:0049301111111@carrier.test>\r\n");

        assertThat(call.dialled()).isEqualTo("+49301234567");
        assertThat(call.callerNumber()).isEqualTo("+49301111111");
    }

    @Test
    void numbersThatGoOutAreWrittenAsTheTrunkWants() {
        use(DOUBLE_ZEROS);

        assertThat(invited())
                .startsWith("INVITE sip:004930777@127.0.0.1")
                .containsPattern("To: <sip:004930777@127\\.0\\.0\\.1")
                .containsPattern("From: <sip:004930555@127\\.0\\.0\\.1>;tag=")
                .contains("P-Asserted-Identity: <sip:004930555@");
    }

    @Test
    void anEmergencyNumberIsSentAsItIs() {
        use(DOUBLE_ZEROS);
        edge.trunks()
                .dial(
                        new DialOrder(
                                "+112",
                                "+4930555",
                                "",
                                _ -> CallDiary.OFFER,
                                Duration.ofMinutes(1),
                                List.of(),
                                true,
                                70),
                        diary);

        assertThat(carrier.await("INVITE")).startsWith("INVITE sip:+112@");
    }

    @Test
    void aCallIsReadAsTheRulesTurnItAndAnsweredAsItCame() {
        use(rules(
                List.of(
                        rule(On.BOTH, new Change.Rename("X-Real-Caller", "P-Asserted-Identity")),
                        rule(On.BOTH, new Change.ReplaceUser(Place.REQUEST_URI, HeaderRule.expression("^00"), "+")),
                        rule(On.BOTH, new Change.ReplaceUser(Place.TO, HeaderRule.expression("^00"), "+"))),
                List.of(rule(On.RESPONSES, new Change.Put("Server", "Cordboard")))));
        IncomingCall call = arrive("X-Real-Caller: \"Ida\" <sip:+4989111@carrier.test>\r\n");

        assertThat(call.dialled()).isEqualTo("+49301234567");
        assertThat(call.callerNumber()).isEqualTo("+4989111");
        assertThat(call.callerName()).isEqualTo("Ida");
        assertThat(carrier.await("SIP/2.0 200"))
                .contains("To: " + TO + ";tag=", "Server: Cordboard\r\n")
                .doesNotContain("+4989111");
    }

    @Test
    void whatTheTrunkInsistsOnCanBeTakenAway() {
        use(rules(List.of(rule(On.REQUESTS, new Change.Remove("Require"))), List.of()));

        assertThat(arrive("Require: com.example.odd\r\n").trunk()).isEqualTo("carrier");
        carrier.await("SIP/2.0 200");
    }

    @Test
    void anInviteOfOursSaysWhatTheRulesMakeOfIt() {
        use(rules(
                List.of(),
                List.of(
                        rule(On.REQUESTS, new Change.Put("User-Agent", "Cordboard")),
                        rule(On.BOTH, new Change.Remove("Session-Expires")),
                        rule(On.BOTH, new Change.ReplaceUser(Place.FROM, HeaderRule.expression("^\\+49"), "0")))));
        String invite = invited();

        assertThat(invite)
                .contains("User-Agent: Cordboard\r\n")
                .containsPattern("From: <sip:030555@127\\.0\\.0\\.1>;tag=")
                .doesNotContain("Session-Expires");
        carrier.respond(invite, "200 OK", "b", CalledPhone.ANSWER);
        assertThat(carrier.await("ACK")).containsPattern("From: <sip:030555@127\\.0\\.0\\.1>;tag=");
        assertThat(diary.next()).startsWith("answered");
    }

    @Test
    void anAnswerOfTheTrunkIsReadAsTheRulesTurnIt() {
        use(rules(List.of(rule(On.RESPONSES, new Change.Rename("X-Retry", "Retry-After"))), List.of()));
        carrier.respond(invited(), "503 Service Unavailable", "a", "", "X-Retry: 60\r\n");
        assertThat(diary.next()).startsWith("failed TRUNK_FAILED");

        await().untilAsserted(
                        () -> assertThat(edge.trunks().reports().getFirst().outOfService())
                                .hasValueSatisfying(reason -> assertThat(reason).startsWith("wants no calls for")));
    }

    @Test
    void theSessionTimerIsTheTrunksOwn() {
        use(session(Duration.ofMinutes(10)));

        assertThat(invited()).contains("Session-Expires: 600\r\n");
    }

    @Test
    void aTrunkThatIsToHaveNoSessionTimerIsNotAskedForOne() {
        use(session(Duration.ZERO));

        assertThat(invited()).doesNotContain("Session-Expires").contains("Supported: 100rel,timer\r\n");
    }

    @Test
    void aTrunkThatWantsToReadOurNameReadsItWhereverOurAddressWouldBe() {
        use(new Dialect(
                "odd",
                NumberFormat.OURS,
                HeaderRules.NONE,
                HeaderRules.NONE,
                Optional.empty(),
                Optional.of("desk.test")));
        String contact = "Contact: <sip:desk.test:" + edge.port() + ";transport=udp>\r\n";
        arrive("");
        assertThat(carrier.await("SIP/2.0 200")).contains(contact);

        assertThat(invited()).contains(contact);
    }
}
