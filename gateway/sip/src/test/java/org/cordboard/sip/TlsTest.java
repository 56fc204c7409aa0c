package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.cordboard.sip.tls.Authority;
import org.cordboard.sip.tls.TlsConfig;
import org.cordboard.sip.tls.TlsPeer;
import org.cordboard.sip.trunk.Limits;
import org.cordboard.sip.trunk.Ranking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// SIP over TLS, and what is said when it fails. The other side is the JDK's own TLS socket.
final class TlsTest {
    private static final Authority AUTHORITY = new Authority();
    private static final String HERE = "127.0.0.1";

    private static EdgeUnderTest edge;

    private final CallDiary diary = new CallDiary();
    private final Switchboard switchboard = new Switchboard();

    @BeforeAll
    static void open() {
        SSLContext ours = AUTHORITY.at(HERE);
        edge = new EdgeUnderTest(new TlsConfig(0, () -> ours, false));
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @BeforeEach
    void serve() {
        edge.serves(switchboard);
    }

    @Test
    void aCallOverTlsIsAnsweredAndHungUpOnItsConnection() {
        try (Telephone phone = new Telephone(Line.tls(edge.tlsPort(), AUTHORITY.nobody()))) {
            phone.invite();
            IncomingCall call = switchboard.nextCall();

            assertThat(call.peer()).startsWith("tls 127.0.0.1:");
            assertThat(phone.awaitAnswer())
                    .contains("Contact: <sip:127.0.0.1:" + edge.tlsPort() + ";transport=tls>")
                    .endsWith(Switchboard.ANSWER);
            phone.ack(1);
            call.hangUp();
            assertThat(phone.next()).startsWith("BYE ").contains("Via: SIP/2.0/TLS 127.0.0.1:" + edge.tlsPort());
        }
    }

    @Test
    void aCallLeavesOverTlsAndEndsThere() {
        try (CalledPhone phone = CalledPhone.overTls(AUTHORITY.at(HERE))) {
            OutgoingCall call = edge.dial(CallDiary.dialling(phone.trunk()), diary);
            String invite = phone.await("INVITE");
            phone.respond(invite, "200 OK", "b1", CalledPhone.ANSWER);

            phone.await("ACK");
            assertThat(diary.next()).startsWith("answered");
            assertThat(invite)
                    .contains(
                            "Via: SIP/2.0/TLS ", ";transport=tls SIP/2.0", "Contact: <sip:127.0.0.1:" + edge.tlsPort());
            call.hangUp();
            phone.respond(phone.await("BYE"), "200 OK", "");
        }
    }

    @Test
    void alsoALongMessageArrivesWhole() {
        try (CalledPhone phone = CalledPhone.overTls(AUTHORITY.at(HERE))) {
            String offer = CallDiary.OFFER + "a=x-long:" + "0123456789".repeat(3000) + "\r\n";
            edge.dial(new Dialling(phone.trunk(), "777", "100", offer, Duration.ofMinutes(1)), diary);

            assertThat(phone.await("INVITE")).endsWith(offer);
        }
    }

    @Test
    void theNameInTheCertificateMayBeGivenApartFromTheAddress() {
        try (CalledPhone phone = CalledPhone.overTls(AUTHORITY.named("sip.carrier.test"))) {
            edge.dial(CallDiary.dialling(expecting("sip.carrier.test", phone)), diary);

            assertThat(phone.await("INVITE")).contains("CSeq: 1 INVITE");
        }
    }

    private static Trunk expecting(String name, CalledPhone phone) {
        return new Trunk(
                "carrier",
                phone.trunk().address(),
                Trunk.Transport.TLS,
                Optional.empty(),
                Trunk.Service.PLAIN,
                new Trunk.Secrecy(Optional.of(new TlsPeer(name, AUTHORITY::nobody)), Trunk.Srtp.OFF),
                Optional.empty());
    }

    @Test
    void aCertificateForAnotherNameIsNotBelieved() {
        fails(
                AUTHORITY.named("other.test"),
                "shows a certificate that is not for 127.0.0.1: check the address, or give the name in its"
                        + " certificate as the trunk's serverName");
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsNotBelieved() {
        fails(
                new Authority().at(HERE),
                "shows a certificate that was signed by nobody whom we believe: give the file of its CA as the"
                        + " trunk's ca");
    }

    @Test
    void anExpiredCertificateIsNotBelieved() {
        fails(
                AUTHORITY.expiredAt(HERE),
                "shows a certificate that has expired: it needs a new one, or this machine's clock is wrong");
    }

    private void fails(SSLContext theirs, String words) {
        try (CalledPhone phone = CalledPhone.overTls(theirs)) {
            edge.dial(CallDiary.dialling(phone.trunk()), diary);

            assertThat(phone.anotherLine().isClosedByPeer()).isTrue();
            assertThat(diary.next()).isEqualTo("failed TRUNK_FAILED The trunk " + phone.trunk() + " " + words);
        }
    }

    @Test
    void whoeverSpeaksNoTlsIsToldApart() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Trunk trunk = new Trunk(new InetSocketAddress(HERE, plain.getLocalPort()), Trunk.Transport.TLS);
            edge.dial(CallDiary.dialling(trunk), diary);
            Line.accepted(plain).send("SIP/2.0 400 Bad Request\r\n\r\n");

            assertThat(diary.next())
                    .isEqualTo("failed TRUNK_FAILED The trunk " + trunk
                            + " does not speak TLS there: check port and transport");
        }
    }

