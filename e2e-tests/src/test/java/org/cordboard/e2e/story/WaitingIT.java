package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Melody;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.hearing.Wav;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Grace waits for Support, whose prompts are tones, and leaves by key.
final class WaitingIT {
    private static final Tone WELCOME = Tone.OTHER_AGENT;
    private static final Tone PLACE = Tone.OTHER_CALLER;
    private static final Tone BUSY = Tone.STRANGER;
    private static final Tone MENU = Tone.AGENT;
    private static final Map<String, Tone> PROMPTS = Map.of(
            "support-welcome",
            WELCOME,
            "english-place",
            PLACE,
            "english-place-1",
            PLACE,
            "returning",
            BUSY,
            "support-choices",
            MENU,
            // Shorter than the demo's, for there are many messages to leave.
            "support-mailbox",
            MENU);

    /// 20 s of messages and music, on a busy machine.
    private static final Duration ALL_STEPS = Duration.ofMinutes(1);

    @RegisterExtension
    static final Stage STAGE = new Stage(WaitingIT::start);

    private Baresip caller;

    private static Gateway start(Path folder, Path data, Mailbox mail) {
        Path config = OwnCompany.write(folder, "", company -> {
            int waiting = company.indexOf("    waiting:\n");
            String rest = company.substring(company.indexOf("  - id: sales\n"));
            return company.substring(0, waiting).replace("members: [agent1, agent2, agent3]", "members: [agent1]")
                    + """
                        waiting:
                          vocabulary: english
                          keys: {"1": voicemail:support}
                          steps:
                            - {play: position, music: 3s}
                            - {play: message, prompt: returning, music: 3s}
                            - {play: menu, prompt: support-choices, keys: {"2": workgroup:sales}, music: 5s}
                    """
                    + rest;
        });
        PROMPTS.forEach((prompt, tone) ->
                Wav.write(tone.sound(Duration.ofSeconds(2), 8000), folder.resolve("prompts/" + prompt + ".wav")));
        return Gateway.serve(data, config, "--smtp", mail.url());
    }

    @BeforeEach
    void graceWaitsForAnAgentWhoIsNotReady() {
        STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn().notReady("lunch");
        caller = STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.UDP);
        caller.dial(STAGE.gateway().sipUri("101")).awaitAnswer();
    }

    @Test
    void theStepsAreHeardInOrderAndTheLastOneAgain() {
        Instant start = Instant.now();

        await().atMost(ALL_STEPS)
                .untilAsserted(() ->
                        assertThat(Melody.of(caller.heardSince(start))).containsSequence(PLACE, BUSY, MENU, MENU));
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER_CALLER", "AGENT"})
    void aKeyLeadsToVoiceMailFromAStep(Tone step) {
        assertThat(caller).hears(step);

        leavesAMessageWithKey1();
    }

    @Test
    void aKeyLeadsToVoiceMailFromTheMusicBetweenTheSteps() {
        assertThat(caller).hears(BUSY);
        assertThat(caller).hearsTheGatewayAlone();

        leavesAMessageWithKey1();
    }

    @Test
    void aKeyOfTheMenuLeadsToAnotherWorkgroup() {
        AgentConsole sales =
                STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT).signIn();
        assertThat(caller).hears(MENU);

        caller.press("2");
        sales.awaitRing().answer();

        assertThat(sales).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.OTHER_AGENT).andNobodyElse();
    }

    private void leavesAMessageWithKey1() {
        HttpUser agent = STAGE.httpUser();
        agent.signIn("agent1", STAGE.gateway().password("agent1"));
        int before = agent.getJson("/api/voicemails").size();

        caller.press("1");

        assertThat(caller).hearsSilence();
        caller.listen(Callers.SPOKEN);
        caller.hangUp();
        await("the message")
                .atMost(Duration.ofSeconds(20))
                .until(() -> agent.getJson("/api/voicemails").size() == before + 1);
    }
}
