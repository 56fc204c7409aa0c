package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Calls that the edge makes and nobody answers, with timers shorter than in the field.
final class DialTimersTest {
    private static EdgeUnderTest edge;

    private final CallDiary diary = new CallDiary();

    @BeforeAll
    static void open() {
        edge = new EdgeUnderTest(new SipTimers(
                Duration.ofMillis(50), Duration.ofMillis(400), Duration.ofMillis(2000), Duration.ofMillis(500)));
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @Test
    void aPhoneThatRingsTooLongIsGivenUp() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            edge.dial(CallDiary.dialling(phone.trunk(), Duration.ofSeconds(1)), diary);
            String invite = phone.await("INVITE");
            phone.respond(invite, "180 Ringing", "b1");

            assertThat(diary.next()).isEqualTo("progress 180 Ringing");
            assertThat(diary.next()).isEqualTo("failed NO_ANSWER Nobody answered within 1 s");
            phone.respond(phone.await("CANCEL"), "200 OK", "b1");
            phone.respond(invite, "487 Request Terminated", "b1");
            phone.await("ACK");
            assertThat(diary.entries).isEmpty();
        }
    }

    @Test
    void aTrunkThatGivesNoSignIsUnreachable() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            edge.dial(CallDiary.dialling(phone.trunk()), diary);

            assertThat(diary.next())
                    .isEqualTo("failed TRUNK_FAILED The trunk " + phone.trunk() + " gave no sign within 2 s");
            assertThat(phone.await("INVITE")).isEqualTo(phone.await("INVITE"));
            phone.hearsNo("CANCEL");
        }
    }

    @Test
    void whoeverAnswersTooLateIsHungUpOn() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            edge.dial(CallDiary.dialling(phone.trunk()), diary);
            String invite = phone.await("INVITE");
            assertThat(diary.next()).startsWith("failed TRUNK_FAILED");
            phone.respond(invite, "200 OK", "b1", CalledPhone.ANSWER);

            phone.await("ACK");
            phone.respond(phone.await("BYE"), "200 OK", "");
            assertThat(diary.entries).isEmpty();
        }
    }

    @Test
    void anAnswerStopsTheClock() {
        Duration ringFor = Duration.ofSeconds(3);
        try (CalledPhone phone = CalledPhone.over("udp", edge.port());
                CalledPhone later = CalledPhone.over("udp", edge.port())) {
            edge.dial(CallDiary.dialling(phone.trunk(), ringFor), diary);
            phone.respond(phone.await("INVITE"), "200 OK", "b1", CalledPhone.ANSWER);
            assertThat(diary.next()).startsWith("answered");
            edge.dial(CallDiary.dialling(later.trunk(), ringFor), diary);
            later.respond(later.await("INVITE"), "100 Trying", "");

            assertThat(diary.next()).isEqualTo("failed NO_ANSWER Nobody answered within 3 s");
            assertThat(diary.entries).isEmpty();
            phone.hearsNo("CANCEL");
        }
    }
}
