package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cordboard.sip.trunk.Limits;
import org.cordboard.sip.trunk.Ranking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Calls that find their trunk among several.
final class HuntTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final CallDiary diary = new CallDiary();
    private EdgeUnderTest edge;
    private CalledPhone first;
    private CalledPhone second;

    @BeforeEach
    void open() {
        openWith(PATIENT);
    }

    /// @param sign how long a trunk may keep silent
    private void openWith(Duration sign) {
        edge = new EdgeUnderTest(SipTimers.STANDARD.withTrunks(sign, PATIENT));
        first = CalledPhone.over("udp", edge.port());
        second = CalledPhone.over("udp", edge.port());
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        edge.close();
    }

    private static Trunk trunk(String name, CalledPhone at, int priority, Limits limits, Duration heartbeat) {
        return CalledPhone.named(
                name,
                at,
                Optional.empty(),
                new Trunk.Service(Optional.empty(), false, new Ranking(priority, 10), limits, heartbeat));
    }

    private void useBoth(Limits ofFirst) {
        edge.trunks()
                .use(List.of(
                        trunk("spare", second, 2, Limits.NONE, Duration.ZERO),
                        trunk("main", first, 1, ofFirst, Duration.ZERO)));
    }

    private OutgoingCall dial() {
        return edge.trunks().dial(new DialOrder("+4930777", "+4930555", CallDiary.OFFER, Duration.ofMinutes(1)), diary);
    }

    @Test
    void aTrunkThatFailsIsFollowedByTheNext() {
        useBoth(Limits.NONE);
        OutgoingCall call = dial();
        first.respond(first.await("INVITE"), "503 Service Unavailable", "a");
        first.await("ACK");
        String invite = second.await("INVITE");
        second.respond(invite, "200 OK", "b", CalledPhone.ANSWER);

        assertThat(second.await("ACK")).contains(";tag=b");
        assertThat(diary.next()).startsWith("answered");
        assertThat(call.peer()).startsWith("spare (udp 127.0.0.1:");
        assertThat(invite).contains("Call-ID: " + call.callIdHeader());
        call.hangUp();
        second.await("BYE");
    }

    @Test
    void aTrunkBehindWhichNobodyAnsweredInTimeIsFollowedByTheNext() {
        useBoth(Limits.NONE);
        dial();
        first.respond(first.await("INVITE"), "408 Request Timeout", "a");
        second.respond(second.await("INVITE"), "486 Busy Here", "b");

        assertThat(diary.next()).startsWith("failed BUSY ").contains("408 Request Timeout");
    }

    @Test
    void anOverloadedTrunkIsLeftAloneForAsLongAsItWants() {
        useBoth(Limits.NONE);
        dial();
        first.respond(first.await("INVITE"), "503 Service Unavailable", "a", "", "Retry-After: 60\r\n");
        second.respond(second.await("INVITE"), "486 Busy Here", "b");
        assertThat(diary.next()).startsWith("failed BUSY");
        dial();
        second.await("ACK");
        second.respond(second.await("INVITE"), "486 Busy Here", "c");

        assertThat(diary.next())
                .startsWith("failed BUSY The trunk main (udp")
                .contains("wants no calls for", "s more (503 with Retry-After)");
    }

    @Test
    void aSilentTrunkIsFollowedByTheNext() {
        close();
        openWith(Duration.ofSeconds(1));
        useBoth(Limits.NONE);
        dial();
        first.await("INVITE");
        second.respond(second.await("INVITE"), "486 Busy Here", "b");

        assertThat(diary.next())
                .startsWith("failed BUSY The trunk main (udp 127.0.0.1:")
                .endsWith(") gave no sign within 1 s; 486 Busy Here");
    }

    @Test
    void aTrunkForCallsThatComeInAloneIsNeverTried() {
        Trunk.Service plain = Trunk.Service.PLAIN;
        edge.trunks()
                .use(List.of(
                        CalledPhone.named(
                                "in",
                                first,
                                Optional.empty(),
                                new Trunk.Service(
                                        Optional.empty(),
                                        false,
                                        new Ranking(1, 10),
                                        Limits.NONE,
                                        Duration.ZERO,
                                        false,
                                        plain.admission(),
                                        true)),
                        trunk("out", second, 2, Limits.NONE, Duration.ZERO)));
        dial();
        second.respond(second.await("INVITE"), "486 Busy Here", "b");

        assertThat(diary.next()).isEqualTo("failed BUSY 486 Busy Here");
    }

    @Test
    void aBusyNumberIsNotTriedOverAnotherTrunk() {
        useBoth(Limits.NONE);
        dial();
        first.respond(first.await("INVITE"), "486 Busy Here", "a");

        assertThat(diary.next()).isEqualTo("failed BUSY 486 Busy Here");
        second.hearsNo("INVITE");
    }

    @Test
    void whatHasRungIsNotTriedOverAnotherTrunk() {
        useBoth(Limits.NONE);
        dial();
        String invite = first.await("INVITE");
        first.respond(invite, "180 Ringing", "a");
        first.respond(invite, "500 Server Internal Error", "a");

        assertThat(diary.next()).isEqualTo("progress 180 Ringing");
        assertThat(diary.next()).isEqualTo("failed TRUNK_FAILED 500 Server Internal Error");
        second.hearsNo("INVITE");
    }

    @Test
    void whenAllTrunksFailEachSaysWhy() {
        useBoth(Limits.NONE);
        dial();
        first.respond(first.await("INVITE"), "503 Service Unavailable", "a");
        second.respond(second.await("INVITE"), "500 Server Internal Error", "a");

        assertThat(diary.next())
                .matches("failed TRUNK_FAILED The trunk main \\(udp 127.0.0.1:\\d+\\): 503 Service Unavailable;"
                        + " 500 Server Internal Error");
    }

    @Test
    void aFullTrunkIsPassedOverUntilACallHasEnded() {
        useBoth(new Limits(1, 0));
        OutgoingCall one = dial();
        first.respond(first.await("INVITE"), "180 Ringing", "a");
        dial();
        second.respond(second.await("INVITE"), "486 Busy Here", "b");

        assertThat(diary.next()).isEqualTo("progress 180 Ringing");
        assertThat(diary.next())
                .contains("main (udp")
                .endsWith("carries 1 calls, as many as callsAtOnce allows; 486 Busy Here");
        one.hangUp();
        dial();
        assertThat(first.await("INVITE")).contains("INVITE sip:+4930777");
    }

    @Test
    void aTrunkThatDoesNotAnswerOptionsIsOutOfServiceUntilItDoes() {
        close();
        openWith(Duration.ofSeconds(3));
        edge.trunks().use(List.of(trunk("main", first, 1, Limits.NONE, Duration.ofSeconds(1))));
        await().until(() -> edge.trunks().reports().getFirst().outOfService().isPresent());
        dial();

        assertThat(diary.next()).matches("failed TRUNK_FAILED The trunk main \\(udp [0-9.:]+\\) gave no answer");
        await().pollInterval(Duration.ofMillis(1)).until(() -> {
            String options = first.await("OPTIONS");
            first.respond(options, "404 Not Found", "a");
            return edge.trunks().reports().getFirst().outOfService().isEmpty();
        });
        dial();
        assertThat(first.await("INVITE")).contains("CSeq: 1 INVITE");
    }

    @Test
    void withoutATrunkNobodyIsDialled() {
        dial();

        assertThat(diary.next()).isEqualTo("failed TRUNK_FAILED There is no trunk");
    }
}
