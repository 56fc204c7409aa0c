package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.cordboard.media.rtp.Codec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhoneLegTest {
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

    @Test
    void aPhoneHearsAPromptAsOneUnbrokenStream() throws Exception {
        Studio.Phone phone = studio.phone();
        phone.leg().play(7, List.of(LOW.sound(110), HIGH.sound(90)));
        await().until(() -> phone.notes().lines().contains("ended 7"));
        await().until(() -> phone.ear().count() >= 10);
        List<Ear.Heard> heard = phone.ear().all();
        assertThat(heard).hasSize(10);
        assertUnbroken(heard);
        assertThat(heard.getFirst().marker()).isTrue();
        assertThat(heard.subList(1, 10)).noneMatch(Ear.Heard::marker);
        assertThat(heard).allSatisfy(packet -> assertThat(packet.payload()).hasSize(160));
    }

    @Test
    void aPromptIsFollowedByTheNextSoundWithoutAStepInSequence() throws Exception {
        Studio.Phone phone = studio.phone();
        phone.leg().play(1, List.of(LOW.sound(100)));
        await().until(() -> phone.notes().lines().contains("ended 1"));
        phone.leg().loop(HIGH.sound(300));
        await().until(() -> phone.ear().hears(HIGH));
        List<Ear.Heard> heard = phone.ear().all();
        assertConsecutive(heard);
        assertThat(heard.stream().map(Ear.Heard::ssrc).distinct()).hasSize(1);
        assertThat(heard.get(5).marker()).isTrue();
    }

    @Test
    void aReplacedPromptIsNotReportedAsEnded() throws Exception {
        Studio.Phone phone = studio.phone();
        phone.leg().loop(LOW.sound(100));
        phone.leg().play(1, List.of(LOW.sound(60_000)));
        phone.leg().play(2, List.of(LOW.sound(20)));
        await().until(() -> phone.notes().lines().contains("ended 2"));
        assertThat(phone.notes().lines()).containsExactly("connected", "ended 2");
    }

    @Test
    void eachKeyIsReportedOnce() throws Exception {
        Studio.Phone phone = studio.phone();
        for (char key : "1120*#D".toCharArray()) {
            phone.peer().press(key);
        }
        await().until(() -> phone.notes().digits().length() >= 7);
        assertThat(phone.notes().digits()).isEqualTo("1120*#D");
    }

    @Test
    void aSentKeyHasOneTimestampAndThreeEnds() throws Exception {
        Studio.Phone phone = studio.phone();
        phone.leg().sendDigit('5');
        await().until(() -> phone.ear().count() >= 10);
        List<Ear.Heard> events = phone.ear().events();
        assertThat(events).hasSize(10);
        assertConsecutive(events);
        assertThat(events.stream().map(Ear.Heard::timestamp).distinct()).hasSize(1);
        assertThat(events.stream().filter(Ear.Heard::marker)).containsExactly(events.getFirst());
        assertThat(events.subList(7, 10))
                .allSatisfy(end -> assertThat(end.payload()).containsExactly(5, 0x80 | 10, 1280 >> 8, 1280 & 0xFF));
        assertThat(events.subList(0, 7)).noneMatch(packet -> packet.payload()[1] < 0);
    }

    @Test
    void holdIsToldOnceWhateverWayItIsSaidAndSoIsItsEnd() throws Exception {
        Studio.Phone phone = studio.phone();
        String offer = phone.peer().offer();
        for (String later : List.of(
                offer.replace("sendrecv", "sendonly"),
                offer.replace("sendrecv", "inactive"),
                offer.replace("c=IN IP4 127.0.0.1", "c=IN IP4 0.0.0.0"),
                offer.replace("sendrecv", "recvonly"),
                offer)) {
            studio.engine.reoffer(phone.leg(), later);
        }

        await().until(() -> phone.notes().lines().contains("resumed"));
        assertThat(phone.notes().lines()).containsExactly("connected", "held", "resumed");
    }

    @Test
    void aPhoneThatHoldsAndThenAsksForAnOfferIsOfferedEverythingAgain() throws Exception {
        Studio.Phone phone = studio.phone();
        String offer = phone.peer().offer();
        String video = "m=video 5000 RTP/AVP 96\r\n";
        String held = studio.engine.reoffer(phone.leg(), offer.replace("sendrecv", "inactive") + video);
        assertThat(held).contains("a=inactive");

        String again = studio.engine.offerAgain(phone.leg());
        assertThat(again)
                .containsPattern("m=audio \\d+ RTP/AVP 0 8 9 111 101 102\r\n")
                .contains("a=sendrecv", "m=video 0 RTP/AVP 96");
        assertThat(version(again)).isEqualTo(version(held) + 1);
        studio.engine.answered(phone.leg(), offer);
        await().until(() -> phone.notes().lines().contains("resumed"));
    }

    private static int version(String sdp) {
        return Integer.parseInt(sdp.replaceAll("(?s).*o=cordboard \\d+ (\\d+) IN.*", "$1"));
    }

    @Test
    void bridgedPhonesHearEachOtherAndNobodyElseHearsThem() throws Exception {
        Studio.Phone caller = studio.phone();
        Studio.Phone agent = studio.phone();
        Studio.Phone stranger = studio.phone();
        caller.peer().speak(LOW);
        agent.peer().speak(HIGH);
        caller.leg().bridge(agent.leg());
        await().until(() -> caller.ear().hears(HIGH) && agent.ear().hears(LOW));
        assertThat(caller.ear().everHeard(LOW)).isFalse();
        assertThat(stranger.ear().all()).isEmpty();
    }

    @Test
    void aPartnerWhoIsBridgedAwayIsNoLongerHeard() throws Exception {
        Studio.Phone caller = studio.phone();
        Studio.Phone first = studio.phone();
        Studio.Phone second = studio.phone();
        first.peer().speak(LOW);
        second.peer().speak(HIGH);
        caller.leg().bridge(first.leg());
        await().until(() -> caller.ear().hears(LOW));
        caller.leg().bridge(second.leg());
        await().until(() -> caller.ear().hears(HIGH));
        caller.ear().forget();
        await().until(() -> caller.ear().hears(HIGH));
        assertThat(caller.ear().everHeard(LOW)).isFalse();
    }

    @Test
    void holdAndResumeKeepTheSequence() throws Exception {
        Studio.Phone caller = studio.phone();
        Studio.Phone agent = studio.phone();
        Tone music = new Tone(2000);
        agent.peer().speak(LOW);
        caller.leg().bridge(agent.leg());
        await().until(() -> caller.ear().hears(LOW));
        caller.leg().loop(music.sound(400));
        await().until(() -> caller.ear().hears(music));
        caller.leg().bridge(agent.leg());
        await().until(() -> caller.ear().hears(LOW));
        assertConsecutive(caller.ear().all());
        assertForward(caller.ear().all());
    }

    @Test
    void unequalCodecsAreTranslatedBothWays() throws Exception {
        Studio.Phone european = studio.phone(Codec.PCMA, 101);
        Studio.Phone american = studio.phone(Codec.PCMU, 101);
        european.peer().speak(LOW.in(Codec.PCMA));
        american.peer().speak(HIGH);
        european.leg().bridge(american.leg());
        await().until(() -> european.ear().hears(HIGH) && american.ear().hears(LOW));
        assertThat(european.ear().all()).allMatch(packet -> packet.payloadType() == 8);
        assertThat(american.ear().all()).allMatch(packet -> packet.payloadType() == 0);
    }

    @Test
    void keysCrossABridgeUnderThePayloadTypeOfTheOtherSide() throws Exception {
        Studio.Phone caller = studio.phone(Codec.PCMU, 101);
        Studio.Phone agent = studio.phone(Codec.PCMU, 126);
        caller.peer().speak(LOW);
        caller.leg().bridge(agent.leg());
        await().until(() -> agent.ear().hears(LOW));
        caller.peer().press('9');
        await().until(() -> agent.ear().events().size() >= 10);
        assertThat(agent.ear().events()).allMatch(packet -> packet.payloadType() == 126 && packet.payload()[0] == 9);
        assertThat(agent.ear().events().stream().map(Ear.Heard::timestamp).distinct())
                .hasSize(1);
        assertThat(caller.notes().digits()).isEqualTo("9");
        assertThat(agent.notes().digits()).isEmpty();
    }

    @Test
    void aClosedPartnerLeavesSilence() throws Exception {
        Studio.Phone caller = studio.phone();
        Studio.Phone agent = studio.phone();
        agent.peer().speak(LOW);
        caller.leg().bridge(agent.leg());
        await().until(() -> caller.ear().hears(LOW));
        agent.leg().close();
        caller.leg().loop(HIGH.sound(200));
        await().until(() -> caller.ear().hears(HIGH));
        agent.leg().play(3, List.of(LOW.sound(20)));
        assertConsecutive(caller.ear().all());
    }

    static void assertUnbroken(List<Ear.Heard> heard) {
        assertConsecutive(heard);
        List<Integer> steps = IntStream.range(1, heard.size())
                .mapToObj(i -> heard.get(i).timestamp() - heard.get(i - 1).timestamp())
                .distinct()
                .toList();
        assertThat(steps).containsExactly(160);
    }

    static void assertConsecutive(List<Ear.Heard> heard) {
        for (int i = 1; i < heard.size(); i++) {
            assertThat(heard.get(i).sequence()).isEqualTo(heard.get(i - 1).sequence() + 1 & 0xFFFF);
        }
    }

    static void assertForward(List<Ear.Heard> heard) {
        for (int i = 1; i < heard.size(); i++) {
            assertThat(heard.get(i).timestamp() - heard.get(i - 1).timestamp()).isBetween(1, 8000);
        }
    }
}
