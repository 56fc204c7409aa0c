package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.cordboard.media.peer.PhonePeer;
import org.cordboard.media.rtp.Codec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Telephones that speak Opus, with keys at 48 kHz.
class OpusLegTest {
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

    private Studio.Phone opus() throws Exception {
        return studio.phone(Codec.OPUS, 101);
    }

    @Test
    void aPromptIsHeardAsOneUnbrokenStream() throws Exception {
        Studio.Phone phone = opus();
        phone.leg().play(7, List.of(LOW.sound(1000)));
        await().until(() -> phone.notes().lines().contains("ended 7"));
        await().until(() -> phone.ear().count() >= 50);

        assertThat(phone.ear().hears(LOW)).isTrue();
        assertSteps(phone.ear().all());
        PhoneLegTest.assertConsecutive(phone.ear().all());
    }

    @Test
    void aBrowserAndATelephoneHearEachOther() throws Exception {
        Studio.Browser agent = studio.browser();
        Studio.Phone caller = opus();
        agent.peer().speak(HIGH);
        caller.peer().speak(LOW);
        caller.leg().bridge(agent.leg());

        await().until(() -> caller.ear().hears(HIGH) && agent.ear().hears(LOW));
        assertThat(agent.ear().everHeard(HIGH)).isFalse();
        PhoneLegTest.assertConsecutive(caller.ear().all());
    }

    @Test
    void betweenTwoWhoSpeakItItIsPassedOnAsItCame() throws Exception {
        Studio.Phone caller = opus();
        Studio.Phone agent = opus();
        caller.peer().speak(LOW);
        caller.leg().bridge(agent.leg());
        await().until(() -> agent.ear().hears(LOW));
        Studio.Phone listener = opus();
        agent.leg().silence();
        caller.leg().bridge(listener.leg());
        await().until(() -> listener.ear().hears(LOW));

        List<Ear.Heard> heard = listener.ear().all();
        PhoneLegTest.assertConsecutive(heard);
        assertSteps(heard.subList(1, heard.size()));
        assertThat(heard).allMatch(packet -> packet.payload().length > 20);
    }

    @Test
    void whoIsRecordedIsHeardBesideThat(@TempDir Path folder) throws Exception {
        Studio.Phone caller = opus();
        Studio.Phone agent = opus();
        caller.peer().speak(LOW);
        caller.leg().bridge(agent.leg());
        await().until(() -> agent.ear().hears(LOW));
        caller.leg().record(folder.resolve("call.wav"), Duration.ofMillis(300));
        await().until(() -> caller.notes().lines().contains("recorded call.wav"));
        agent.ear().forget();
        await().until(() -> agent.ear().hears(LOW));

        PhoneLegTest.assertConsecutive(agent.ear().all());
    }

    @Test
    void aKeyIsTellingItsLengthAtTheClockOfTheSound() throws Exception {
        Studio.Phone phone = opus();
        phone.leg().sendDigit('5');
        await().until(() -> phone.ear().count() >= 10);

        List<Ear.Heard> events = phone.ear().events();
        assertThat(events.stream().map(Ear.Heard::timestamp).distinct()).hasSize(1);
        assertThat(events.getLast().payload()).containsExactly(5, 0x80 | 10, 7680 >> 8, 7680 & 0xFF);
    }

    @Test
    void keysAreToldAndReachATelephoneOfAnotherClock() throws Exception {
        Studio.Phone caller = opus();
        Studio.Phone agent = studio.phone(Codec.PCMU, 126);
        Studio.bridge(caller, agent);
        caller.peer().press('9');
        agent.peer().press('4');
        await().until(() ->
                agent.ear().events().size() >= 10 && caller.ear().events().size() >= 10);

        assertThat(caller.notes().digits()).isEqualTo("9");
        assertThat(agent.notes().digits()).isEqualTo("4");
        assertThat(agent.ear().events().getLast().payload()).containsExactly(9, 0x80 | 10, 1280 >> 8, 1280 & 0xFF);
        assertThat(caller.ear().events().getLast().payload()).containsExactly(4, 0x80 | 10, 7680 >> 8, 7680 & 0xFF);
    }

    @Test
    void keysOfOneClockArePassedOnAsTheyCame() throws Exception {
        Studio.Phone caller = opus();
        Studio.Phone agent = studio.phone(Codec.OPUS, 126);
        Studio.bridge(caller, agent);
        caller.peer().press('9');
        await().until(() -> agent.ear().events().size() >= 10);

        assertThat(agent.ear().events())
                .allMatch(packet -> packet.payloadType() == 126 && packet.payload()[0] == 9)
                .hasSize(10);
        assertThat(agent.ear().events().stream().map(Ear.Heard::timestamp).distinct())
                .hasSize(1);
    }

    @Test
    void aTelephoneMayComeToItInTheMiddleOfACall() throws Exception {
        Studio.Phone caller = studio.phone();
        caller.leg().loop(LOW.sound(200));
        await().until(() -> caller.ear().hears(LOW));
        PhonePeer same = caller.peer();
        String offer =
                same.offer().replace("AVP 0 ", "AVP 111 ").replace("rtpmap:0 PCMU/8000", "rtpmap:111 opus/48000/2");
        assertThat(studio.engine.reoffer(caller.leg(), offer)).contains("m=audio", "RTP/AVP 111 101");

        await().until(() -> caller.ear().all().getLast().payloadType() == 111);
        caller.ear().forget();
        await().until(() -> caller.ear().hears(LOW));
    }

    private static void assertSteps(List<Ear.Heard> heard) {
        int[] steps = new int[heard.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = heard.get(i + 1).timestamp() - heard.get(i).timestamp();
        }
        assertThat(Arrays.stream(steps).distinct()).containsExactly(960);
    }
}
