package org.cordboard.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeerAddressTest {
    /// Whoever calls can write anything into the header; only what our proxy has added counts.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "false | none | 192.0.2.9",
                "false | 198.51.100.1 | 192.0.2.9",
                "true | none | 192.0.2.9",
                "true | 198.51.100.1 | 198.51.100.1",
                "true | 203.0.113.66, 198.51.100.1 | 198.51.100.1"
            })
    void behindAProxyTheOneCountsForWhomItAsks(boolean behindProxy, String forwardedFor, String expected) {
        assertThat(PeerAddress.of("192.0.2.9", forwardedFor, behindProxy)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.9, 192.0.2.9",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::, 20010db800010002",
        "somewhere, somewhere"
    })
    void aNetworkOfIpv6IsOneSite(String address, String site) {
        assertThat(PeerAddress.site(address)).isEqualTo(site);
    }
}
