package org.cordboard.server.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;
import org.cordboard.media.MediaConfig;
import org.cordboard.media.MediaEngine;
import org.cordboard.server.call.CannotAnswerException;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.Trunk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Callers whose INVITE carried no offer.
class PhoneCallerTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
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
    void aCallerWhoAsksForAnOfferLaterGetsAllThatWeCanDo() throws Exception {
        PhoneCaller caller = new PhoneCaller(new Offerless(Optional.of(PCMU)), media, Secrecy.USUAL);
        assertThat(caller.offerAgain("last")).isEqualTo("last");

        try (Leg _ = caller.answer(new Nobody())) {
            assertThat(caller.offerAgain("last")).contains(" RTP/AVP 0 8 9 ").contains("a=sendrecv");
        }
    }

    private static final class Offerless implements IncomingCall {
        @Override
        public int maxForwards() {
            return 70;
        }

        private final Optional<String> answer;
        private String offered = "";
        private boolean hungUp;

        private Offerless(Optional<String> answer) {
            this.answer = answer;
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
