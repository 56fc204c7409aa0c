package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.media.OfferRefusedException.Reason;
import org.cordboard.media.peer.PhonePeer;
import org.cordboard.media.rtp.Codec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeerAddressTest {
    private static final Tone LOW = new Tone(425);
    private static final Tone HIGH = new Tone(1150);
    private static final InetAddress ELSEWHERE = InetAddress.ofLiteral("127.0.0.2");

    private Studio studio;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private static InetSocketAddress port(String answer) {
        Matcher port = Pattern.compile("m=audio (\\d+) ").matcher(answer);
        assertThat(port.find()).isTrue();
        return new InetSocketAddress(Studio.LOCALHOST, Integer.parseInt(port.group(1)));
    }

    private static byte[] rtp(int sequence) {
        byte[] packet = new byte[172];
        packet[0] = (byte) 0x80;
        packet[3] = (byte) sequence;
        return packet;
    }

    private static void send(DatagramSocket socket, byte[] data, InetSocketAddress to) throws Exception {
        socket.send(new DatagramPacket(data, data.length, to));
    }

    @Test
    void packetsFromAnotherAddressAreDroppedAndCounted() throws Exception {
        Studio.Phone caller = studio.phone();
        Studio.Phone agent = studio.phone();
        caller.leg().bridge(agent.leg());
        try (DatagramSocket stranger = new DatagramSocket(0, ELSEWHERE)) {
            for (int i = 0; i < 20; i++) {
                send(stranger, rtp(i), port(caller.answer()));
            }
        }
        await().until(() -> caller.leg().stats().foreign() == 20);
        assertThat(caller.leg().stats().received()).isZero();
        assertThat(agent.ear().all()).isEmpty();
    }

    @Test
    void aPhoneBehindANatIsFollowedToItsPortOnceOnly() throws Exception {
        Notes notes = new Notes();
        PhonePeer signalled = studio.peers.phone(Studio.LOCALHOST, new PhonePeer.Settings(Codec.PCMU, 101), new Ear());
        AnsweredLeg answered = studio.engine.openPhone(signalled.offer(), notes);
        try (DatagramSocket mapped = new DatagramSocket(0, Studio.LOCALHOST);
                DatagramSocket late = new DatagramSocket(0, Studio.LOCALHOST)) {
            send(mapped, rtp(1), port(answered.answer()));
            await().until(() -> answered.leg().stats().received() == 1);
            send(late, rtp(2), port(answered.answer()));
            await().until(() -> answered.leg().stats().foreign() == 1);
            answered.leg().play(1, List.of(LOW.sound(20)));
            mapped.setSoTimeout(5000);
            DatagramPacket heard = new DatagramPacket(new byte[500], 500);
            mapped.receive(heard);
            assertThat(heard.getLength()).isEqualTo(172);
        }
    }

    @Test
    void garbageOnThePortLeavesTheCallUntouched() throws Exception {
        Studio.Browser agent = studio.browser();
        Studio.Phone caller = studio.phone();
        agent.peer().speak(LOW);
        caller.peer().speak(HIGH);
        agent.leg().bridge(caller.leg());
        await().until(() -> agent.ear().hears(HIGH) && caller.ear().hears(LOW));
        Random random = new Random(20);
        for (int i = 0; i < 500; i++) {
            byte[] garbage = new byte[random.nextInt(400)];
            random.nextBytes(garbage);
            agent.peer().sendRaw(garbage);
            caller.peer().sendRaw(garbage);
        }
        agent.ear().forget();
        caller.ear().forget();
        await().until(() -> agent.ear().hears(HIGH) && caller.ear().hears(LOW));
        assertThat(agent.leg().stats().malformed()).isPositive();
        assertThat(caller.leg().stats().malformed()).isPositive();
        assertThat(agent.notes().lines()).containsExactly("connected");
        assertThat(caller.notes().lines()).containsExactly("connected");
    }

    @Test
    void srtpThatDoesNotAuthenticateIsCountedAndNotPassedOn() throws Exception {
        Studio.Browser agent = studio.browser();
        Studio.Phone caller = studio.phone();
        agent.leg().bridge(caller.leg());
        for (int i = 0; i < 10; i++) {
            agent.peer().sendRaw(rtp(i));
        }
        await().until(() -> agent.leg().stats().unauthentic() == 10);
        assertThat(agent.leg().stats().received()).isZero();
        assertThat(caller.ear().all()).isEmpty();
    }

    @Test
    void nobodyElseIsListenedToOnABrowsersPort() throws Exception {
        Studio.Browser agent = studio.browser();
        try (DatagramSocket stranger = new DatagramSocket(0, ELSEWHERE)) {
            send(stranger, rtp(1), port(agent.answer()));
            send(stranger, new byte[] {22, 0, 0}, port(agent.answer()));
        }
        await().until(() -> agent.leg().stats().foreign() == 2);
    }

    @Test
    void aPhoneThatHoldsHearsNothingAndIsHeardAgainAfterwards() throws Exception {
        Studio.Phone caller = studio.phone();
        Studio.Phone agent = studio.phone();
        agent.peer().speak(LOW);
        caller.leg().bridge(agent.leg());
        await().until(() -> caller.ear().hears(LOW));
        assertThat(studio.engine.reoffer(caller.leg(), caller.peer().offer("sendonly")))
                .contains("a=recvonly");
        long relayed = agent.leg().stats().received();
        await().until(() -> agent.leg().stats().received() > relayed + 5);
        int before = caller.ear().count();
        assertThat(studio.engine.reoffer(caller.leg(), caller.peer().offer())).contains("a=sendrecv");
        await().until(() -> caller.ear().count() > before + 10);
        PhoneLegTest.assertConsecutive(caller.ear().all());
        PhoneLegTest.assertForward(caller.ear().all());
    }

    @Test
    void aPhoneThatFallsSilentIsLost() throws Exception {
        try (Studio impatient = new Studio(Duration.ofMillis(300), Duration.ofSeconds(30))) {
            Studio.Phone phone = impatient.phone();
            phone.peer().speak(LOW);
            await().until(() -> phone.leg().stats().received() > 0);
            phone.peer().beSilent();
            await().until(() -> phone.notes().lines().size() == 2);
            assertThat(phone.notes().lines().getLast()).startsWith("lost: no packet came for");
        }
    }

    @Test
    void aPhoneThatHoldsMayBeSilentUntilItTakesTheCallBack() throws Exception {
        try (Studio impatient = new Studio(Duration.ofMillis(300), Duration.ofSeconds(30))) {
            Notes notes = new Notes();
            PhonePeer phone =
                    impatient.peers.phone(Studio.LOCALHOST, new PhonePeer.Settings(Codec.PCMU, 101), new Ear());
            Leg holding =
                    impatient.engine.openPhone(phone.offer("inactive"), notes).leg();
            Studio.Phone witness = impatient.phone();
            await().until(() -> witness.notes().lines().size() == 2);
            assertThat(notes.lines()).containsExactly("connected");
            impatient.engine.reoffer(holding, phone.offer());
            await().until(() -> notes.lines().size() == 2);
        }
    }

    @Test
    void aBrowserThatVanishesIsLost() throws Exception {
        try (Studio impatient = new Studio(Duration.ofMillis(300), Duration.ofSeconds(30))) {
            Studio.Browser browser = impatient.browser();
            browser.peer().speak(LOW);
            await().until(() -> browser.leg().stats().received() > 0);
            browser.peer().vanish();
            await().until(() -> browser.notes().lines().size() == 2);
            assertThat(browser.notes().lines().getLast()).startsWith("lost: no packet came for");
        }
    }

    @Test
    void aBrowserThatNeverComesIsLost() throws Exception {
        try (Studio impatient = new Studio(Duration.ofSeconds(30), Duration.ofMillis(300))) {
            Notes notes = new Notes();
            String offer = studio.browserOffer();
            impatient.engine.openBrowser(offer, notes);
            await().until(() -> !notes.lines().isEmpty());
            assertThat(notes.lines().getFirst()).startsWith("lost: the browser did not connect within");
        }
    }

    @Test
    void aRangeThatIsUsedUpIsToldAndFreedPortsAreGivenOutAgain() throws Exception {
        int port;
        try (DatagramSocket free = new DatagramSocket(0, Studio.LOCALHOST)) {
            port = free.getLocalPort();
        }
        MediaConfig onePort = new MediaConfig(
                Studio.LOCALHOST,
                Studio.LOCALHOST,
                port,
                port,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30));
        try (MediaEngine engine = MediaEngine.start(onePort);
                PhonePeer phone =
                        studio.peers.phone(Studio.LOCALHOST, new PhonePeer.Settings(Codec.PCMU, 101), new Ear())) {
            AnsweredLeg first = engine.openPhone(phone.offer(), new Notes());
            assertThatThrownBy(() -> engine.openPhone(phone.offer(), new Notes()))
                    .isInstanceOfSatisfying(
                            OfferRefusedException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.NO_PORT))
                    .hasMessageContaining("no free UDP port on 127.0.0.1");
            first.leg().close();
            await().ignoreExceptions().until(() -> engine.openPhone(phone.offer(), new Notes()) != null);
        }
    }

    @Test
    void anOfferThatCannotBeAnsweredIsRefusedInWords() {
        assertThatThrownBy(() -> studio.engine.openPhone("hello", new Notes()))
                .isInstanceOfSatisfying(
                        OfferRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
        assertThatThrownBy(() -> studio.engine.openBrowser("v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n", new Notes()))
                .isInstanceOfSatisfying(
                        OfferRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_COMMON_CODEC));
    }
}
