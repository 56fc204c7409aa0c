package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.sip.SipListener.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One Call-ID, one From tag, one CSeq, two branches: two lines of one device that a proxy rings at once.
final class ForkedInviteTest {
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

    @Test
    void eachBranchRingsIsAnsweredAndIsCancelledByItself() {
        switchboard.onCall = IncomingCall::ring;
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.branch = "z9hG4bK6e4a.2.0";
            phone.to = "line1";
            phone.invite();
            String firstRings = phone.await("SIP/2.0 180", "1 INVITE");
            phone.branch = "z9hG4bK6e4a.5.0";
            phone.to = "line2";
            phone.invite();
            String secondRings = phone.await("SIP/2.0 180", "1 INVITE");
            assertThat(firstRings).contains("branch=z9hG4bK6e4a.2.0");
            assertThat(secondRings).contains("branch=z9hG4bK6e4a.5.0");
            assertThat(tag(firstRings)).isNotEqualTo(tag(secondRings));
            IncomingCall first = switchboard.nextCall();
            IncomingCall second = switchboard.nextCall();

            assertThat(first.answer(Switchboard.ANSWER)).isTrue();
            assertThat(phone.await("SIP/2.0 200", "1 INVITE"))
                    .contains("branch=z9hG4bK6e4a.2.0")
                    .contains("tag=" + tag(firstRings));
            phone.cancel();

            assertThat(phone.await("SIP/2.0 487", "1 INVITE"))
                    .contains("branch=z9hG4bK6e4a.5.0")
                    .contains("tag=" + tag(secondRings));
            Switchboard.End end = switchboard.nextEnd();
            assertThat(end.ended()).isEqualTo(Ended.CANCELLED);
            assertThat(end.call()).isSameAs(second);
            assertThat(first.dialled()).isEqualTo("line1");

            phone.to = "line1";
            phone.toTag = tag(firstRings);
            phone.ack(1);
            phone.send("BYE", 2);
            assertThat(phone.await("SIP/2.0", "2 BYE")).startsWith("SIP/2.0 200");
            assertThat(switchboard.nextEnd().call()).isSameAs(first);
        }
    }

    private static String tag(String response) {
        return response.replaceFirst("(?s).*\r\nTo: [^\r]*;tag=([^\r;]+).*", "$1");
    }
}
