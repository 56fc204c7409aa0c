package org.cordboard.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.CallEffect.Attend;
import org.cordboard.core.effect.CallEffect.Listener;
import org.cordboard.core.event.ListenMode;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.junit.jupiter.api.Test;

/// Who hears whom when supervisors take part in a talk.
class AttendancesTest extends CallInHand {
    private static final AgentId AGENT = new AgentId("agent1");

    private static Listener listener(String supervisor, ListenMode mode) {
        return new Listener(new AgentId(supervisor), mode);
    }

    private void attend(Listener... listeners) {
        carryOut(new Attend(CALL, AGENT, Optional.empty(), List.of(listeners)));
    }

    @Test
    void whoListensHearsBothAndTheTwoHearEachOther() {
        attend(listener("ann", ListenMode.LISTEN));

        assertThat(diary.entries)
                .containsExactly(
                        "caller's leg hears agent's leg",
                        "agent's leg hears caller's leg",
                        "ann's leg hears caller's leg and agent's leg");
    }

    @Test
    void theAgentAloneHearsWhoWhispers() {
        attend(listener("ann", ListenMode.WHISPER));

        assertThat(diary.entries)
                .containsExactly(
                        "caller's leg hears agent's leg",
                        "agent's leg hears caller's leg and ann's leg",
                        "ann's leg hears caller's leg and agent's leg");
    }

    @Test
    void everybodyHearsWhoBargesInAlsoThoseWhoOnlyListen() {
        attend(listener("ann", ListenMode.BARGE), listener("bob", ListenMode.LISTEN));

        assertThat(diary.entries)
                .hasSize(4)
                .contains(
                        "caller's leg hears agent's leg and ann's leg",
                        "agent's leg hears caller's leg and ann's leg",
                        "bob's leg hears caller's leg and agent's leg and ann's leg")
                .contains("ann's leg hears caller's leg and agent's leg");
    }

    @Test
    void whenNobodyTakesPartAnyMoreTheTwoHearEachOtherAlone() {
        attend();

        assertThat(diary.entries).containsExactly("caller's leg hears agent's leg", "agent's leg hears caller's leg");
    }

    @Test
    void anAgentAtATelephoneIsHeardThere() {
        answered(FIRST);
        diary.entries.clear();
        carryOut(new Attend(CALL, AGENT, Optional.of(FIRST), List.of(listener("ann", ListenMode.LISTEN))));

        assertThat(diary.entries).endsWith("ann's leg hears caller's leg and leg 1");
    }

    @Test
    void whoseSoundIsGoneTakesNoPartAndNothingFails() {
        attend(listener("gone", ListenMode.BARGE));
        carryOut(new Attend(CALL, AGENT, Optional.of(new OutsideId(7)), List.of()));

        assertThat(diary.entries).containsExactly("caller's leg hears agent's leg", "agent's leg hears caller's leg");
        assertThat(posted).isEmpty();
    }

    @Test
    void ofThreeEachHearsTheTwoOthers() {
        var own = new CallId("own");
        calls.add(own, diary.caller(), () -> {});
        carryOut(new CallEffect.Confer(CALL, AGENT, own, Optional.of(new AgentId("ann")), Optional.empty()));

        assertThat(diary.entries)
                .containsExactly(
                        "caller's leg hears agent's leg and ann's leg",
                        "agent's leg hears caller's leg and ann's leg",
                        "ann's leg hears caller's leg and agent's leg");
    }

    @Test
    void withoutAThirdTheTwoGoOnAsTheyAre() {
        var own = new CallId("own");
        calls.add(own, diary.caller(), () -> {});
        carryOut(new CallEffect.Confer(CALL, AGENT, own, Optional.of(new AgentId("gone")), Optional.empty()));

        assertThat(diary.entries).isEmpty();
    }
}
