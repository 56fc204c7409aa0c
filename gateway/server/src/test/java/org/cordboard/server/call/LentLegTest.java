package org.cordboard.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.media.Leg;
import org.cordboard.media.Sound;
import org.junit.jupiter.api.Test;

/// A console that is the caller's side of a call, and at times hears something else.
class LentLegTest {
    private static final AgentId ADA = new AgentId("agent1");
    private static final Optional<Sound> MUSIC = Optional.of(Sound.ofUlaw(new byte[80]));

    private final Diary diary = new Diary();
    private Leg console = diary.leg("console");
    private final Leg colleague = diary.leg("colleague");
    private final LentLeg leg =
            new LentLeg(_ -> Optional.ofNullable(console), ADA, console, () -> diary.entries.add("recording"));

    @Test
    void whoeverIsJoinedWithItHearsItAndMusicOnceItHasSteppedAside() {
        leg.bridge(colleague);
        leg.stepAside(MUSIC);

        assertThat(diary.entries)
                .containsExactly("console is joined with colleague", "colleague hears over and over 10 ms");
        assertThat(leg.voice()).isEmpty();
    }

    @Test
    void whatTheCallDoesMeanwhileIsMadeGoodAfterwards() {
        leg.stepAside(MUSIC);
        leg.loop(Sound.ofUlaw(new byte[160]));
        leg.bridge(colleague);
        leg.stepBack();

        assertThat(diary.entries)
                .containsExactly("colleague hears over and over 10 ms", "console is joined with colleague");
    }

    @Test
    void whoeverHoldsItMeanwhileHearsItsMusicNoMore() {
        leg.bridge(colleague);
        leg.stepAside(MUSIC);
        diary.entries.clear();
        leg.silence();

        assertThat(diary.entries).containsExactly("colleague hears nothing");
    }

    @Test
    void aBrowserThatComesBackIsJoinedWithItsNewSound() {
        leg.bridge(colleague);
        leg.stepAside(MUSIC);
        console = diary.leg("new console");
        diary.entries.clear();
        leg.stepBack();

        assertThat(diary.entries).containsExactly("new console is joined with colleague");
    }

    @Test
    void aBrowserThatIsGoneHearsNothingAndDoesNoHarm() {
        console = null;
        leg.play(1, List.of(MUSIC.get()));
        leg.bridge(colleague);

        assertThat(diary.entries).isEmpty();
    }

    @Test
    void theConsolesSoundStaysWhenTheCallEnds() {
        leg.close();

        assertThat(diary.entries).isEmpty();
    }

    @Test
    void keysGoToWhoeverHasAnsweredAndElseToTheMenu() {
        var lendings = new Lendings();
        var call = new CallId("own");
        var pressed = new StringBuilder();
        lendings.lend(ADA, call, leg, new KeyListener(pressed));

        assertThat(lendings.pressed(ADA, call, '4')).isTrue();
        leg.bridge(colleague);
        diary.entries.clear();
        assertThat(lendings.pressed(ADA, call, '5')).isTrue();
        assertThat(lendings.pressed(ADA, new CallId("another"), '6')).isFalse();

        assertThat(pressed).hasToString("4");
        assertThat(diary.entries).containsExactly("colleague is sent 5");
    }
}
