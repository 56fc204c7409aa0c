package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cordboard.e2e.browser.Attention;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Goertzel;
import org.cordboard.e2e.hearing.Sound;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The agent works in another tab when a call comes.
final class BackgroundTabIT {
    /// The two notes of the ring, in hertz.
    private static final List<Double> NOTES = List.of(523.25, 659.25);

    private static final Duration NOTE = Duration.ofMillis(250);
    /// Once round: the notes, and the pause after them.
    private static final Duration RING = Duration.ofMillis(2400);

    private static final double HEARD_SHARE = 0.2;

    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @ParameterizedTest
    @EnumSource
    void aCallToAConsoleInTheBackFlashesNotifiesAndCanBeAnswered(BrowserKind kind) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT).signIn();
        Attention attention = Attention.watch(agent.browser());
        agent.goToTheBack();

        Baresip caller = Callers.graceIn(STAGE);
        agent.awaitRing();

        agent.awaitTitle(Callers.GRACE.name());
        assertThat(attention.notifications()).singleElement().satisfies(notification -> {
            assertThat(notification.title()).isEqualTo(Callers.GRACE.name());
            assertThat(notification.body()).contains("Support", STAGE.gateway().number());
            assertThat(notification.closed()).isFalse();
        });

        agent.comeToTheFront();
        agent.answer();

        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        assertThat(attention.notifications()).allMatch(Attention.Notification::closed);
        assertThat(agent.browser().driver().getTitle()).isEqualTo("Cordboard");
    }

    /// In Chromium only: Firefox plays nothing that a page makes on a machine without a sound device, and says
    /// of no notification that it was shown.
    @Test
    void theRingIsPlayedAndTheNotificationShownUntilTheCallIsAnsweredInIt() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Attention attention = Attention.watch(agent.browser());
        agent.goToTheBack();

        Callers.graceIn(STAGE);
        agent.awaitRing();

        await("both notes of the ring")
                .atMost(Duration.ofSeconds(15))
                .until(() -> attention.ears().listen(RING), BackgroundTabIT::holdsBothNotes);
        assertThat(attention.notifications()).singleElement().matches(Attention.Notification::shown);

        assertThat(attention.click("answer")).isTrue();
        agent.awaitStatus("TALKING");

        assertThat(attention.ears()).hearsSilence();
    }

    private static boolean holdsBothNotes(Sound sound) {
        return NOTES.stream()
                .allMatch(hertz -> parts(sound).anyMatch(part -> Goertzel.share(part, hertz) > HEARD_SHARE));
    }

    /// Parts that overlap, each about as long as a note.
    private static Stream<Sound> parts(Sound sound) {
        return Stream.iterate(
                        Duration.ZERO,
                        start -> start.plus(NOTE).compareTo(sound.length()) <= 0,
                        start -> start.plus(NOTE.dividedBy(2)))
                .map(start -> sound.part(start, NOTE))
                .filter(part -> !part.isSilent());
    }
}
