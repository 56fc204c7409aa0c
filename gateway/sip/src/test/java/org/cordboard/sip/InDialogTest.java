package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.cordboard.sip.SipListener.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InDialogTest {
    private static final String REOFFER = Telephone.OFFER.replace("40000", "40002");

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
    @ValueSource(strings = {"udp", "tcp"})
    void aNewOfferIsAnsweredByTheListener(String transport) {
        try (Telephone phone = Telephone.over(transport, edge.port())) {
            phone.talk();
            phone.send("INVITE", 2, "application/sdp", REOFFER);

            assertThat(phone.await("SIP/2.0 200", "2 INVITE")).contains("m=audio 50002");
            phone.ack(2);
            assertThat(switchboard.reoffers).containsExactly(REOFFER);
        }
    }

    @Test
    void aNewOfferThatCannotBeMetLeavesTheCallAsItWas() {
        switchboard.meetsReoffers = false;
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            phone.send("INVITE", 2, "application/sdp", REOFFER);

            assertThat(phone.await("SIP/2.0 4", "2 INVITE")).startsWith("SIP/2.0 488");
            phone.send("BYE", 3);
            assertThat(phone.await("SIP/2.0", "3 BYE")).startsWith("SIP/2.0 200");
        }
    }

    @Test
    void aReinviteWithoutOfferGetsOurOfferAndItsAckAnswersThat() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            phone.send("INVITE", 2);
            assertThat(phone.await("SIP/2.0 200", "2 INVITE")).contains("m=audio 50004");
            phone.ack(2, REOFFER);

            assertThat(Switchboard.next(switchboard.reanswers)).isEqualTo(REOFFER);
        }
    }

    @Test
    void aReinviteWhileOurDescriptionAwaitsItsAckIsPending() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            phone.send("INVITE", 2);
            phone.await("SIP/2.0 200", "2 INVITE");
            phone.send("INVITE", 3, "application/sdp", REOFFER);

            assertThat(phone.await("SIP/2.0 4", "3 INVITE")).startsWith("SIP/2.0 491");
        }
    }

    @Test
    void aSecondOfferBeforeTheFirstIsAnsweredComesTooSoon() {
        CountDownLatch release = new CountDownLatch(1);
        switchboard.onReoffer = () -> awaitQuietly(release);
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            phone.send("INVITE", 2, "application/sdp", REOFFER);
            phone.await("SIP/2.0 100", "2 INVITE");
            phone.send("INVITE", 3, "application/sdp", REOFFER);

            assertThat(phone.await("SIP/2.0 5", "3 INVITE"))
                    .startsWith("SIP/2.0 500")
                    .contains("Retry-After:");
        } finally {
            release.countDown();
        }
    }

    @Test
    void aCancelledReinviteLeavesTheCallUp() {
        CountDownLatch release = new CountDownLatch(1);
        switchboard.onReoffer = () -> awaitQuietly(release);
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            phone.send("INVITE", 2, "application/sdp", REOFFER);
            phone.await("SIP/2.0 100", "2 INVITE");
            phone.line.send(phone.request("CANCEL", 2, "", ""));

            assertThat(phone.await("SIP/2.0", "2 CANCEL")).startsWith("SIP/2.0 200");
            assertThat(phone.await("SIP/2.0", "2 INVITE")).startsWith("SIP/2.0 487");
            release.countDown();
            phone.send("OPTIONS", 3);
            assertThat(phone.await("SIP/2.0", "3 OPTIONS")).startsWith("SIP/2.0 200");
            assertThat(switchboard.ends).isEmpty();
        } finally {
            release.countDown();
        }
    }

    @Test
    void anUpdateWithAnOfferIsAnsweredLikeAReinvite() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            phone.send("UPDATE", 2, "application/sdp", REOFFER);

            assertThat(phone.await("SIP/2.0 200", "2 UPDATE")).contains("m=audio 50002");
        }
    }

    @Test
    void anUpdateWithoutOfferMovesTheCallersAddressOnly() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            try (Telephone moved = Telephone.over("udp", edge.port())) {
                String update = phone.request("UPDATE", 2, "", "");
                phone.newBranch();
                phone.line.send(update.replace(
                                "<sip:ada@127.0.0.1:" + phone.line.localPort(),
                                "<sip:ada@127.0.0.1:" + moved.line.localPort())
                        .replaceFirst("branch=[^;]+", "branch=" + phone.branch));
                phone.await("SIP/2.0 200", "2 UPDATE");
                switchboard.nextCall().hangUp();

                assertThat(moved.next()).startsWith("BYE sip:ada@127.0.0.1:" + moved.line.localPort());
            }
            assertThat(switchboard.reoffers).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"application/dtmf-relay, 'Signal=5\r\nDuration=160\r\n', 5", "application/dtmf, #, #"})
    void keysComeByInfo(String type, String body, char key) {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            phone.send("INFO", 2, type, body);

            assertThat(phone.await("SIP/2.0", "2 INFO")).startsWith("SIP/2.0 200");
            assertThat(Switchboard.next(switchboard.keys)).isEqualTo(key);
        }
    }

    @Test
    void anInfoThatIsNoKeyIsRefusedWithWhatWeUnderstand() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            phone.send("INFO", 2, "application/media_control+xml", "<x/>");

            assertThat(phone.await("SIP/2.0", "2 INFO"))
                    .startsWith("SIP/2.0 415")
                    .contains("application/dtmf-relay");
        }
    }

    @Test
    void aRequestThatIsOutOfOrderIsRefused() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            phone.send("OPTIONS", 9);
            phone.await("SIP/2.0 200", "9 OPTIONS");
            phone.send("BYE", 8);

            assertThat(phone.await("SIP/2.0", "8 BYE")).startsWith("SIP/2.0 500 Request out of order");
            assertThat(switchboard.ends).isEmpty();
        }
    }

    @Test
    void aByeBeforeTheAnswerEndsTheCallToo() {
        switchboard.onCall = IncomingCall::ring;
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.invite();
            phone.rememberTag(phone.await("SIP/2.0 180", "1 INVITE"));
            phone.send("BYE", 2);

            assertThat(phone.await("SIP/2.0", "1 INVITE")).startsWith("SIP/2.0 487");
            assertThat(phone.await("SIP/2.0", "2 BYE")).startsWith("SIP/2.0 200");
            assertThat(switchboard.nextEnd().ended()).isEqualTo(Ended.BYE);
        }
    }

    @Test
    void aByeForACallThatIsOverMeetsNothing() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            phone.send("BYE", 2);
            phone.await("SIP/2.0 200", "2 BYE");
            phone.send("BYE", 3);

            assertThat(phone.await("SIP/2.0", "3 BYE")).startsWith("SIP/2.0 481");
        }
    }

    @Test
    void routesThatProxiesRecordedAreKept() {
        try (Telephone phone = Telephone.over("udp", edge.port());
                Telephone proxy = Telephone.over("udp", edge.port())) {
            phone.extra =
                    "Record-Route: <sip:127.0.0.1:" + proxy.line.localPort() + ";lr>, <sip:192.0.2.9;lr;ftag=x>\r\n";
            phone.invite();
            assertThat(phone.awaitAnswer())
                    .containsPattern("Record-Route: <sip:127\\.0\\.0\\.1:\\d+;lr>[^:]+<sip:192\\.0\\.2\\.9;lr;ftag=x>");
            phone.ack(1);
            switchboard.nextCall().hangUp();

            assertThat(proxy.next())
                    .startsWith("BYE sip:ada@127.0.0.1:" + phone.line.localPort())
                    .containsPattern("(?s)Route: <sip:127\\.0\\.0\\.1:\\d+;lr>.*<sip:192\\.0\\.2\\.9;lr;ftag=x>");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
