package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Those who look for telephone systems to use, beside a trunk that calls.
final class ScannerTest {
    private static final InetAddress TRUNK = InetAddress.getLoopbackAddress();

    @TempDir
    private Path folder;

    @Test
    void aScannerSeesNothingAndIsBannedWhileTheTrunkGoesOnCalling() throws Exception {
        try (EdgeUnderTest edge = new EdgeUnderTest(SipTimers.STANDARD, TRUNK)) {
            edge.serves(new Switchboard());
            Sipp sipp = new Sipp(edge.port(), folder);

            sipp.run("scan", "udp", "-i", "127.0.0.2", "-m", "10", "-r", "100");

            await().untilAsserted(() -> assertThat(edge.dropped()).isEqualTo(new SipEdge.Dropped(10, 0, 0, 20)));
            assertThat(edge.bans()).isEqualTo(1);
            sipp.run("caller-hangs-up", "udp", "-m", "5");
        }
    }

    @Test
    void whateverIsSentInTheNameOfATrunkNeverBansIt() throws Exception {
        try (EdgeUnderTest edge = new EdgeUnderTest(SipTimers.STANDARD, TRUNK);
                Line forger = Line.udp(edge.port());
                Telephone trunk = Telephone.over("udp", edge.port())) {
            edge.serves(new Switchboard());
            for (int i = 0; i < 100; i++) {
                forger.send(
                        "REGISTER sip:" + i + "@192.0.2.1 and nothing that a telephone would write SIP/2.0\r\n\r\n");
            }
            await().until(() -> edge.dropped().unreadable() == 100);

            trunk.talk();
            assertThat(edge.bans()).isZero();
        }
    }
}
