package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

final class SightingTest {
    private static final InetAddress ROUTER = InetAddress.ofLiteral("192.0.2.7");

    @Test
    void aTelephoneIsSeenWhereItsMessagesComeFrom() {
        assertThat(Sighting.of(ROUTER, false)).contains(ROUTER);
    }

    @Test
    void oneBehindAProxyIsSeenNowhere() {
        assertThat(Sighting.of(ROUTER, true)).isEmpty();
    }

    @Test
    void oneOnThisMachineIsSeenNowhere() {
        assertThat(Sighting.of(InetAddress.ofLiteral("127.0.0.1"), false)).isEmpty();
        assertThat(Sighting.of(InetAddress.ofLiteral("::1"), false)).isEmpty();
    }
}
