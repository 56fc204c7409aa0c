package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;
import org.cordboard.media.srtp.Encryption;
import org.cordboard.media.srtp.SrtpKey;
import org.cordboard.media.srtp.SrtpReceiver;
import org.cordboard.media.srtp.SrtpSender;
import org.cordboard.media.srtp.SrtpSuite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A telephone whose sound is encrypted with keys that stand in SDP; it looks at each packet on the wire.
final class EncryptedPhoneTest {
    private static final int SSRC = 4711;
    private static final byte[] TONE = tone();

    private static Studio studio;

    private final SrtpKey key = SrtpKey.random(SrtpSuite.AES_CM_128_HMAC_SHA1_80, new SecureRandom());
    private DatagramSocket socket;

    @BeforeAll
    static void open() throws IOException {
        studio = new Studio();
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @BeforeEach
    void bind() throws IOException {
        socket = new DatagramSocket(0, Studio.LOCALHOST);
        socket.setSoTimeout(60_000);
    }

    @AfterEach
    void release() {
        socket.close();
    }

    private static byte[] tone() {
        byte[] tone = new byte[160 * 50];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (byte) (i % 8 < 4 ? 0x90 : 0x10);
        }
        return tone;
    }

    private String description(String protocol, SrtpKey... keys) {
        StringBuilder sdp = new StringBuilder("v=0\r\no=p 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\n"
                + "t=0 0\r\nm=audio " + socket.getLocalPort() + " " + protocol + " 0\r\n");
        for (int i = 0; i < keys.length; i++) {
            sdp.append("a=crypto:").append(i + 1).append(' ').append(keys[i].suite());
            sdp.append(" inline:").append(Base64.getEncoder().encodeToString(keys[i].material()));
            sdp.append("|2^31\r\n");
        }
        return sdp.toString();
    }

    private static SrtpKey keyIn(String sdp, SrtpSuite suite) {
        Matcher line = Pattern.compile("a=crypto:\\d+ " + suite + " inline:([A-Za-z0-9+/=]+)\r\n")
                .matcher(sdp);
        assertThat(line.find()).as(suite + " in\n" + sdp).isTrue();
        return new SrtpKey(suite, Base64.getDecoder().decode(line.group(1)));
    }

    private static InetSocketAddress place(String sdp) {
        Matcher port = Pattern.compile("m=audio (\\d+) ").matcher(sdp);
        assertThat(port.find()).isTrue();
        return new InetSocketAddress(Studio.LOCALHOST, Integer.parseInt(port.group(1)));
    }

    private Packet heard() throws IOException {
        DatagramPacket datagram = new DatagramPacket(new byte[2000], 2000);
        socket.receive(datagram);
        Packet packet = new Packet();
        packet.fill(Arrays.copyOf(datagram.getData(), datagram.getLength()));
        return packet;
    }

    private static Packet spoken(int sequence) {
        Packet packet = new Packet();
        packet.bytes()[0] = (byte) 0x80;
        packet.bytes()[3] = (byte) sequence;
        packet.bytes()[10] = SSRC >> 8;
        packet.bytes()[11] = (byte) SSRC;
        packet.frame(0, RtpPacket.HEADER + 160);
        return packet;
    }

    private void send(Packet packet, String sdp) throws IOException {
        byte[] bytes = packet.copy();
        socket.send(new DatagramPacket(bytes, bytes.length, place(sdp)));
    }

    private static byte[] payload(Packet packet) {
        return Arrays.copyOfRange(packet.copy(), RtpPacket.HEADER, RtpPacket.HEADER + 160);
    }

    private static Sound sound() {
        return Sound.ofUlaw(TONE);
    }

