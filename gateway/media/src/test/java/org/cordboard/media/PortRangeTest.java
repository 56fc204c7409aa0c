package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.InetAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import org.cordboard.media.leg.MediaPorts;
import org.junit.jupiter.api.Test;

class PortRangeTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    @Test
    void socketsMarkWhatTheySend() throws Exception {
        try (DatagramChannel channel = new PortRange(HERE, 0, 0, 34).open()) {
            assertThat(channel.getOption(StandardSocketOptions.IP_TOS)).isEqualTo(34 << 2);
        }
    }

    @Test
    void aPairIsAnEvenPortAndTheOneAboveIt() throws Exception {
        int even;
        try (MediaPorts any = new PortRange(HERE, 0, 0, 46).openPair()) {
            assertPair(any);
            even = any.port();
        }
        try (MediaPorts given = new PortRange(HERE, even - 1, even + 2, 46).openPair()) {
            assertPair(given);
        }
    }

    private static void assertPair(MediaPorts pair) {
        assertThat(pair.port()).isEven();
        assertThat(pair.rtcp().orElseThrow().socket().getLocalPort()).isEqualTo(pair.port() + 1);
    }

    @Test
    void whereNoPairIsFreeThereIsOnePortForTheSound() throws Exception {
        try (MediaPorts pair = new PortRange(HERE, 0, 0, 46).openPair()) {
            int even = pair.port();
            pair.rtp().close();
            try (MediaPorts alone = new PortRange(HERE, even, even + 1, 46).openPair()) {
                assertThat(alone.rtcp()).isEmpty();
                assertThat(alone.port()).isEqualTo(even);
            }
        }
    }

    @Test
    void aRangeThatIsUsedUpIsNamed() throws Exception {
        try (DatagramChannel taken = new PortRange(HERE, 0, 0, 46).open()) {
            int port = taken.socket().getLocalPort();
            PortRange one = new PortRange(HERE, port, port, 46);

            assertThatThrownBy(one::open)
                    .isInstanceOf(BindException.class)
                    .hasMessage("no free UDP port on 127.0.0.1 from " + port + " to " + port);
        }
    }
}
