package org.cordboard.server.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cordboard.media.Leg;
import org.cordboard.server.call.DialledSide;
import org.cordboard.sip.IncomingCall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another telephone that is not of our making. It says one tone, we say another.
class LinphoneTest {
    private static final int OUR_HERTZ = 500;

    private static ServedPhones phones;

    private final DialDiary diary = new DialDiary();

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        phones = new ServedPhones(Optional.empty());
    }

    @AfterAll
    static void close() {
        phones.close();
    }

    @AfterEach
    void forget() throws InterruptedException {
        phones.forget();
    }

    private Linphone registered(String transport) throws Exception {
        Linphone phone = Linphone.start(folder, transport, phones.edge().port());
        phones.awaitRegistered();
        return phone;
    }

    private void bothHear(Leg leg, DialDiary ear, Linphone phone) throws Exception {
        leg.loop(WavTone.sound(OUR_HERTZ));
        phone.awaitStreams();
        phone.speakAndListen();
        await().atMost(ServedPhones.LONG).until(() -> heard(leg, ear) > 0.05);
        await().atMost(ServedPhones.LONG).until(() -> phone.hears(OUR_HERTZ) > 0.05);
    }

    /// How loud the telephone's tone is in the next seconds of its leg.
    private double heard(Leg leg, DialDiary ear) throws Exception {
        Path file = folder.resolve("leg.wav");
        Files.deleteIfExists(file);
        leg.record(file, Duration.ofMillis(2200));
        assertThat(ear.next()).isEqualTo("recorded");
        return WavTone.loudness(Files.readAllBytes(file), Baresip.VOICE_HERTZ);
    }

    private static void dial(Linphone phone, String extension, String transport) throws IOException {
        phone.say("call sip:" + extension + "@127.0.0.1:" + phones.edge().port() + ";transport=" + transport);
    }

    @Test
    void itIsCalledAndBothHearEachOtherAndItsKeysAreKnown() throws Exception {
        try (Linphone phone = registered("tcp")) {
            DialledSide side = phones.ring(Secrecy.USUAL, diary);
            assertThat(diary.next()).isEqualTo("answered");
            bothHear(diary.leg, diary, phone);

            for (char key : "12#".toCharArray()) {
                phone.say(String.valueOf(key));
                assertThat(diary.next()).isEqualTo("digit " + key);
            }
            side.hangUp();
            diary.leg.close();
        }
    }

    @Test
    void itCallsAndBothHearEachOtherAndItHangsUp() throws Exception {
        try (Linphone phone = registered("tcp")) {
            dial(phone, "202", "tcp");
            IncomingCall call = phones.nextCall();
            assertThat(call.phone()).contains("201");

            try (Leg leg = new PhoneCaller(call, phones.media(), Secrecy.USUAL).answer(diary)) {
                bothHear(leg, diary, phone);
                phone.say("terminate");
                await().atMost(ServedPhones.LONG).until(() -> phones.isOver(call));
            }
        }
    }

    @Test
    void itHoldsAndBothHearEachOtherAgainAfterwards() throws Exception {
        try (Linphone phone = registered("udp")) {
            DialledSide side = phones.ring(Secrecy.USUAL, diary);
            assertThat(diary.next()).isEqualTo("answered");
            bothHear(diary.leg, diary, phone);

            phone.say("pause");
            assertThat(diary.next()).isEqualTo("held");
            phone.awaitWords("is now paused.");
            phone.say("resume");
            assertThat(diary.next()).isEqualTo("resumed");
            bothHear(diary.leg, diary, phone);
            side.hangUp();
            diary.leg.close();
        }
    }

    @Test
    void itPassesItsCallerOnToWhomItHasAskedMeanwhile() throws Exception {
        try (Linphone phone = registered("udp")) {
            DialledSide side = phones.ring(Secrecy.USUAL, diary);
            assertThat(diary.next()).isEqualTo("answered");
            phone.awaitStreams();
            phone.say("pause");
            assertThat(diary.next()).isEqualTo("held");
            phone.awaitWords("is now paused.");
            dial(phone, "202", "udp");
            IncomingCall asked = phones.nextCall();

            try (Leg _ = new PhoneCaller(asked, phones.media(), Secrecy.USUAL).answer(new DialDiary())) {
                phone.awaitStreams();
                phone.say("transfer 1 --to-call 2");
                assertThat(diary.next()).isEqualTo("passes on to the call for 202");
                diary.transfer.taken();
                phone.awaitWords("of call 1 has been transfered");
                side.hangUp();
                asked.hangUp();
                diary.leg.close();
            }
        }
    }
}
