package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One device, two lines, both called by us at once: it answers for one line with the Via of the other.
final class MixedBranchesTest {
    private static EdgeUnderTest edge;

    private final CallDiary firstLine = new CallDiary();
    private final CallDiary secondLine = new CallDiary();

    @BeforeAll
    static void open() {
        edge = new EdgeUnderTest();
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    private static OutgoingCall dial(CalledPhone device, String number, CallDiary diary) {
        return edge.dial(
                new Dialling(device.trunk(), number, "+4930555", CallDiary.OFFER, Duration.ofMinutes(5)), diary);
    }

    private static String withVia(String request, String other) {
        return request.replace(CalledPhone.header(request, "Via"), CalledPhone.header(other, "Via"));
    }

    @Test
    void theCallIsJoinedToTheLineThatAnsweredAndTheOtherOneCanStillBeGivenUp() {
        try (CalledPhone device = CalledPhone.over("udp", edge.port())) {
            OutgoingCall first = dial(device, "201", firstLine);
            String firstInvite = device.await("INVITE sip:201@");
            device.respond(firstInvite, "180 Ringing", "line1");
            OutgoingCall second = dial(device, "202", secondLine);
            String secondInvite = device.await("INVITE sip:202@");
            device.respond(secondInvite, "180 Ringing", "line2");
            assertThat(firstLine.next()).isEqualTo("progress 180 Ringing");
            assertThat(secondLine.next()).isEqualTo("progress 180 Ringing");

            String mixedUp = withVia(firstInvite, secondInvite);
            device.respond(mixedUp, "200 OK", "line1", CalledPhone.ANSWER);
            assertThat(device.await("ACK")).contains(";tag=line1").contains(CalledPhone.header(firstInvite, "Call-ID"));
            assertThat(firstLine.next()).isEqualTo("answered " + CalledPhone.ANSWER);

            second.hangUp();
            String cancel = device.await("CANCEL");
            assertThat(cancel)
                    .startsWith("CANCEL sip:202@")
                    .contains(CalledPhone.header(secondInvite, "Via"))
                    .contains(CalledPhone.header(secondInvite, "Call-ID"));
            device.respond(cancel, "200 OK", "line2");
            device.respond(mixedUp, "487 Request Terminated", "line1");

            first.hangUp();
            String bye = device.await("BYE");
            assertThat(bye).contains(";tag=line1").contains(CalledPhone.header(firstInvite, "Call-ID"));
            device.respond(bye, "200 OK", "");
            assertThat(firstLine.entries).isEmpty();
            assertThat(secondLine.entries).isEmpty();
        }
    }
}
