package org.cordboard.sip.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.77/24, 192.0.2.1, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "2001:db8::/48, 2001:db8:0:ffff::1, true",
        "2001:db8::/48, 192.0.2.1, false",
        "0.0.0.0/0, 203.0.113.1, true",
    })
    void anAddressIsInItsNetwork(String network, String address, boolean contained) {
        assertThat(Network.of(network).contains(InetAddress.ofLiteral(address))).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "192.0.2",
                "192.0.2.1-9",
                "192.0.2.*",
                "desk.example",
                "192.0.2.0/33",
                "1",
                "/24",
                "10.0.0.0/8/8"
            })
    void whatIsNoNetworkIsToldInWords(String text) {
        assertThatThrownBy(() -> Network.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is no address and no network: write 192.0.2.7");
    }
}
