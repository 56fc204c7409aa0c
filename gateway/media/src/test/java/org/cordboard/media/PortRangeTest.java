package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.InetAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
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
