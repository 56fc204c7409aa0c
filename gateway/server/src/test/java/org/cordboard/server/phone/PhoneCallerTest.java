package org.cordboard.server.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;
import org.cordboard.media.MediaConfig;
import org.cordboard.media.MediaEngine;
import org.cordboard.server.call.CannotAnswerException;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.Replaced;
import org.cordboard.sip.Transfer;
import org.cordboard.sip.Trunk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Callers whose INVITE carried no offer, or one that names an address nobody can reach.
class PhoneCallerTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress ROUTER = InetAddress.ofLiteral("127.0.0.2");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String PCMU = "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 0\r\n";

    private static MediaEngine media;

    @BeforeAll
    static void open() throws Exception {
        media = MediaEngine.start(new MediaConfig(HERE, HERE, 0, 0, LONG, LONG, LONG));
    }

    @AfterAll
    static void close() {
        media.close();
    }

    @Test
    void aCallerWithoutOfferIsAnsweredWithOurs() throws Exception {
        Offerless call = new Offerless(Optional.of(PCMU));
        try (Leg leg = new PhoneCaller(call, media, Secrecy.USUAL).answer(new Nobody())) {
            assertThat(leg.stats().received()).isZero();
        }
        assertThat(call.offered).contains("m=audio ").contains("a=sendrecv");
        assertThat(call.hungUp).isFalse();
    }

    @Test
    void aCallerWithoutOfferWhoDoesNotAnswerOursIsHungUpOn() {
        Offerless call = new Offerless(Optional.empty());

        assertThatThrownBy(() -> new PhoneCaller(call, media, Secrecy.USUAL).answer(new Nobody()))
                .isInstanceOf(CannotAnswerException.class)
                .hasMessage("The caller made no offer and did not answer ours");
        assertThat(call.hungUp).isTrue();
    }

    @Test
    void aCallerWithoutOfferWhoseAnswerCannotBeUsedIsHungUpOn() {
        Offerless call = new Offerless(Optional.of(PCMU.replace("AVP 0", "AVP 18")));

        assertThatThrownBy(() -> new PhoneCaller(call, media, Secrecy.USUAL).answer(new Nobody()))
                .isInstanceOf(CannotAnswerException.class)
                .hasMessageContaining("PCMU, PCMA, G722, OPUS");
        assertThat(call.hungUp).isTrue();
    }

    @Test
    void aTelephoneBehindARouterIsHeardWhereItIsSeen() throws Exception {
        BehindRouter call = new BehindRouter();
        try (Leg leg = new PhoneCaller(call, media, Secrecy.USUAL).answer(new Nobody());
                DatagramSocket router = new DatagramSocket(0, ROUTER)) {
            byte[] rtp = new byte[172];
            rtp[0] = (byte) 0x80;
            router.send(new DatagramPacket(rtp, rtp.length, HERE, call.port()));

            await().until(() -> leg.stats().received() == 1);
        }
    }

    @Test
    void aCallerWhoAsksForAnOfferLaterGetsAllThatWeCanDo() throws Exception {
        PhoneCaller caller = new PhoneCaller(new Offerless(Optional.of(PCMU)), media, Secrecy.USUAL);
        assertThat(caller.offerAgain("last")).isEqualTo("last");

        try (Leg _ = caller.answer(new Nobody())) {
            assertThat(caller.offerAgain("last")).contains(" RTP/AVP 0 8 9 ").contains("a=sendrecv");
        }
    }

    @Test
    void whoHangsUpBeforeTheTransferIsGrantedDoesNotEndTheCall() {
        List<String> heard = new ArrayList<>();
        PhoneCaller caller = new PhoneCaller(new Offerless(Optional.empty()), media, Secrecy.USUAL);
        caller.asks(transfer(heard));
        caller.hungUp(() -> heard.add("confirmed"), () -> heard.add("hung up"));
        caller.answerTransfer(Optional.empty());
        caller.confirmEnd();

        assertThat(heard).containsExactly("taken", "confirmed");
    }

    @Test
    void whoHangsUpBeforeTheTransferIsRefusedEndsTheCall() {
        List<String> heard = new ArrayList<>();
        PhoneCaller caller = new PhoneCaller(new Offerless(Optional.empty()), media, Secrecy.USUAL);
        caller.asks(transfer(heard));
        caller.hungUp(() -> heard.add("confirmed"), () -> heard.add("hung up"));
        caller.answerTransfer(Optional.of("no"));

        assertThat(heard).containsExactly("refused 403 no", "hung up");
    }

    private static Transfer transfer(List<String> heard) {
        return new Transfer() {
            @Override
            public String to() {
                return "300";
            }

            @Override
            public boolean isAttended() {
                return false;
            }

            @Override
            public Optional<Replaced> replaced() {
                return Optional.empty();
            }

            @Override
            public void taken() {
                heard.add("taken");
            }

            @Override
            public void refused(int status, String phrase) {
                heard.add("refused " + status + " " + phrase);
            }
        };
    }

    private static class Offerless implements IncomingCall {
        private final Optional<String> answer;
        private String offered = "";
        private boolean hungUp;

        private Offerless(Optional<String> answer) {
            this.answer = answer;
        }

        @Override
        public int maxForwards() {
            return 70;
        }

        @Override
        public String callIdHeader() {
            return "1@test";
        }

        @Override
        public String dialled() {
            return "100";
        }

        @Override
        public String callerNumber() {
            return "";
        }

        @Override
        public String callerName() {
            return "";
        }

        @Override
        public String offer() {
            return "";
        }

        @Override
        public String peer() {
            return "udp 192.0.2.7:5060";
        }

        @Override
        public String trunk() {
            return "";
        }

        @Override
        public Trunk.Srtp srtp() {
            return Trunk.Srtp.OFF;
        }

        @Override
        public void ring() {}

        @Override
        public boolean progress(String sdp) {
            return false;
        }

        @Override
        public boolean answer(String sdp) {
            return false;
        }

        @Override
        public Optional<String> answerWithOffer(String sdp) {
            offered = sdp;
            return answer;
        }

        @Override
        public String reoffer(String sdp) {
            return "";
        }

        @Override
        public String endReason() {
            return "";
        }

        @Override
        public void refuse(int status, String phrase) {}

        @Override
        public void hangUp() {
            hungUp = true;
        }
    }

    private static final class BehindRouter extends Offerless {
        private String answer = "";

        private BehindRouter() {
            super(Optional.empty());
        }

        @Override
        public String offer() {
            return PCMU.replace("127.0.0.1", "192.168.7.20");
        }

        @Override
        public Optional<InetAddress> seenAt() {
            return Optional.of(ROUTER);
        }

        @Override
        public boolean answer(String sdp) {
            answer = sdp;
            return true;
        }

        private int port() {
            return Integer.parseInt(answer.replaceFirst("(?s).*m=audio (\\d+) .*", "$1"));
        }
    }

    private static final class Nobody implements LegListener {
        @Override
        public void onConnected() {}

        @Override
        public void onDigit(char key) {}

        @Override
        public void onPlaybackEnded(long playback) {}

        @Override
        public void onRecorded(Path file, Duration length) {}

        @Override
        public void onRecordingFailed(String reason, Optional<Path> kept, Duration length) {}

        @Override
        public void onLost(String reason) {}
    }
}
