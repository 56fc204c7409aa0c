package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An edge behind a NAT, which others know by another address than its own.
final class NatTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final InetAddress SEEN_FROM_OUTSIDE = InetAddress.ofLiteral("127.0.0.77");

    private final Switchboard switchboard = new Switchboard();
    private SipEdge edge;

    @BeforeEach
    void open() throws IOException {
        edge = SipEdge.start(new SipConfig(HERE, SEEN_FROM_OUTSIDE, 0, Set.of()), switchboard);
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void aCallOfOursNamesTheAddressThatOthersReach() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            edge.trunks().use(List.of(phone.trunk()));
            edge.trunks()
                    .dial(
                            new DialOrder("+4930777", "+4930555", CallDiary.OFFER, Duration.ofMinutes(1)),
                            new CallDiary());
            String invite = phone.await("INVITE");

            assertThat(invite)
                    .containsPattern("Via: SIP/2\\.0/UDP 127\\.0\\.0\\.77:" + edge.port() + ";.*rport")
                    .contains("Contact: <sip:127.0.0.77:" + edge.port() + ";transport=udp>")
                    .containsPattern("From: <sip:\\+4930555@127\\.0\\.0\\.77>");
        }
    }

    @Test
    void anAnswerOfOursNamesTheAddressThatOthersReach() {
        try (Telephone caller = Telephone.over("udp", edge.port())) {
            caller.invite();

            assertThat(caller.awaitAnswer()).contains("Contact: <sip:127.0.0.77:" + edge.port());
        }
    }

    /// RFC 3581.
    @Test
    void whoIsBehindANatIsAnsweredWhereTheRequestCameFrom() {
        try (Telephone caller = Telephone.over("udp", edge.port())) {
            int port = caller.line.localPort();
            String options = caller.request("OPTIONS", 1, "", "");
            caller.line.send(options.replaceFirst("127\\.0\\.0\\.1:" + port + ";branch", "192.0.2.50:5060;branch"));

            assertThat(caller.await("SIP/2.0 200", "1 OPTIONS"))
                    .containsPattern("Via: SIP/2\\.0/UDP 192\\.0\\.2\\.50:5060;.*received=127\\.0\\.0\\.1")
                    .contains("rport=" + port);
        }
    }
}
