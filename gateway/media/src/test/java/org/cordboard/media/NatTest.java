package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import org.cordboard.media.peer.PhonePeer;
import org.cordboard.media.srtp.Encryption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Telephones behind a NAT, which name an address that nobody outside can reach. The loopback address stands for the
/// public one here.
class NatTest {
    private static final Tone LOW = new Tone(425);
    private static final PhoneLink SEEN_HERE = new PhoneLink(Encryption.OFF, Optional.of(Studio.LOCALHOST));

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
    @ValueSource(strings = {"192.168.7.20", "10.1.2.3", "172.31.0.9", "100.100.1.1", "169.254.3.3"})
    void aTelephoneThatNamesAPrivateAddressIsHeardAndHearsWhereItWasSeen(String inside) throws Exception {
        Ear ear = new Ear();
        PhonePeer peer = studio.peers.phone(Studio.LOCALHOST, PhonePeer.Settings.pcmu(), ear);
        AnsweredLeg answered = studio.engine.openPhone(named(peer.offer(), inside), SEEN_HERE, new Notes());
        peer.answered(answered.answer());
        answered.leg().loop(LOW.sound(1000));
        peer.speak(LOW);

        await().until(() -> answered.leg().stats().received() > 5 && ear.hears(LOW));
    }

    @Test
    void soDoesOneThatWeCallAndItsLaterOffersChangeNothing() throws Exception {
        Ear ear = new Ear();
        PhonePeer peer = studio.peers.phone(Studio.LOCALHOST, PhonePeer.Settings.pcmu(), ear);
        OfferedLeg offered = studio.engine.offerPhone(new Notes());
        peer.answered(offered.offer());
        Leg leg = offered.accept(named(peer.offer(), "192.168.7.20"), Optional.of(Studio.LOCALHOST));
        peer.speak(LOW);
        leg.loop(LOW.sound(1000));
        await().until(() -> ear.hears(LOW));

        studio.engine.reoffer(leg, named(peer.offer(), "192.168.7.20"));

        ear.forget();
        await().until(() -> ear.hears(LOW));
    }

    @Test
    void whoeverNamesAPublicAddressIsHeardFromThereAlone() throws Exception {
        PhonePeer peer = studio.peers.phone(Studio.LOCALHOST, PhonePeer.Settings.pcmu(), new Ear());
        AnsweredLeg answered = studio.engine.openPhone(named(peer.offer(), "192.0.2.7"), SEEN_HERE, new Notes());
        peer.answered(answered.answer());
        peer.speak(LOW);

        await().until(() -> answered.leg().stats().foreign() > 5);
        assertThat(answered.leg().stats().received()).isZero();
    }

    private static String named(String sdp, String address) {
        return sdp.replace("c=IN IP4 127.0.0.1", "c=IN IP4 " + address);
    }
}
