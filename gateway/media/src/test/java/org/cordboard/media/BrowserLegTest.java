package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.cordboard.media.dtls.DtlsIdentity;
import org.cordboard.media.peer.BrowserPeer;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.srtp.SrtpProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrowserLegTest {
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

    @ParameterizedTest
    @EnumSource
    void browserAndPhoneHearEachOtherWithEitherProtection(SrtpProfile profile) throws Exception {
        Studio.Browser agent = studio.browser(Codec.PCMU, profile);
        Studio.Phone caller = studio.phone();
        Studio.Phone stranger = studio.phone();
        agent.peer().speak(LOW);
        caller.peer().speak(HIGH);
        agent.leg().bridge(caller.leg());
        await().until(() -> agent.ear().hears(HIGH) && caller.ear().hears(LOW));
        assertThat(agent.ear().everHeard(LOW)).isFalse();
        assertThat(stranger.ear().all()).isEmpty();
        assertThat(agent.leg().stats().unauthentic()).isZero();
    }

    @Test
    void browsersOfUnequalCodecsHearEachOther() throws Exception {
        Studio.Browser first = studio.browser(Codec.PCMA, SrtpProfile.AES_CM_128_HMAC_SHA1_80);
        Studio.Browser second = studio.browser(Codec.PCMU, SrtpProfile.AEAD_AES_128_GCM);
        first.peer().speak(LOW.in(Codec.PCMA));
        second.peer().speak(HIGH);
        first.leg().bridge(second.leg());
        await().until(() -> first.ear().hears(HIGH) && second.ear().hears(LOW));
    }

    @Test
    void whatIsPlayedBeforeABrowserIsConnectedIsHeardFromItsBeginning() throws Exception {
        Ear ear = new Ear();
        BrowserPeer peer = studio.peers.browser(
                Studio.LOCALHOST,
                new BrowserPeer.Settings(Codec.PCMU, SrtpProfile.AEAD_AES_128_GCM, Studio.BROWSERS),
                ear);
        Notes notes = new Notes();
        AnsweredLeg answered = studio.engine.openBrowser(peer.offer(), notes);
        answered.leg().play(4, List.of(LOW.sound(2000)));
        peer.answered(answered.answer());
        await().until(() -> notes.lines().contains("ended 4"));
        assertThat(notes.lines()).containsExactly("connected", "ended 4");
        assertThat(answered.leg().stats().sent()).isEqualTo(100);
        PhoneLegTest.assertUnbroken(ear.all());
    }

    @Test
    void aBrowsersKeysAreReportedAndReachThePhone() throws Exception {
        Studio.Browser agent = studio.browser();
        Studio.Phone caller = studio.phone();
        agent.peer().speak(LOW);
        agent.leg().bridge(caller.leg());
        await().until(() -> caller.ear().hears(LOW));
        agent.peer().press('4');
        await().until(() -> agent.notes().digits().equals("4"));
        await().until(() -> caller.ear().events().size() == 10);
        assertThat(caller.ear().events()).allMatch(packet -> packet.payloadType() == 101);
    }

    @Test
    void aCertificateThatTheOfferDidNotPromiseIsRefused() throws Exception {
        Studio.Browser impostor = studio.browser(new BrowserPeer.Settings(
                Codec.PCMU, SrtpProfile.AEAD_AES_128_GCM, DtlsIdentity.create(), Studio.BROWSERS.fingerprint()));
        await().until(() -> !impostor.notes().lines().isEmpty());
        assertThat(impostor.notes().lines())
                .containsExactly("lost: the peer's certificate does not have the fingerprint of its SDP");
    }

    @Test
    void aBrowserThatClosesItsSessionIsLostAtOnce() throws Exception {
        Studio.Browser agent = studio.browser();
        agent.peer().close();
        await().until(() -> agent.notes().lines().size() == 2);
        assertThat(agent.notes().lines()).containsExactly("connected", "lost: the peer closed the session");
    }

    @Test
    void aLegThatIsClosedIsNotReportedAsLost() throws Exception {
        Studio.Browser agent = studio.browser();
        Studio.Browser witness = studio.browser();
        agent.leg().close();
        witness.peer().close();
        await().until(() -> witness.notes().lines().size() == 2);
        assertThat(agent.notes().lines()).containsExactly("connected");
    }
}