    @Test
    void aPortWhereNobodyListensIsToldApart() {
        Trunk trunk = CalledPhone.trunk(CalledPhone.deafPort(), Trunk.Transport.TLS);
        edge.dial(CallDiary.dialling(trunk), diary);

        assertThat(diary.next()).isEqualTo("failed TRUNK_FAILED The trunk " + trunk + " takes no connection");
    }

    @Test
    void afterALostConnectionTheNextCallOpensAnother() {
        try (CalledPhone phone = CalledPhone.overTls(AUTHORITY.at(HERE))) {
            edge.dial(CallDiary.dialling(phone.trunk()), diary);
            phone.respond(phone.await("INVITE"), "486 Busy Here", "b1");
            assertThat(diary.next()).startsWith("failed BUSY");
            phone.await("ACK");
            phone.line().close();
            CallDiary second = new CallDiary();
            edge.dial(CallDiary.dialling(phone.trunk()), second);
            phone.anotherLine();
            phone.respond(phone.await("INVITE"), "486 Busy Here", "b2");

            assertThat(second.next()).startsWith("failed BUSY");
        }
    }

    @Test
    void aCallThatLeavesAsItsConnectionEndsComesOnAnother() {
        try (CalledPhone phone = CalledPhone.overTls(AUTHORITY.at(HERE))) {
            edge.dial(CallDiary.dialling(phone.trunk()), diary);
            phone.respond(phone.await("INVITE"), "486 Busy Here", "b1");
            assertThat(diary.next()).startsWith("failed BUSY");
            phone.await("ACK");
            CallDiary second = new CallDiary();
            edge.dial(CallDiary.dialling(phone.trunk()), second);
            String lost = phone.await("INVITE");
            phone.anotherLine();
            String again = phone.await("INVITE");
            phone.respond(again, "486 Busy Here", "b2");

            assertThat(again).isEqualTo(lost);
            assertThat(second.next()).startsWith("failed BUSY");
            assertThat(phone.await("ACK")).contains("tag=b2");
        }
    }

    @Test
    void theFaultIsTheReasonWhyATrunkIsOutOfService() {
        try (EdgeUnderTest watching = watching();
                CalledPhone phone = CalledPhone.overTls(new Authority().at(HERE))) {
            Trunk.Service service =
                    new Trunk.Service(Optional.empty(), false, Ranking.USUAL, Limits.NONE, Duration.ofMillis(200));
            watching.trunks().use(List.of(CalledPhone.named("carrier", phone, Optional.empty(), service)));

            String reason = await().until(() -> afterOneRefusal(watching, phone), Optional::isPresent)
                    .orElseThrow();
            assertThat(reason).contains("was signed by nobody whom we believe");
        }
    }

    private static Optional<String> afterOneRefusal(EdgeUnderTest watching, CalledPhone phone) {
        phone.anotherLine().isClosedByPeer();
        return watching.trunks().reports().getFirst().outOfService();
    }

    private static EdgeUnderTest watching() {
        SSLContext ours = AUTHORITY.at(HERE);
        return new EdgeUnderTest(new TlsConfig(0, () -> ours, true));
    }

    @Test
    void whereCertificatesAreWantedNobodyCallsWithoutOne() {
        try (EdgeUnderTest strict = watching();
                Telephone stranger = new Telephone(Line.tls(strict.tlsPort(), AUTHORITY.nobody()));
                Telephone known = new Telephone(Line.tls(strict.tlsPort(), AUTHORITY.at(HERE)))) {
            strict.serves(switchboard);
            assertThat(((Line.Tcp) stranger.line).isClosedByPeer()).isTrue();
            known.invite();

            assertThat(known.awaitAnswer()).endsWith(Switchboard.ANSWER);
            assertThat(switchboard.calls).hasSize(1);
        }
    }
}
