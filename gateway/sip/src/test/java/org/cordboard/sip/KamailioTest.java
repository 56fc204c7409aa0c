package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
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
import org.cordboard.sip.digest.Account;
import org.cordboard.sip.trunk.Limits;
import org.cordboard.sip.trunk.Ranking;
import org.cordboard.sip.trunk.RegistrationState;
import org.cordboard.sip.trunk.RegistrationState.Refused;
import org.cordboard.sip.trunk.RegistrationState.Registered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A carrier that is not of our making, over UDP and TCP.
final class KamailioTest {
    private final CallDiary diary = new CallDiary();
    private final Switchboard switchboard = new Switchboard();
    private EdgeUnderTest edge;
    private CalledPhone phone;
    private Kamailio kamailio;
    private int port;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        edge = new EdgeUnderTest();
        edge.serves(switchboard);
        port = FreePorts.one();
        phone = CalledPhone.over("udp", port);
        kamailio =
                Kamailio.start(folder, "carrier", port, phone.trunk().address().getPort());
    }

    @AfterEach
    void close() {
        edge.close();
        phone.close();
        kamailio.close();
    }

    private void use(Trunk.Transport transport, String secret) {
        use(transport, secret, Dialect.OURS);
    }

    private void use(Trunk.Transport transport, String secret, Dialect dialect) {
        edge.trunks()
                .use(List.of(new Trunk(
                        "carrier",
                        CalledPhone.trunk(port, transport).address(),
                        transport,
                        Optional.of(new Account("gateway", secret, Optional.of("carrier.test"))),
                        new Trunk.Service(
                                Optional.of("+4930100"), true, Ranking.USUAL, Limits.NONE, Duration.ofSeconds(5)),
                        Trunk.Secrecy.usual(transport),
                        Optional.empty(),
                        CallerId.USUAL,
                        dialect,
                        Set.of())));
    }

    private RegistrationState state() {
        return edge.trunks().reports().getFirst().registration();
    }

    private Registered awaitRegistered() {
        return (Registered) await().until(this::state, Registered.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(names = {"UDP", "TCP"})
    void theCarrierSendsCallsToWhatIsRegisteredAgainAndAgain(Trunk.Transport transport) {
        use(transport, "opensesame");
        Registered first = awaitRegistered();
        await().until(() -> awaitRegistered().until().isAfter(first.until()));
        phone.invite("sip:7001@carrier.test", "<sip:gateway@carrier.test>", "");
        IncomingCall call = switchboard.nextCall();

        assertThat(call.trunk()).isEqualTo("carrier");
        assertThat(call.dialled()).isEqualTo("+4930100");
        assertThat(call.peer()).startsWith(transport.parameter());
        phone.await("SIP/2.0 200");
    }

    @ParameterizedTest
    @EnumSource(names = {"UDP", "TCP"})
    void aCallLeavesThroughTheCarrierThatAsksWhoWeAre(Trunk.Transport transport) {
        use(transport, "opensesame");
        awaitRegistered();
        OutgoingCall call =
                edge.trunks().dial(new DialOrder("8001", "+4930555", CallDiary.OFFER, Duration.ofMinutes(1)), diary);
        String invite = phone.await("INVITE");
        phone.respond(invite, "200 OK", "b1", CalledPhone.ANSWER, CalledPhone.headers(invite, "Record-Route"));

        phone.await("ACK");
        assertThat(diary.next()).startsWith("answered");
        assertThat(invite).doesNotContain("Authorization");
        call.hangUp();
        phone.respond(phone.await("BYE"), "200 OK", "");
    }

    @ParameterizedTest
    @EnumSource(names = {"UDP", "TCP"})
    void aWrongSecretIsToldWithTheRemedy(Trunk.Transport transport) {
        use(transport, "wrong");

        Refused refused = (Refused) await().until(this::state, Refused.class::isInstance);
        assertThat(refused.reason())
                .isEqualTo("401 Unauthorized; it does not accept username 'gateway' with this secret: check both");
        assertThat(refused.remedy()).startsWith("Check the trunk's username and secret");
    }

    @Test
    void whatIsRewrittenForTheCarrierIsWhatWeProveToHaveSaid() {
        HeaderRules sent = new HeaderRules(List.of(
                new HeaderRule(On.REQUESTS, new Change.Put("X-Site", "Berlin")),
                new HeaderRule(
                        On.REQUESTS, new Change.ReplaceUser(Place.REQUEST_URI, HeaderRule.expression("^\\+49"), ""))));
        use(
                Trunk.Transport.UDP,
                "opensesame",
                new Dialect("odd", NumberFormat.OURS, HeaderRules.NONE, sent, Optional.empty(), Optional.empty()));
        edge.trunks().dial(new DialOrder("+498001", "+4930555", CallDiary.OFFER, Duration.ofMinutes(1)), diary);

        assertThat(phone.await("INVITE")).startsWith("INVITE sip:8001@").containsOnlyOnce("X-Site: Berlin\r\n");
    }
}
