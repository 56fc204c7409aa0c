package org.cordboard.server.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnAddressTest {
    @ParameterizedTest
    @CsvSource({
        "turn:turn.example.com, turn:turn.example.com:3478?transport=udp",
        "turn:192.0.2.7:443?transport=tcp, turn:192.0.2.7:443?transport=tcp",
        "TURN:[2001:db8::7]?transport=TCP, turn:[2001:db8::7]:3478?transport=tcp",
        "turns:turn.example.com, turns:turn.example.com:5349?transport=tcp",
        "turns:turn.example.com:443?transport=tcp, turns:turn.example.com:443?transport=tcp",
    })
    void whatIsLeftOutIsAsUsual(String written, String told) {
        assertThat(TurnAddress.parse(written)).hasToString("Optional[" + told + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "turn.example.com",
                "stun:turn.example.com",
                "turn:",
                "turn:a b",
                "turn:turn.example.com:0",
                "turn:turn.example.com:65536",
                "turn:turn.example.com?transport=sctp",
                "turns:turn.example.com?transport=udp"
            })
    void whatBrowsersCannotUseIsNoAddress(String written) {
        assertThat(TurnAddress.parse(written)).isEmpty();
    }
}
