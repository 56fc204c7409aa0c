package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import org.cordboard.media.dtmf.ToneDetector;
import org.cordboard.media.dtmf.ToneSender;
import org.cordboard.media.peer.FrameSource;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;
import org.cordboard.media.rtp.G711;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Telephones that press keys by telephone events, and others that know tones only.
class KeysBetweenLegsTest {
    private Studio studio;
    private Studio.Phone modern;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio();
        modern = studio.phone();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @ParameterizedTest
    @EnumSource
    void keysByToneAreTold(Codec codec) throws Exception {
        Studio.Phone old = studio.phone(codec, Formats.NO_EVENTS);
        old.peer().speak(Tone.in(codec, pressing("407#")));

        await().until(() -> old.notes().digits().equals("407#"));
    }

    @Test
    void aKeyByToneReachesATelephoneThatTakesEvents() throws Exception {
        Studio.Phone old = studio.phone(Codec.PCMU, Formats.NO_EVENTS);
        Studio.bridge(old, modern);
        old.peer().speak(pressing("9"));

        await().until(() -> modern.ear().events().size() >= 10);
        assertThat(modern.ear().events())
                .allSatisfy(event -> assertThat(event.payload()[0]).isEqualTo((byte) 9));
    }

    @Test
    void anEventReachesATelephoneThatKnowsTonesOnly() throws Exception {
        Studio.Phone old = studio.phone(Codec.PCMA, Formats.NO_EVENTS);
        Studio.bridge(modern, old);
        modern.peer().press('6');

        await().until(() -> keysIn(old.ear()).equals("6"));
        assertThat(old.notes().digits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PCMU", "OPUS"})
    void ourOwnKeysAreSaidToATelephoneThatKnowsTonesOnly(Codec codec) throws Exception {
        Studio.Phone old = studio.phone(codec, Formats.NO_EVENTS);
        old.leg().sendDigit('1');
        old.leg().sendDigit('1');
        old.leg().sendDigit('D');

        await().until(() -> keysIn(old.ear()).equals("11D"));
        PhoneLegTest.assertConsecutive(old.ear().all());
    }

    @Test
    void tonesOfATelephoneThatSendsEventsAreNoKeys() throws Exception {
        modern.peer().speak(pressing("5"));
        await().until(() -> modern.leg().stats().received() > 20);

        assertThat(modern.notes().digits()).isEmpty();
    }

    private static String keysIn(Ear ear) {
        StringBuilder keys = new StringBuilder();
        ToneDetector detector = new ToneDetector(keys::append);
        for (short sample : Ear.samples(ear.sound())) {
            detector.onSound(Codec.PCMU, new byte[] {G711.ulaw(sample)}, 0, 1);
        }
        return keys.toString();
    }

    /// After the keys, silence.
    private static FrameSource pressing(String keys) {
        ToneSender sender = new ToneSender();
        keys.chars().forEach(key -> sender.press((char) key));
        return (_, target, offset) -> {
            if (sender.busy()) {
                sender.nextFrame(target, offset);
            } else {
                Arrays.fill(target, offset, offset + Codec.FRAME, Codec.PCMU.silence());
            }
        };
    }
}
