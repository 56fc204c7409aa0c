package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cordboard.sip.dns.Domain;
import org.cordboard.sip.dns.NameServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Trunks that are known by their domain alone.
final class DomainTrunkTest {
    private final NameServer dns = NameServer.start();
    private final CallDiary diary = new CallDiary();
    private EdgeUnderTest edge;

    @BeforeEach
    void open() {
        SipTimers timers = SipTimers.STANDARD.withTrunks(Duration.ofSeconds(1), Duration.ofSeconds(1));
        edge = new EdgeUnderTest(timers, dns.address());
    }

    @AfterEach
    void close() {
        edge.close();
        dns.close();
    }

    private void use(String domain) {
        Domain place = new Domain(domain, 0, Optional.of("udp"));
        edge.trunks()
                .use(List.of(new Trunk(
                        "carrier",
                        InetSocketAddress.createUnresolved(domain, 0),
                        Trunk.Transport.UDP,
                        Optional.empty(),
                        Trunk.Service.PLAIN,
                        Trunk.Secrecy.usual(Trunk.Transport.UDP),
                        Optional.of(place))));
    }

    private Optional<String> outOfService() {
        return edge.trunks().reports().getFirst().outOfService();
    }

    private void dial() {
        edge.trunks().dial(new DialOrder("+4930777", "+4930555", CallDiary.OFFER, Duration.ofMinutes(1)), diary);
    }

    private static String srv(int priority, int port) {
        return "_sip._udp.carrier.test 300 SRV " + priority + " 1 " + port + " here.carrier.test.";
    }

    @Test
    void aServerThatIsSilentIsFollowedByTheNextAndTriedLastFromThenOn() {
        try (CalledPhone spare = CalledPhone.over("udp", edge.port())) {
            int deaf = CalledPhone.deafPort();
            int port = spare.trunk().address().getPort();
            dns.knows(srv(10, deaf), srv(20, port), "here.carrier.test 300 A 127.0.0.1");
            use("carrier.test");
            await().until(() -> outOfService().isEmpty());
            dial();
            String invite = spare.await("INVITE sip:+4930777@carrier.test SIP/2.0");
            spare.respond(invite, "486 Busy Here", "b1");

            assertThat(diary.next())
                    .isEqualTo("failed BUSY The trunk carrier (udp 127.0.0.1:" + deaf
                            + ") gave no sign within 1 s; 486 Busy Here");
            dial();
            assertThat(spare.await("INVITE")).contains("CSeq: 1 INVITE");
        }
    }

    @Test
    void aDomainThatIsNotFoundIsTheReasonWhyTheTrunkIsOutOfService() {
        dns.knows();
        use("carrier.test");

        await().until(() -> outOfService()
                .filter(reason -> reason.startsWith("has no server in DNS"))
                .isPresent());
        dial();
        assertThat(diary.next())
                .startsWith("failed TRUNK_FAILED The trunk carrier (udp carrier.test) has no server in DNS");
    }
}
