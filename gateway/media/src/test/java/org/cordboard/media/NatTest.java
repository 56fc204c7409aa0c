package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.util.Optional;
import org.cordboard.media.peer.PhonePeer;
import org.cordboard.media.srtp.Encryption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Telephones behind a NAT, which name an address that nobody outside can reach. A loopback address stands for the
/// router's public one here.
class NatTest {
    private static final Tone LOW = new Tone(425);
    private static final Tone HIGH = new Tone(1150);
    private static final InetAddress ROUTER = InetAddress.ofLiteral("127.0.0.2");
    private static final InetAddress STRANGER = InetAddress.ofLiteral("127.0.0.3");
    private static final PhoneLink SEEN = new PhoneLink(Encryption.OFF, Optional.of(ROUTER));

    private final Ear ear = new Ear();
    private Studio studio;
    private PhonePeer phone;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio();
        phone = studio.peers.phone(ROUTER, PhonePeer.Settings.pcmu(), ear);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private Leg opened(String inside, PhoneLink link) throws Exception {
        AnsweredLeg answered = studio.engine.openPhone(named(phone.offer(), inside), link, new Notes());
        phone.answered(answered.answer());
        return answered.leg();
    }

    private static String named(String sdp, String address) {
        return sdp.replace("c=IN IP4 " + ROUTER.getHostAddress(), "c=IN IP4 " + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"192.168.7.20", "10.1.2.3", "172.31.0.9", "100.100.1.1", "169.254.3.3", "127.0.0.1", "192.0.2.7"
            })
    void aTelephoneIsHeardAndHearsWhereItWasSeenWhateverItSays(String inside) throws Exception {
        Leg leg = opened(inside, SEEN);
        leg.loop(HIGH.sound(1000));
        phone.speak(LOW);

        await().until(() -> leg.stats().received() > 5 && ear.hears(HIGH));
        assertThat(leg.stats().foreign()).isZero();
    }

    @Test
    void oneThatNamesAPrivateAddressHearsBeforeItSpeaks() throws Exception {
        opened("192.168.7.20", SEEN).loop(HIGH.sound(1000));

        await().until(() -> ear.hears(HIGH));
    }

    @Test
    void whoeverWasSeenNowhereIsHeardFromWhereHeSaysAlone() throws Exception {
        Leg leg = opened("192.168.7.20", PhoneLink.PLAIN);
        phone.speak(LOW);

        await().until(() -> leg.stats().foreign() > 5);
        assertThat(leg.stats().received()).isZero();
    }

    @Test
    void oneThatSaysWhereItIsIsHeardFromThereToo() throws Exception {
        Ear elsewhere = new Ear();
        PhonePeer relayed = studio.peers.phone(STRANGER, PhonePeer.Settings.pcmu(), elsewhere);
        AnsweredLeg answered = studio.engine.openPhone(relayed.offer(), SEEN, new Notes());
        relayed.answered(answered.answer());
        answered.leg().loop(HIGH.sound(1000));
        relayed.speak(LOW);

        await().until(() -> answered.leg().stats().received() > 5 && elsewhere.hears(HIGH));
    }

    @Test
    void aStrangerStealsNothingBeforeTheTelephoneSpeaksNorAfterwards() throws Exception {
        Ear stolen = new Ear();
        PhonePeer stranger = studio.peers.phone(STRANGER, PhonePeer.Settings.pcmu(), stolen);
        AnsweredLeg answered = studio.engine.openPhone(named(phone.offer(), "192.168.7.20"), SEEN, new Notes());
        stranger.answered(answered.answer());
        stranger.speak(LOW);
        Leg leg = answered.leg();
        await().until(() -> leg.stats().foreign() > 5);
        leg.loop(HIGH.sound(1000));
        phone.answered(answered.answer());
        phone.speak(LOW);

        await().until(() -> leg.stats().received() > 5 && ear.hears(HIGH));
        assertThat(stolen.all()).isEmpty();
    }

    @Test
    void onceATelephoneWasHeardNobodyElseBehindItsRouterIs() throws Exception {
        AnsweredLeg answered = studio.engine.openPhone(named(phone.offer(), "192.168.7.20"), SEEN, new Notes());
        phone.answered(answered.answer());
        phone.speak(LOW);
        Leg leg = answered.leg();
        await().until(() -> leg.stats().received() > 5);
        PhonePeer neighbour = studio.peers.phone(ROUTER, PhonePeer.Settings.pcmu(), new Ear());
        neighbour.answered(answered.answer());
        neighbour.speak(LOW);

        await().until(() -> leg.stats().foreign() > 5);
    }

    @Test
    void oneThatWeCallIsHeardWhereItWasSeenAndItsLaterOffersChangeNothing() throws Exception {
        OfferedLeg offered = studio.engine.offerPhone(new Notes());
        phone.answered(offered.offer());
        offered.hear(named(phone.offer(), "192.168.7.20"));
        Leg leg = offered.accept(named(phone.offer(), "192.168.7.20"), SEEN.seenAt());
        phone.speak(LOW);
        leg.loop(HIGH.sound(1000));
        await().until(() -> leg.stats().received() > 5 && ear.hears(HIGH));

        studio.engine.reoffer(leg, named(phone.offer("sendonly"), "192.168.7.20"));
        studio.engine.reoffer(leg, named(phone.offer(), "192.168.7.20"));

        ear.forget();
        await().until(() -> ear.hears(HIGH));
        assertThat(leg.stats().foreign()).isZero();
    }
}
