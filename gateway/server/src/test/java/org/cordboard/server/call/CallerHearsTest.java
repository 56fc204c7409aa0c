package org.cordboard.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.PromptId;
import org.junit.jupiter.api.Test;

/// A caller's page may show a film in place of music, and must not miss a word for it.
final class CallerHearsTest extends CallInHand {
    @Test
    void theCallersSideIsToldWhenMusicBeginsAndWhenSomethingElseDoes() {
        carryOut(
                new CallEffect.PlayPrompts(CALL, new PlaybackId(1), List.of(new PromptId("welcome"))),
                new CallEffect.PlayMusic(CALL, new PromptId("music")),
                new CallEffect.PlayPrompts(CALL, new PlaybackId(2), List.of(new PromptId("position"))),
                new CallEffect.PlayMusic(CALL, new PromptId("music")),
                new CallEffect.Bridge(CALL, new AgentId("agent1")));

        assertThat(diary.musicTold).containsExactly(false, true, false, true, false);
    }

    @Test
    void alsoWhenWhoAnswersHasATelephone() {
        answered(FIRST);
        carryOut(new CallEffect.PlayMusic(CALL, new PromptId("music")), new OutsideEffect.JoinOutside(CALL, FIRST));

        assertThat(diary.musicTold).containsExactly(true, false);
    }

    @Test
    void musicThatIsMissingIsNotAnnounced() {
        carryOut(new CallEffect.PlayMusic(CALL, new PromptId("none")));

        assertThat(diary.musicTold).isEmpty();
    }
}
