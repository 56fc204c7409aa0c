package org.cordboard.server.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import nl.altindag.ssl.SSLFactory;
import nl.altindag.ssl.pem.util.PemUtils;
import org.cordboard.media.Leg;
import org.cordboard.server.call.DialledSide;
import org.cordboard.server.http.PemCertificate;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.Trunk;
import org.cordboard.sip.tls.TlsConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A telephone of ours that is not of our making, over TLS, which takes no sound that is not encrypted.
class SecurePhoneTest {
    private static final Secrecy REQUIRED = new Secrecy(Optional.of(Trunk.Srtp.REQUIRED));

    private static ServedPhones phones;
    private static PemCertificate certificate;
    private static Path identity;

    @TempDir
    private static Path keys;

    @TempDir
    private Path folder;

    private int control;

    @BeforeAll
    static void open() throws Exception {
        certificate = PemCertificate.make(keys, ServedPhones.HERE.getHostAddress());
        identity = Files.copy(certificate.chain(), keys.resolve("identity.pem"));
        Files.write(identity, Files.readAllBytes(certificate.key()), StandardOpenOption.APPEND);
        SSLContext context = SSLFactory.builder()
                .withIdentityMaterial(PemUtils.loadIdentityMaterial(certificate.chain(), certificate.key()))
                .withTrustMaterial(PemUtils.loadTrustMaterial(certificate.chain()))
                .build()
                .getSslContext();
        phones = new ServedPhones(Optional.of(new TlsConfig(0, () -> context, false)));
    }

    @AfterAll
    static void close() {
        phones.close();
    }

    private Baresip registered() throws Exception {
        try (ServerSocket one = new ServerSocket(0, 1, ServedPhones.HERE)) {
            control = one.getLocalPort();
        }
        Baresip.Setup setup = Baresip.Setup.secured(
                ServedPhones.USERNAME,
                ServedPhones.SECRET,
                phones.edge().tlsPort(),
                identity,
                certificate.chain(),
                control);
        Baresip phone = Baresip.start(folder, setup, control - 2);
        phones.awaitRegistered();
        return phone;
    }

    @Test
    void itIsCalledAndBothSidesHearEachOther() throws Exception {
        try (Baresip phone = registered()) {
            DialDiary ear = new DialDiary();
            DialledSide side = phones.ring(REQUIRED, ear);

            assertThat(ear.next()).isEqualTo("answered");
            bothHear(ear.leg, phone);
            side.hangUp();
            ear.leg.close();
            phones.forget();
        }
    }

    @Test
    void itCallsAndBothSidesHearEachOther() throws Exception {
        try (Baresip phone = registered()) {
            Baresip.command(
                    control, "dial", "sip:202@127.0.0.1:" + phones.edge().tlsPort() + ";transport=tls");
            IncomingCall call = phones.nextCall();
            assertThat(call.phone()).contains("201");
            assertThat(call.peer()).startsWith("tls ");

            try (Leg leg = new PhoneCaller(call, phones.media(), REQUIRED).answer(new DialDiary())) {
                bothHear(leg, phone);
                call.hangUp();
            }
            phones.forget();
        }
    }

    @Test
    void itIsNotReachedWhereOnlyPlainSoundIsOffered() throws Exception {
        try (Baresip _ = registered()) {
            DialDiary ear = new DialDiary();
            phones.ring(new Secrecy(Optional.of(Trunk.Srtp.OFF)), ear);

            assertThat(ear.next()).startsWith("failed ");
            phones.forget();
        }
    }

    private static void bothHear(Leg leg, Baresip phone) {
        leg.loop(WavTone.sound(500));
        await().atMost(ServedPhones.LONG).until(() -> leg.stats().received() > 50);
        assertThat(leg.stats().unauthentic()).isZero();
        await().atMost(ServedPhones.LONG).until(() -> phone.hears(500) > 0.05);
    }
}
