package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who calls, in what a trunk sends and is sent.
final class CallerIdTest {
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

    private void use(CallerId callerId) {
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
                        callerId)));
    }

    private static CallerId in(boolean trusted) {
        return new CallerId(trusted, CallerId.Header.FROM, false, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P-Asserted-Identity: <sip:+4989111@carrier.test>|+4989111|",
                "P-Asserted-Identity: \"Ida\" <tel:+4989111>|+4989111|Ida",
                "Remote-Party-ID: \"Ida\" <sip:+4989111@carrier.test>;party=calling|+4989111|Ida",
                "X-Other: 1|+4930888|"
            })
    void aTrustedTrunkIsBelievedBeforeFrom(String header, String number, String name) {
        use(in(true));
        carrier.invite("sip:100@127.0.0.1", "<sip:100@127.0.0.1>", header + "\r\n");
        IncomingCall call = switchboard.nextCall();

        assertThat(call.callerNumber()).isEqualTo(number);
        assertThat(call.callerName()).isEqualTo(name == null ? "" : name);
    }

    @Test
    void aHeaderThatThePeerHasPutThereForUsIsReadInAnyCase() {
        use(in(false));
        carrier.invite("sip:100@127.0.0.1", "<sip:100@127.0.0.1>", "X-Cordboard-Ticket: k3v9-x_2\r\nX-Empty:\r\n");
        IncomingCall call = switchboard.nextCall();

        assertThat(call.header("x-cordboard-ticket")).contains("k3v9-x_2");
        assertThat(call.header("X-Empty")).isEmpty();
        assertThat(call.header("X-Other")).isEmpty();
    }

    @Test
    void whatAnotherTrunkAssertsIsNotBelieved() {
        use(in(false));
        carrier.invite(
                "sip:100@127.0.0.1", "<sip:100@127.0.0.1>", "P-Asserted-Identity: <sip:+4989111@carrier.test>\r\n");

        assertThat(switchboard.nextCall().callerNumber()).isEqualTo("+4930888");
    }

    @ParameterizedTest
    @CsvSource({
        "Privacy: id",
        "Privacy: user;critical",
        "Remote-Party-ID: <sip:+4989111@carrier.test>;party=calling;privacy=full"
    })
    void whoWithholdsTheNumberHasNone(String header) {
        use(in(true));
        String asserted = "P-Asserted-Identity: <sip:+4989111@carrier.test>\r\n";
        carrier.invite("sip:100@127.0.0.1", "<sip:100@127.0.0.1>", asserted + header + "\r\n");
        IncomingCall call = switchboard.nextCall();

        assertThat(call.callerNumber()).isEmpty();
        assertThat(call.callerName()).isEmpty();
    }

    private String invited() {
        edge.trunks().dial(new DialOrder("+4930777", "+4930555", CallDiary.OFFER, Duration.ofMinutes(1)), diary);
        return carrier.await("INVITE");
    }

    @Test
    void ourNumberStandsWhereTheTrunkWantsIt() {
        use(new CallerId(false, CallerId.Header.PAI, false, Optional.of("us.test")));

        assertThat(invited())
                .containsPattern("From: <sip:\\+4930555@us\\.test>;tag=")
                .contains("P-Asserted-Identity: <sip:+4930555@us.test>\r\n")
                .doesNotContain("Privacy:");
    }

    @Test
    void aTrunkOfTheOldKindIsToldTheOldWay() {
        use(new CallerId(false, CallerId.Header.RPID, false, Optional.empty()));

        assertThat(invited()).contains("Remote-Party-ID: <sip:+4930555@127.0.0.1>;party=calling;privacy=off\r\n");
    }

    @Test
    void aWithheldNumberIsToldToTheTrunkAlone() {
        use(new CallerId(false, CallerId.Header.PAI, true, Optional.empty()));

        assertThat(invited())
                .containsPattern("From: \"Anonymous\" <sip:anonymous@anonymous\\.invalid>;tag=")
                .contains("Privacy: id\r\n", "P-Asserted-Identity: <sip:+4930555@127.0.0.1>\r\n");
    }
}
