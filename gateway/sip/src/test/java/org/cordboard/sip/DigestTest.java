package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cordboard.sip.digest.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Calls through trunks that ask who we are.
final class DigestTest {
    private static final Account ACCOUNT = new Account(Asker.USER, Asker.SECRET, Optional.empty());
    private static final Asker SHA_256 = Asker.of("SHA-256");

    private static EdgeUnderTest edge;

    private final CallDiary diary = new CallDiary();

    @BeforeAll
    static void open() {
        edge = new EdgeUnderTest();
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    private OutgoingCall dial(CalledPhone phone, Account account) {
        Trunk trunk = CalledPhone.named("carrier", phone, Optional.of(account), Trunk.Service.PLAIN);
        return edge.dial(CallDiary.dialling(trunk), diary);
    }

    private static void ask(CalledPhone phone, String request, Asker asker, String nonce, String more) {
        phone.respond(
                request,
                "407 Proxy Authentication Required",
                "ask" + nonce,
                "",
                asker.asking("Proxy-Authenticate", nonce, more));
    }

    @ParameterizedTest
    @CsvSource({"udp,SHA-256,SHA-256", "tcp,SHA-256,SHA-256", "udp,MD5,MD5", "udp,SHA-512-256,SHA-512/256"})
    void aCallIsAnsweredAfterTheTrunkHasAsked(String transport, String algorithm, String java) {
        Asker asker = new Asker(algorithm, java);
        try (CalledPhone phone = CalledPhone.over(transport, edge.port())) {
            dial(phone, new Account(Asker.USER, Asker.SECRET, Optional.of(Asker.REALM)));
            String first = phone.await("INVITE");
            assertThat(first).doesNotContain("Authorization");
            ask(phone, first, asker, "n1", "");
            assertThat(phone.await("ACK")).contains("CSeq: 1 ACK");
            String second = phone.await("INVITE");

            asker.assertAnswered(second, "Proxy-Authorization", "n1", "00000001");
            assertThat(second)
                    .contains("CSeq: 2 INVITE", CalledPhone.header(first, "Call-ID"), CalledPhone.header(first, "From"))
                    .doesNotContain(CalledPhone.header(first, "Via"));
            phone.respond(second, "200 OK", "b1", CalledPhone.ANSWER);
            assertThat(phone.await("ACK")).contains("CSeq: 2 ACK");
            assertThat(diary.next()).startsWith("answered");
        }
    }

    @Test
    void aServerAndItsProxyAreBothTold() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            dial(phone, new Account(Asker.USER, Asker.SECRET, Optional.of(Asker.REALM)));
            ask(phone, phone.await("INVITE"), SHA_256, "p1", "");
            String second = phone.await("INVITE");
            phone.respond(second, "401 Unauthorized", "b", "", SHA_256.asking("WWW-Authenticate", "w1", ""));
            String third = phone.await("INVITE");

            SHA_256.assertAnswered(third, "Proxy-Authorization", "p1", "00000002");
            SHA_256.assertAnswered(third, "Authorization", "w1", "00000001");
            phone.respond(third, "486 Busy Here", "b");
            assertThat(diary.next()).isEqualTo("failed BUSY 486 Busy Here");
        }
    }

    @Test
    void anOldNonceIsReplacedAndANonceIsCounted() {
        Account account = new Account(Asker.USER, Asker.SECRET, Optional.of(Asker.REALM));
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            OutgoingCall call = dial(phone, account);
            ask(phone, phone.await("INVITE"), SHA_256, "old", "");
            ask(phone, phone.await("INVITE"), SHA_256, "new", ", stale=true");
            String third = phone.await("INVITE");
            SHA_256.assertAnswered(third, "Proxy-Authorization", "new", "00000001");
            phone.respond(third, "200 OK", "b1", CalledPhone.ANSWER);
            phone.await("ACK");
            assertThat(diary.next()).startsWith("answered");
            call.hangUp();
            String bye = phone.await("BYE");

            SHA_256.assertAnswered(bye, "Proxy-Authorization", "new", "00000002");
            ask(phone, bye, SHA_256, "newest", ", stale=TRUE");
            String again = phone.await("BYE");
            SHA_256.assertAnswered(again, "Proxy-Authorization", "newest", "00000001");
            phone.respond(again, "200 OK", "");
        }
    }

    @Test
    void aWrongSecretEndsInOneRefusalThatSaysWhatToCheck() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            dial(phone, ACCOUNT);
            ask(phone, phone.await("INVITE"), SHA_256, "n1", "");
            ask(phone, phone.await("INVITE"), SHA_256, "n2", "");

            assertThat(diary.next())
                    .isEqualTo("failed TRUNK_FAILED 407 Proxy Authentication Required; it does not accept username"
                            + " 'gateway' with this secret: check both");
            phone.await("ACK");
            phone.hearsNo("INVITE");
        }
    }

    @Test
    void aTrunkForWhichEveryNonceIsOldIsNotAskedForEver() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            dial(phone, ACCOUNT);
            for (int i = 0; i < 6; i++) {
                ask(phone, phone.await("INVITE"), SHA_256, "n" + i, ", stale=true");
            }

            assertThat(diary.next()).startsWith("failed TRUNK_FAILED 407");
            phone.hearsNo("INVITE");
        }
    }

    @Test
    void whoAsksInAnUnknownWayLearnsNothing() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            dial(phone, ACCOUNT);
            ask(phone, phone.await("INVITE"), Asker.of("SHA-999"), "n1", "");

            assertThat(diary.next()).contains("it asks in a way that we cannot answer");
        }
    }
}
