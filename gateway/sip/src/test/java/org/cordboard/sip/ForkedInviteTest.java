package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.sip.SipListener.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One Call-ID, one From tag, one CSeq, two branches: two lines of one device that a proxy rings at once.
final class ForkedInviteTest {
    private static final String FIRST_BRANCH = "z9hG4bK77ef.2.0";
    private static final String SECOND_BRANCH = "z9hG4bK77ef.5.0";

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

    /// A device with two accounts behind two ports, a proxy that rings both, and a person who answers the second.
    @Test
    void whenTheSecondLineOfADeviceAnswersTheCancelledFirstTakesNothingWithIt() {
        switchboard.onCall = IncomingCall::ring;
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            inviteOn(phone, FIRST_BRANCH, "sip:201@127.0.0.1:5060;aor=201%40example.net");
            String firstTag = tag(phone.await("SIP/2.0 180", "102 INVITE"));
            IncomingCall first = switchboard.nextCall();
            inviteOn(phone, SECOND_BRANCH, "sip:202@127.0.0.1:5064;aor=202%40example.net");
            String secondTag = tag(phone.await("SIP/2.0 180", "102 INVITE"));
            IncomingCall second = switchboard.nextCall();
            second.answer(Switchboard.ANSWER);
            assertThat(phone.await("SIP/2.0 200", "102 INVITE"))
                    .contains("branch=" + SECOND_BRANCH)
                    .contains("tag=" + secondTag);
            phone.branch = FIRST_BRANCH;
            phone.line.send(phone.request("CANCEL", 102, "", ""));

            assertThat(phone.await("SIP/2.0", "102 CANCEL"))
                    .startsWith("SIP/2.0 200")
                    .contains("branch=" + FIRST_BRANCH);
            assertThat(phone.await("SIP/2.0 487", "102 INVITE"))
                    .contains("branch=" + FIRST_BRANCH)
                    .contains("tag=" + firstTag);
            assertThat(switchboard.nextEnd().call()).isSameAs(first);

            phone.toTag = secondTag;
            phone.ack(102);
            phone.send("INFO", 103, "application/dtmf", "1");
            assertThat(phone.await("SIP/2.0", "103 INFO")).startsWith("SIP/2.0 200");
            phone.send("BYE", 104);
            assertThat(phone.await("SIP/2.0", "104 BYE")).startsWith("SIP/2.0 200");
            assertThat(switchboard.nextEnd().call()).isSameAs(second);
            assertThat(switchboard.calls).isEmpty();
        }
    }

    @Test
    void oneInviteThatComesOnTwoWaysRingsOnce() {
        switchboard.onCall = IncomingCall::ring;
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.invite();
            String firstTag = tag(phone.await("SIP/2.0 180", "1 INVITE"));
            phone.newBranch();
            phone.invite();

            assertThat(phone.await("SIP/2.0 4", "1 INVITE"))
                    .startsWith("SIP/2.0 482")
                    .contains("branch=" + phone.branch);
            switchboard.nextCall().answer(Switchboard.ANSWER);
            assertThat(phone.awaitAnswer()).contains("tag=" + firstTag);
            assertThat(switchboard.calls).isEmpty();
        }
    }

    private static void inviteOn(Telephone phone, String branch, String uri) {
        phone.branch = branch;
        String invite = phone.request("INVITE", 102, "application/sdp", Telephone.OFFER);
        phone.line.send(invite.replaceFirst("^INVITE \\S+", "INVITE " + uri));
    }

    private static String tag(String response) {
        return response.replaceFirst("(?s).*\r\nTo: [^\r]*;tag=([^\r;]+).*", "$1");
    }
}
