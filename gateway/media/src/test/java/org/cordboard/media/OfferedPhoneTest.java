package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.List;
import org.cordboard.media.OfferRefusedException.Reason;
import org.cordboard.media.peer.PhonePeer;
import org.cordboard.media.rtp.Codec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Telephones that the engine calls.
class OfferedPhoneTest {
    private static final Tone LOW = new Tone(425);
    private static final Tone HIGH = new Tone(1150);

    private Studio studio;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void theOfferNamesTheCodecsAndTheKeys() throws Exception {
        try (OfferedLeg offered = studio.engine.offerPhone(new Notes())) {
            assertThat(offered.offer())
                    .startsWith("v=0\r\no=cordboard ")
                    .contains("\r\nc=IN IP4 127.0.0.1\r\n")
                    .containsPattern("\r\nm=audio \\d+ RTP/AVP 0 8 9 111 101 102\r\n")
                    .contains(
                            "\r\na=rtpmap:0 PCMU/8000\r\n",
                            "\r\na=rtpmap:8 PCMA/8000\r\n",
                            "\r\na=rtpmap:9 G722/8000\r\n",
                            "\r\na=rtpmap:111 opus/48000/2\r\na=fmtp:111 maxplaybackrate=8000;",
                            "\r\na=rtpmap:102 telephone-event/48000\r\na=fmtp:102 0-15\r\n")
                    .contains("\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\n")
                    .endsWith("\r\na=ptime:20\r\na=maxptime:60\r\na=sendrecv\r\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallerAndACalledPhoneHearEachOtherAndNobodyElseHearsThem(Codec codec) throws Exception {
        Studio.Phone caller = studio.phone();
        Studio.Phone called = studio.called(codec);
        Studio.Phone stranger = studio.called(Codec.PCMU);
        caller.peer().speak(LOW);
        called.peer().speak(HIGH.in(codec));
        caller.leg().bridge(called.leg());
        await().until(() -> caller.ear().hears(HIGH) && called.ear().hears(LOW));
        assertThat(caller.ear().everHeard(LOW)).isFalse();
        assertThat(stranger.ear().all()).isEmpty();
    }

    @Test
    void aBrowserAndACalledPhoneHearEachOther() throws Exception {
        Studio.Browser caller = studio.browser();
        Studio.Phone called = studio.called(Codec.PCMU);
        caller.peer().speak(LOW);
        called.peer().speak(HIGH);
        caller.leg().bridge(called.leg());
        await().until(() -> caller.ear().hears(HIGH) && called.ear().hears(LOW));
    }

    @Test
    void aCalledPhoneHearsPromptsAndItsKeysAreTold() throws Exception {
        Studio.Phone called = studio.called(Codec.PCMA);
        called.leg().play(3, List.of(LOW.sound(200)));
        called.peer().press('1');
        await().until(() -> called.notes().lines().containsAll(List.of("connected", "digit 1", "ended 3")));
        assertThat(called.ear().hears(LOW)).isTrue();
    }

    @Test
    void whatWasSentBeforeTheAnswerIsNeitherHeardNorFollowed() throws Exception {
        PhonePeer peer = studio.peers.phone(Studio.LOCALHOST, new PhonePeer.Settings(Codec.PCMU, 101), new Ear());
        OfferedLeg offered = studio.engine.offerPhone(new Notes());
        int port = Integer.parseInt(offered.offer().replaceAll("(?s).*m=audio (\\d+) .*", "$1"));
        try (DatagramSocket announcement = new DatagramSocket(0, Studio.LOCALHOST)) {
            byte[] rtp = new byte[172];
            rtp[0] = (byte) 0x80;
            announcement.send(new DatagramPacket(rtp, rtp.length, new InetSocketAddress(Studio.LOCALHOST, port)));
            peer.answered(offered.offer());
            Leg leg = offered.accept(peer.offer());
            peer.speak(LOW);
            await().until(() -> leg.stats().received() > 5);
            assertThat(leg.stats().foreign()).isZero();
        }
    }

    @Test
    void whatTheNetworkPlaysBeforeTheAnswerIsHeardAndThenWhoeverAnswersElsewhere() throws Exception {
        Studio.Phone caller = studio.phone();
        PhonePeer network = studio.peers.phone(Studio.LOCALHOST, new PhonePeer.Settings(Codec.PCMA, 101), new Ear());
        PhonePeer called = studio.peers.phone(Studio.LOCALHOST, new PhonePeer.Settings(Codec.PCMU, 101), new Ear());
        OfferedLeg offered = studio.engine.offerPhone(new Notes());
        network.answered(offered.offer());
        called.answered(offered.offer());

        Leg heard = offered.hear(network.offer());
        caller.leg().bridge(heard);
        network.speak(LOW.in(Codec.PCMA));
        await().until(() -> caller.ear().hears(LOW));
        assertThat(offered.accept(called.offer())).isSameAs(heard);

        called.speak(HIGH);
        await().until(() -> caller.ear().hears(HIGH));
    }

    @Test
    void aDescriptionBeforeTheAnswerThatCannotBeUsedLeavesTheOfferStanding() throws Exception {
        PhonePeer called = studio.peers.phone(Studio.LOCALHOST, new PhonePeer.Settings(Codec.PCMU, 101), new Ear());
        OfferedLeg offered = studio.engine.offerPhone(new Notes());
        assertThatThrownBy(() -> offered.hear("v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 18\r\n"))
                .isInstanceOf(OfferRefusedException.class);

        called.answered(offered.offer());
        Leg leg = offered.accept(called.offer());
        called.speak(LOW);
        await().until(() -> leg.stats().received() > 5);
    }

    @Test
    void aLegThatWasHeardIsClosedWithItsOffer() throws Exception {
        PhonePeer network = studio.peers.phone(Studio.LOCALHOST, new PhonePeer.Settings(Codec.PCMU, 101), new Ear());
        OfferedLeg offered = studio.engine.offerPhone(new Notes());
        network.answered(offered.offer());
        Leg heard = offered.hear(network.offer());
        network.speak(LOW);
        await().until(() -> heard.stats().received() > 5);

        offered.close();

        assertThatThrownBy(() -> offered.accept(network.offer())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLaterOfferOfTheCalledPhoneGetsANewVersionOfOurDescription() throws Exception {
        Studio.Phone called = studio.called(Codec.PCMU);
        assertThat(called.answer()).containsPattern("o=cordboard \\d+ 0 IN");
        assertThat(studio.engine.reoffer(called.leg(), called.peer().offer("sendonly")))
                .containsPattern("o=cordboard \\d+ 1 IN")
                .contains("a=recvonly");
    }

    @Test
    void anAnswerWithoutACommonCodecIsRefusedInWords() throws Exception {
        OfferedLeg offered = studio.engine.offerPhone(new Notes());
        String answer = "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 18\r\n";
        assertThatThrownBy(() -> offered.accept(answer))
                .isInstanceOfSatisfying(
                        OfferRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_COMMON_CODEC))
                .hasMessage(
                        "SDP: there is no audio over RTP/AVP with a codec that is spoken here: PCMU, PCMA, G722, OPUS");
    }
}
