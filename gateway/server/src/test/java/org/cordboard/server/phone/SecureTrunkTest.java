package org.cordboard.server.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import nl.altindag.ssl.SSLFactory;
import nl.altindag.ssl.pem.util.PemUtils;
import org.cordboard.core.effect.Route;
import org.cordboard.media.Leg;
import org.cordboard.media.MediaConfig;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.Sound;
import org.cordboard.server.call.DialledSide;
import org.cordboard.server.call.Outgoing;
import org.cordboard.server.http.PemCertificate;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.SipConfig;
import org.cordboard.sip.SipEdge;
import org.cordboard.sip.Trunk;
import org.cordboard.sip.tls.TlsConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A telephone that is not of our making, over TLS, which takes no sound that is not encrypted.
class SecureTrunkTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int RATE = 8000;

    private static final Switchboard ARRIVED = new Switchboard();

    private static MediaEngine media;
    private static SipEdge gateway;
    private static PemCertificate certificate;
    private static Path identity;

    @TempDir
    private static Path keys;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        certificate = PemCertificate.make(keys, HERE.getHostAddress());
        identity = Files.copy(certificate.chain(), keys.resolve("identity.pem"));
        Files.write(identity, Files.readAllBytes(certificate.key()), StandardOpenOption.APPEND);
        SSLContext context = SSLFactory.builder()
                .withIdentityMaterial(PemUtils.loadIdentityMaterial(certificate.chain(), certificate.key()))
                .withTrustMaterial(PemUtils.loadTrustMaterial(certificate.chain()))
                .build()
                .getSslContext();
        media = MediaEngine.start(new MediaConfig(HERE, HERE, 0, 0, LONG, LONG, LONG));
        gateway = SipEdge.start(
                new SipConfig(
                        HERE,
                        HERE,
                        0,
                        Set.of(),
                        SipConfig.USUAL_DSCP,
                        Optional.of(new TlsConfig(0, () -> context, false)),
                        Optional.empty(),
                        Optional.empty()),
                ARRIVED);
    }

    @AfterAll
    static void close() {
        gateway.close();
        media.close();
    }

    private Baresip baresip(int port, String... commands) throws IOException {
        return Baresip.start(folder, Baresip.Setup.secure(identity, certificate.chain()), port, commands);
    }

    @Test
    void aCallThatComesInIsEncryptedAndBothSidesHearEachOther() throws Exception {
        String dial = "/dial sip:100@127.0.0.1:" + gateway.tlsPort();
        try (Baresip phone = baresip(FreePorts.one(), dial)) {
            IncomingCall call = ARRIVED.next();
            try (Leg leg = new PhoneCaller(call, media, Secrecy.USUAL).answer(new DialDiary())) {
                assertThat(call.peer()).startsWith("tls ");
                assertThat(call.offer()).contains("RTP/SAVP ", "a=crypto:");
                bothHear(leg, phone);
                call.hangUp();
            }
        }
    }

    @Test
    void aCallThatGoesOutIsEncryptedAndBothSidesHearEachOther() throws Exception {
        int port = FreePorts.one();
        try (Baresip phone = baresip(port)) {
            Trunk.Secrecy required = new Trunk.Secrecy(Optional.empty(), Trunk.Srtp.REQUIRED);
            gateway.trunks()
                    .use(List.of(new Trunk(
                            "carrier",
                            new InetSocketAddress(HERE, port + 1),
                            Trunk.Transport.TLS,
                            Optional.empty(),
                            Trunk.Service.PLAIN,
                            required,
                            Optional.empty())));
            DialDiary ear = new DialDiary();
            PhoneDialler dialler =
                    new PhoneDialler(media, gateway.trunks(), () -> "100", new TraceNotes(InstantSource.system()));
            DialledSide side = dialler.dial(new Outgoing("200", LONG, Route.AS_RANKED, 70), ear);
            assertThat(ear.next()).isEqualTo("answered");
            bothHear(ear.leg, phone);
            side.hangUp();
            ear.leg.close();
        }
    }

    private static void bothHear(Leg leg, Baresip phone) {
        leg.loop(tone(500));
        await().atMost(LONG).until(() -> leg.stats().received() > 50);
        assertThat(leg.stats().unauthentic()).isZero();
        await().atMost(LONG).until(() -> phone.hears(500) > 0.05);
    }

    private static Sound tone(int hertz) {
        byte[] ulaw = new byte[RATE];
        for (int i = 0; i < RATE; i++) {
            ulaw[i] = (byte) (i * hertz * 2 / RATE % 2 == 0 ? 0x90 : 0x10);
        }
        return Sound.ofUlaw(ulaw);
    }
}
