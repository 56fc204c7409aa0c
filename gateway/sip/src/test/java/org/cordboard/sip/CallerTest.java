package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who calls, in the many ways in which networks write it.
final class CallerTest {
    private static EdgeUnderTest edge;

    private final Switchboard switchboard = new Switchboard();

    @BeforeAll
    static void open() {
        edge = new EdgeUnderTest();
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @BeforeEach
    void serve() {
        edge.serves(switchboard);
    }

    @ParameterizedTest
    @CsvSource({
        "<sip:+49301234@carrier.example;user=phone>, +49301234, ''",
        "\"Ada \\\"C\\\"\" <sip:ada@192.0.2.1:5070>, ada, 'Ada \"C\"'",
        "Ada <tel:+49-30-1234>, +49301234, Ada",
        "\"Anonymous\" <sip:anonymous@anonymous.invalid>, '', ''",
        "<sip:carrier.example>, '', ''",
        "\"Zoë Müller\" <sip:%2B4930@carrier.example>, +4930, Zoë Müller",
    })
    void numberAndNameAreReadFromFrom(String from, String number, String name) {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.from = from;
            phone.invite();

            IncomingCall call = switchboard.nextCall();
            assertThat(call.callerNumber()).isEqualTo(number);
            assertThat(call.callerName()).isEqualTo(name);
        }
    }
}
