package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordboard.sip.dialect.Dialect;
import org.cordboard.sip.network.Network;
import org.cordboard.sip.trunk.Admission;
import org.cordboard.sip.trunk.Limits;
import org.cordboard.sip.trunk.Ranking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who may bring calls, and how many.
final class AdmissionTest {
    private final Switchboard switchboard = new Switchboard();
    private EdgeUnderTest edge;
    private CalledPhone carrier;

    @BeforeEach
    void open() {
        openWith();
    }

    private void openWith(InetAddress... trunks) {
        edge = new EdgeUnderTest(SipTimers.STANDARD, trunks);
        edge.serves(switchboard);
        carrier = CalledPhone.over("udp", edge.port());
    }

    @AfterEach
    void close() {
        edge.close();
        carrier.close();
    }

    private void use(Trunk place, Admission admission, Set<Network> alsoFrom) {
        edge.trunks()
                .use(List.of(new Trunk(
                        "carrier",
                        place.address(),
                        place.transport(),
                        Optional.empty(),
                        new Trunk.Service(
                                Optional.empty(), false, Ranking.USUAL, Limits.NONE, Duration.ZERO, false, admission),
                        place.secrecy(),
                        Optional.empty(),
                        CallerId.USUAL,
                        Dialect.OURS,
                        alsoFrom)));
    }

    private void invite() {
        carrier.invite("sip:100@127.0.0.1", "<sip:100@127.0.0.1>", "");
    }

    private TrunkReport report() {
        return edge.trunks().reports().getFirst();
    }

    @Test
    void aCallMoreThanTheTrunkMayBringIsRefusedAndCounted() {
        use(carrier.trunk(), new Admission(new Limits(1, 0), Admission.UNAVAILABLE), Set.of());
        invite();
        switchboard.nextCall();
        invite();

        assertThat(carrier.await("SIP/2.0 503")).contains("Retry-After: 5\r\n");
        assertThat(report().callsIn()).isEqualTo(1);
        assertThat(report().refusedIn()).isEqualTo(1);
    }

    @Test
    void aCallThatHasEndedMakesRoom() {
        switchboard.onCall = IncomingCall::ring;
        use(carrier.trunk(), new Admission(new Limits(1, 0), Admission.UNAVAILABLE), Set.of());
        invite();
        switchboard.nextCall().refuse(480, "Temporarily Unavailable");
        carrier.await("SIP/2.0 480");

        assertThat(report().callsIn()).isZero();
        invite();
        switchboard.nextCall();
        assertThat(report().refusedIn()).isZero();
    }

    @Test
    void whoBringsCallsTooFastHearsThatTheLineIsBusyWhereThatIsWanted() {
        use(carrier.trunk(), new Admission(new Limits(0, 1), Admission.BUSY), Set.of());
        await().until(() -> {
            invite();
            return report().refusedIn() > 0;
        });

        assertThat(carrier.await("SIP/2.0 486")).doesNotContain("Retry-After");
    }

    @Test
    void callsFromATrunksFurtherNetworksAreItsCalls() {
        close();
        openWith(InetAddress.ofLiteral("192.0.2.1"));
        Trunk elsewhere = new Trunk(new InetSocketAddress("192.0.2.1", 5060), Trunk.Transport.UDP);
        use(elsewhere, Admission.UNLIMITED, Set.of(Network.of("127.0.0.0/30")));
        invite();

        assertThat(switchboard.nextCall().trunk()).isEqualTo("carrier");
        assertThat(edge.dropped().fromStrangers()).isZero();
    }
}
