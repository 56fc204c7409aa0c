package org.cordboard.sip.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class AskLimitTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AskLimit limit = new AskLimit(nanos::get);

    private static InetAddress address(int number) {
        return InetAddress.ofLiteral("198.51." + number / 256 + "." + number % 256);
    }

    private int allowed(InetAddress address, int times) {
        int allowed = 0;
        for (int i = 0; i < times; i++) {
            allowed += limit.allows(address) ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void oneAddressIsAskedSoOftenInASecondAndNoMore() {
        assertThat(allowed(address(1), 100)).isEqualTo(AskLimit.OF_ONE_ADDRESS);
        assertThat(allowed(address(2), 1)).isEqualTo(1);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(allowed(address(1), 1)).isEqualTo(1);
    }

    @Test
    void manyAddressesTogetherAreAskedSoOftenAndNoMore() {
        int allowed = 0;
        for (int i = 0; i < 2000; i++) {
            allowed += allowed(address(i), 1);
        }
        assertThat(allowed).isEqualTo(AskLimit.OF_ALL);
    }

    @Test
    void anIpv6AddressStandsForItsNetwork() {
        assertThat(allowed(InetAddress.ofLiteral("2001:db8::1"), 100)).isEqualTo(AskLimit.OF_ONE_ADDRESS);
        assertThat(limit.allows(InetAddress.ofLiteral("2001:db8::2"))).isFalse();
        assertThat(limit.allows(InetAddress.ofLiteral("2001:db8:0:1::2"))).isTrue();
    }
}
