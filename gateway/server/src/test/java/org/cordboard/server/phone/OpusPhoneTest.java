package org.cordboard.server.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.AgentId;
import org.cordboard.media.Leg;
import org.cordboard.media.MediaConfig;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.Sound;
import org.cordboard.server.call.DialledSide;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.SipConfig;
import org.cordboard.sip.SipEdge;
import org.cordboard.sip.digest.DigestHashes;
import org.cordboard.sip.registrar.ContactStore;
import org.cordboard.sip.registrar.PhoneAccount;
import org.cordboard.sip.registrar.PhoneService;
import org.cordboard.sip.subscription.StatusBoard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A telephone that is not of our making and speaks Opus alone, registered as the extension 201.
class OpusPhoneTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String USER = "desk";
    private static final String SECRET = "correct-horse-battery";
    private static final int RATE = 8000;

    private static final Switchboard ARRIVED = new Switchboard();

    private static MediaEngine media;
    private static SipEdge gateway;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        media = MediaEngine.start(new MediaConfig(HERE, HERE, 0, 0, LONG, LONG, LONG));
        gateway = SipEdge.start(
                new SipConfig(
                        HERE,
                        HERE,
                        0,
                        Set.of(),
                        SipConfig.USUAL_DSCP,
                        Optional.empty(),
                        Optional.of(new PhoneService("test")),
                        Optional.empty()),
                ARRIVED);
        PhoneAccount account = new PhoneAccount(USER, "201", DigestHashes.of(USER, "test", SECRET), List.of());
        gateway.phones()
                .serve(
                        user -> Optional.of(account)
                                .filter(known -> known.username().equals(user)),
                        ContactStore.NONE,
                        StatusBoard.NONE,
                        (_, _) -> {});
    }

    @AfterAll
    static void close() {
        gateway.close();
        media.close();
    }

    private Baresip baresip(int packet, int commands, String... dialled) throws IOException {
        Baresip.Setup setup = Baresip.Setup.opus(USER, SECRET, gateway.port(), packet, commands);
        return Baresip.start(folder, setup, FreePorts.one(), dialled);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60})
    void aTelephoneThatCallsHearsUsAndIsHeardAndItsKeysAreTold(int packet) throws Exception {
        int commands = FreePorts.one();
        try (Baresip phone = baresip(packet, commands, "/dial sip:100@127.0.0.1:" + gateway.port())) {
            IncomingCall call = ARRIVED.next();
            DialDiary ear = new DialDiary();
            try (Leg leg = new PhoneCaller(call, media, Secrecy.USUAL).answer(ear)) {
                assertThat(call.offer()).contains("opus/48000/2").doesNotContain("PCMU", "G722");
                bothHear(leg, phone, ear);
                Baresip.command(commands, "sndcode", "7");
                assertThat(ear.next()).isEqualTo("digit 7");
                call.hangUp();
            }
        }
    }

    @Test
    void aTelephoneThatIsRungHearsUsAndIsHeard() throws Exception {
        try (Baresip phone = baresip(20, FreePorts.one())) {
            await().atMost(LONG)
                    .until(() -> gateway.phones().reports().stream()
                            .anyMatch(report -> !report.contacts().isEmpty()));
            DialDiary ear = new DialDiary();
            TelephoneRinger ringer = new TelephoneRinger(
                    media,
                    gateway.phones(),
                    _ -> Optional.of("201"),
                    _ -> Optional.empty(),
                    (_, _) -> () -> {},
                    new TraceNotes(InstantSource.system()),
                    Secrecy.USUAL);
            DialledSide side =
                    ringer.ring(new AgentId("agent1"), new Caller("100", "", Caller.Origin.PHONE), LONG, ear);
            assertThat(ear.next()).isEqualTo("answered");
            bothHear(ear.leg, phone, ear);
            side.hangUp();
            ear.leg.close();
        }
    }

    private void bothHear(Leg leg, Baresip phone, DialDiary ear) throws Exception {
        Path said = folder.resolve("said.wav");
        leg.loop(tone(500));
        leg.record(said, Duration.ofSeconds(3));
        assertThat(ear.next()).isEqualTo("recorded");
        assertThat(WavTone.loudness(Files.readAllBytes(said), Baresip.VOICE_HERTZ))
                .isGreaterThan(0.05);
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
