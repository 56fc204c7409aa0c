package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.cordboard.media.rtp.Codec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A third party beside two who talk: each hears whom it is to hear, and nobody else.
class HearingTest {
    private static final Tone CALLER = new Tone(425);
    private static final Tone AGENT = new Tone(1150);
    private static final Tone SUPERVISOR = new Tone(2250);
    private static final Tone NOTICE = new Tone(1750);

    private Studio studio;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    /// All three speak all the time.
    private record Talk(Studio.Phone caller, Studio.Phone agent, Studio.Browser supervisor) {
        static Talk in(Studio studio, Codec caller, Codec agent) throws Exception {
            Talk talk = new Talk(studio.phone(caller, 101), studio.phone(agent, 101), studio.browser());
            talk.caller.peer().speak(CALLER.in(caller));
            talk.agent.peer().speak(AGENT.in(agent));
            talk.supervisor.peer().speak(SUPERVISOR);
            talk.caller.leg().bridge(talk.agent.leg());
            return talk;
        }

        void listen() {
            supervisor.leg().hear(List.of(caller.leg(), agent.leg()));
        }

        void callerHears(Tone... tones) {
            await().until(() -> caller.ear().hearsTogether(tones));
        }

        void agentHears(Tone... tones) {
            await().until(() -> agent.ear().hearsTogether(tones));
        }

        void supervisorHears(Tone... tones) {
            await().until(() -> supervisor.ear().hearsTogether(tones));
        }
    }

    private Talk talk() throws Exception {
        return Talk.in(studio, Codec.PCMU, Codec.PCMA);
    }

    @ParameterizedTest
    @EnumSource
    void whoListensHearsBothAndIsHeardByNobody(Codec codec) throws Exception {
        Talk talk = Talk.in(studio, codec, Codec.PCMU);
        talk.listen();

        talk.supervisorHears(CALLER, AGENT);
        talk.callerHears(AGENT);
        talk.agentHears(CALLER);
        assertThat(talk.caller.ear().everHeard(SUPERVISOR)).isFalse();
        assertThat(talk.agent.ear().everHeard(SUPERVISOR)).isFalse();
    }

    @Test
    void twoWhoSpeakOpusAreHeardAsWell() throws Exception {
        Talk talk = Talk.in(studio, Codec.OPUS, Codec.OPUS);
        talk.listen();

        talk.supervisorHears(CALLER, AGENT);
    }

    @ParameterizedTest
    @EnumSource
    void aWhisperReachesTheAgentAlone(Codec codec) throws Exception {
        Talk talk = Talk.in(studio, Codec.PCMU, codec);
        talk.listen();
        talk.agent.leg().hear(List.of(talk.caller.leg(), talk.supervisor.leg()));

        talk.agentHears(CALLER, SUPERVISOR);
        talk.callerHears(AGENT);
        talk.supervisorHears(CALLER, AGENT);
        assertThat(talk.caller.ear().everHeard(SUPERVISOR)).isFalse();
    }

    @Test
    void allThreeTalk() throws Exception {
        Talk talk = talk();
        talk.listen();
        talk.agent.leg().hear(List.of(talk.caller.leg(), talk.supervisor.leg()));
        talk.caller.leg().hear(List.of(talk.agent.leg(), talk.supervisor.leg()));

        talk.callerHears(AGENT, SUPERVISOR);
        talk.agentHears(CALLER, SUPERVISOR);
        talk.supervisorHears(CALLER, AGENT);
    }

    @Test
    void toHearThePartnerAloneBringsTheBridgeBackWithoutABreakInTheStream() throws Exception {
        Talk talk = talk();
        talk.agentHears(CALLER);
        talk.agent.leg().hear(List.of(talk.caller.leg(), talk.supervisor.leg()));
        talk.agentHears(CALLER, SUPERVISOR);
        talk.agent.leg().hear(List.of(talk.caller.leg()));
        talk.agentHears(CALLER);

        PhoneLegTest.assertConsecutive(talk.agent.ear().all());
        talk.callerHears(AGENT);
    }

    @Test
    void holdEndsWhatIsMixedAndABridgeBringsBackNoneOfIt() throws Exception {
        Talk talk = talk();
        talk.agent.leg().hear(List.of(talk.caller.leg(), talk.supervisor.leg()));
        talk.agentHears(CALLER, SUPERVISOR);
        talk.caller.leg().loop(new Tone(700).sound(200));
        talk.callerHears(new Tone(700));
        talk.agent.ear().forget();
        talk.caller.leg().bridge(talk.agent.leg());
        talk.agentHears(CALLER);

        assertThat(talk.agent.ear().everHeard(SUPERVISOR)).isFalse();
    }

    @Test
    void twoWhoAreToldSomethingHearEachOtherBelowIt() throws Exception {
        Talk talk = talk();
        talk.callerHears(AGENT);
        talk.caller.ear().forget();
        talk.caller.leg().tell(5, NOTICE.sound(1000));
        talk.agent.leg().tell(6, NOTICE.sound(1000));

        talk.callerHears(NOTICE);
        talk.agentHears(NOTICE);
        await().until(() -> talk.caller.notes().lines().contains("ended 5"));
        await().until(() -> talk.agent.notes().lines().contains("ended 6"));
        talk.callerHears(AGENT);
        talk.agentHears(CALLER);
        PhoneLegTest.assertConsecutive(talk.caller.ear().all());
        assertThat(talk.caller.ear().everHeard(CALLER)).isFalse();
    }

    @Test
    void whoIsToldSomethingAloneIsTheOnlyOneToHearIt() throws Exception {
        Talk talk = talk();
        talk.listen();
        talk.supervisorHears(CALLER, AGENT);
        talk.caller.leg().tell(5, NOTICE.sound(400));

        await().until(() -> talk.caller.notes().lines().contains("ended 5"));
        assertThat(talk.agent.ear().everHeard(NOTICE)).isFalse();
        assertThat(talk.supervisor.ear().everHeard(NOTICE)).isFalse();
    }

    @Test
    void whoHeardThreeHearsThemAgainAfterTheWords() throws Exception {
        Talk talk = talk();
        talk.agent.leg().hear(List.of(talk.caller.leg(), talk.supervisor.leg()));
        talk.agentHears(CALLER, SUPERVISOR);
        talk.agent.leg().tell(5, NOTICE.sound(400));

        await().until(() -> talk.agent.notes().lines().contains("ended 5"));
        talk.agentHears(CALLER, SUPERVISOR);
    }

    @Test
    void wordsEndWhenSomethingElseIsToBeHeard() throws Exception {
        Talk talk = talk();
        talk.caller.leg().tell(5, NOTICE.sound(10_000));
        talk.callerHears(NOTICE);
        talk.caller.leg().bridge(talk.agent.leg());

        talk.callerHears(AGENT);
        assertThat(talk.caller.notes().lines()).doesNotContain("ended 5");
    }

    @Test
    void whoIsGoneIsSilentInTheMix() throws Exception {
        Talk talk = talk();
        talk.listen();
        talk.supervisorHears(CALLER, AGENT);
        talk.caller.leg().close();

        talk.supervisorHears(AGENT);
    }

    @Test
    void whoHearsNobodyAnyMoreHearsSilence() throws Exception {
        Talk talk = talk();
        talk.listen();
        talk.supervisorHears(CALLER, AGENT);
        talk.supervisor.leg().silence();
        talk.supervisor.leg().loop(new Tone(700).sound(200));

        talk.supervisorHears(new Tone(700));
    }
}
