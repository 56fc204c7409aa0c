package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import org.cordboard.media.dtls.DtlsIdentity;
import org.cordboard.media.peer.BrowserPeer;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.srtp.SrtpProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The network of a browser changes in the middle of a call.
class IceRestartTest {
    private static final Tone LOW = new Tone(425);
    private static final Tone HIGH = new Tone(1150);

    private Studio studio;
    private Studio.Browser agent;
    private Studio.Phone caller;

    @BeforeEach
    void talk() throws Exception {
        studio = new Studio();
        agent = studio.browser();
        caller = studio.phone();
        agent.peer().speak(LOW);
        caller.peer().speak(HIGH);
        agent.leg().bridge(caller.leg());
        awaitBothHear();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aBrowserThatMovesGoesOnWithItsKeysAndTheSameStream() throws Exception {
        InetSocketAddress before = agent.peer().address();
        int stream = agent.ear().all().getFirst().ssrc();

        agent.peer()
                .moved(studio.engine.restartBrowser(agent.leg(), agent.peer().restart()));

        agent.ear().forget();
        caller.ear().forget();
        awaitBothHear();
        assertThat(agent.peer().address()).isNotEqualTo(before);
        assertThat(agent.ear().all()).allMatch(packet -> packet.ssrc() == stream);
        assertThat(agent.notes().lines()).containsExactly("connected");
        assertThat(agent.leg().stats().unauthentic()).isZero();
    }

    @Test
    void soundGoesOnAlongTheOldPathUntilTheNewOneIsThere() throws Exception {
        String answer = studio.engine.restartBrowser(agent.leg(), agent.peer().restart());

        agent.ear().forget();
        caller.ear().forget();
        awaitBothHear();

        agent.peer().moved(answer);
        agent.ear().forget();
        caller.ear().forget();
        awaitBothHear();
    }

    @Test
    void aBrowserMayMoveAgainAndAgain() throws Exception {
        for (int i = 0; i < 3; i++) {
            agent.peer()
                    .moved(studio.engine.restartBrowser(
                            agent.leg(), agent.peer().restart()));
            agent.ear().forget();
            caller.ear().forget();
            awaitBothHear();
        }
        assertThat(agent.notes().lines()).containsExactly("connected");
    }

    @Test
    void theAnswerHasNewCredentialsAndElseIsAsBefore() throws Exception {
        String answer = studio.engine.restartBrowser(agent.leg(), agent.peer().restart());

        assertThat(answer.lines()
                        .filter(line -> !agent.answer().lines().toList().contains(line)))
                .satisfiesExactly(
                        origin -> assertThat(origin).startsWith("o=cordboard ").contains(" 2 IN IP4 "),
                        ufrag -> assertThat(ufrag).startsWith("a=ice-ufrag:"),
                        password -> assertThat(password).startsWith("a=ice-pwd:"));
    }

    @Test
    void anOfferOfAnotherSessionIsNoRestart() {
        String other =
                offerOf(new BrowserPeer.Settings(Codec.PCMU, SrtpProfile.AEAD_AES_128_GCM, DtlsIdentity.create()));

        assertRefused(other, "a=fingerprint");
        assertRefused(agent.peer().offer(), "a=ice-ufrag");
        assertRefused(
                offerOf(new BrowserPeer.Settings(Codec.PCMA, SrtpProfile.AEAD_AES_128_GCM, Studio.BROWSERS)),
                "m=audio");
        awaitBothHear();
    }

    @Test
    void aTelephoneHasNoIceToRestart() {
        assertThatThrownBy(() ->
                        studio.engine.restartBrowser(caller.leg(), agent.peer().restart()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String offerOf(BrowserPeer.Settings settings) {
        try {
            return studio.peers.browser(Studio.LOCALHOST, settings, new Ear()).offer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(String offer, String line) {
        assertThatThrownBy(() -> studio.engine.restartBrowser(agent.leg(), offer))
                .isInstanceOf(OfferRefusedException.class)
                .hasMessageContaining(line);
    }

    private void awaitBothHear() {
        await().until(() -> agent.ear().hears(HIGH) && caller.ear().hears(LOW));
    }
}