    private AnsweredLeg answered(String offer, Encryption encryption) throws OfferRefusedException {
        return studio.engine.openPhone(offer, new PhoneLink(encryption, Optional.empty()), new Notes());
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void bothDirectionsAreEncryptedWithTheKeyOfWhoeverSends(SrtpSuite suite) throws Exception {
        SrtpKey own = SrtpKey.random(suite, new SecureRandom());
        AnsweredLeg call = answered(description("RTP/SAVP", own), Encryption.REQUIRED);
        assertThat(call.answer()).contains(" RTP/SAVP 0");
        call.leg().play(1, List.of(sound()));
        Packet heard = heard();
        byte[] onTheWire = payload(heard);
        assertThat(new SrtpReceiver(keyIn(call.answer(), suite)).unprotect(heard))
                .isTrue();
        Packet spoken = spoken(1);
        new SrtpSender(own, SSRC).protect(spoken);
        send(spoken, call.answer());

        assertThat(payload(heard)).isEqualTo(Arrays.copyOf(TONE, 160)).isNotEqualTo(onTheWire);
        await().until(() -> call.leg().stats().received() == 1);
    }

    @Test
    void whatIsNotEncryptedIsNotHeard() throws Exception {
        AnsweredLeg call = answered(description("RTP/SAVP", key), Encryption.REQUIRED);
        send(spoken(1), call.answer());

        await().until(() -> call.leg().stats().unauthentic() == 1);
        assertThat(call.leg().stats().received()).isZero();
    }

    /// Anybody can write the telephone's address on a packet, but not its key into it.
    @Test
    void whoHasNotTheKeyDrawsNoSoundAwayFromWhoHas() throws Exception {
        AnsweredLeg call = answered(description("RTP/SAVP", key), Encryption.REQUIRED);
        try (DatagramSocket thief = new DatagramSocket(0, Studio.LOCALHOST);
                DatagramSocket mapped = new DatagramSocket(0, Studio.LOCALHOST)) {
            thief.setSoTimeout(300);
            byte[] plain = spoken(1).copy();
            thief.send(new DatagramPacket(plain, plain.length, place(call.answer())));
            await().until(() -> call.leg().stats().unauthentic() == 1);
            socket.close();
            socket = mapped;
            Packet spoken = spoken(1);
            new SrtpSender(key, SSRC).protect(spoken);
            send(spoken, call.answer());
            await().until(() -> call.leg().stats().received() == 1);
            mapped.setSoTimeout(60_000);
            call.leg().play(1, List.of(sound()));

            assertThat(new SrtpReceiver(keyIn(call.answer(), key.suite())).unprotect(heard()))
                    .isTrue();
            assertThatThrownBy(() -> thief.receive(new DatagramPacket(new byte[500], 500)))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void ofTheOfferedKeysTheFirstThatIsKnownIsTakenByItsTag() throws Exception {
        String offer = description("RTP/SAVP", key)
                .replace("a=crypto:1 ", "a=crypto:7 F8_128_HMAC_SHA1_80 inline:AAAA\r\na=crypto:8 ");

        assertThat(answered(offer, Encryption.REQUIRED).answer())
                .contains("a=crypto:8 AES_CM_128_HMAC_SHA1_80 inline:");
    }

    @Test
    void keysWithinPlainRtpAreTakenWherePreferredAndLeftWhereOff() throws Exception {
        String offer = description("RTP/AVP", key);

        assertThat(answered(offer, Encryption.PREFERRED).answer()).contains("RTP/AVP 0", "a=crypto:1 ");
        assertThat(answered(offer, Encryption.OFF).answer()).doesNotContain("crypto");
        assertThat(answered(description("RTP/AVP"), Encryption.PREFERRED).answer())
                .doesNotContain("crypto");
    }

    @Test
    void plainSoundIsRefusedWhereEncryptionIsRequired() {
        assertThatThrownBy(() -> answered(description("RTP/AVP"), Encryption.REQUIRED))
                .hasMessage("SDP: the sound must be encrypted here (RTP/SAVP), and no key in `a=crypto` is of a kind"
                        + " known here, such as AES_CM_128_HMAC_SHA1_80");
    }

    @Test
    void encryptedSoundIsRefusedWhereItIsOff() {
        assertThatThrownBy(() -> answered(description("RTP/SAVP", key), Encryption.OFF))
                .hasMessage("SDP: the sound is encrypted (RTP/SAVP), and is to be plain here (RTP/AVP)");
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedAndNotRepeated() {
        String offer = description("RTP/SAVP") + "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:QUJD\r\n";

        assertThatThrownBy(() -> answered(offer, Encryption.REQUIRED))
                .hasMessageEndingWith("`a=crypto:…`: the key must be 30 bytes in base64");
    }

    @Test
    void aKeyOfAPeerThatChangesIsFollowedAndOursStays() throws Exception {
        AnsweredLeg call = answered(description("RTP/SAVP", key), Encryption.REQUIRED);
        SrtpKey next = SrtpKey.random(key.suite(), new SecureRandom());
        String again = studio.engine.reoffer(call.leg(), description("RTP/SAVP", next));

        // What comes before the media thread has the new key is lost, as it may be from any telephone.
        SrtpSender sender = new SrtpSender(next, SSRC);
        AtomicInteger sequence = new AtomicInteger();
        await().until(() -> {
            Packet spoken = spoken(sequence.incrementAndGet());
            sender.protect(spoken);
            send(spoken, call.answer());
            return call.leg().stats().received() > 0;
        });
        assertThat(keyIn(again, key.suite())).isEqualTo(keyIn(call.answer(), key.suite()));
    }

    @Test
    void whoAsksForAnOfferGetsTheKeyThatItHas() throws Exception {
        AnsweredLeg call = answered(description("RTP/SAVP", key), Encryption.PREFERRED);

        String again = studio.engine.offerAgain(call.leg());
        assertThat(again).contains(" RTP/SAVP ");
        assertThat(keyIn(again, key.suite())).isEqualTo(keyIn(call.answer(), key.suite()));
    }

    @Test
    void aTelephoneThatWeCallMustTakeOneOfOurKeysWhereTheyAreRequired() throws Exception {
        try (OfferedLeg offered = studio.engine.offerPhone(new Notes())) {
            assertThat(offered.offer(Encryption.REQUIRED)).contains("RTP/SAVP", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 ");
            assertThatThrownBy(() -> offered.accept(description("RTP/AVP")))
                    .hasMessageContaining("the sound must be encrypted here");
        }
    }

    @Test
    void aTelephoneThatWeCallAndThatTakesOurKeyIsHeard() throws Exception {
        OfferedLeg offered = studio.engine.offerPhone(new Notes());
        String offer = offered.offer(Encryption.PREFERRED);
        Leg leg = offered.accept(description("RTP/AVP", key));
        leg.play(1, List.of(sound()));
        Packet heard = heard();

        assertThat(new SrtpReceiver(keyIn(offer, key.suite())).unprotect(heard)).isTrue();
        assertThat(payload(heard)).isEqualTo(Arrays.copyOf(TONE, 160));
    }

    @Test
    void eachOfferHasKeysOfItsOwn() throws Exception {
        try (OfferedLeg offered = studio.engine.offerPhone(new Notes())) {
            SrtpKey first = keyIn(offered.offer(Encryption.REQUIRED), key.suite());
            SrtpKey second = keyIn(offered.offer(Encryption.REQUIRED), key.suite());

            assertThat(second).isNotEqualTo(first);
        }
    }
}
