package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.LossyNet;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The network loses packets while Grace and an agent talk.
final class QualityIT {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @ParameterizedTest
    @EnumSource
    void anAgentWhoseSoundGetsLostIsToldAndTheTimeLineKeepsIt(BrowserKind kind) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT).signIn();
        Baresip grace = Callers.graceIn(STAGE);
        agent.awaitRing().answer();
        agent.awaitSound("said", "good");

        try (LossyNet _ = LossyNet.ofBrowsers(15, STAGE.newFolder("loss-"))) {
            assertThat(agent.awaitQualityWarning("The caller hears you badly: "))
                    .contains("your sound");
        }
        agent.awaitNoQualityWarning();
        agent.hangUp();
        grace.awaitEnd();

        JsonNode side = sound("agent:agent1");
        assertThat(side.path("from").path("loss").asDouble()).isBetween(0.5, 30.0);
        assertThat(side.path("from").path("worst").path("loss").asDouble()).isGreaterThan(4.0);
        assertThat(titles(lastCall())).anyMatch(title -> title.startsWith("Sound from Ada"));
    }

    @Test
    void anAgentWhoMissesTheCallersSoundIsTold() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Baresip grace = Callers.graceIn(STAGE);
        agent.awaitRing().answer();
        agent.awaitSound("heard", "good");

        try (LossyNet _ = LossyNet.fromTelephones(20, STAGE.newFolder("loss-"))) {
            assertThat(agent.awaitQualityWarning("You hear the caller badly: ")).contains("the sound");
        }
        agent.hangUp();
        grace.awaitEnd();

        assertThat(sound("caller").path("from").path("worst").path("loss").asDouble())
                .isGreaterThan(4.0);
    }

    /// Grace's telephone tells how well she hears, and gets our reports.
    @Test
    void aTelephonesReportsAreReadAndOursReachIt() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Baresip grace = Callers.graceIn(STAGE);
        agent.awaitRing().answer();
        agent.awaitSound("said", "good");
        agent.awaitSoundDetail("Round trip");
        agent.hangUp();
        grace.awaitEnd();

        JsonNode caller = sound("caller");
        assertThat(caller.path("to").path("loss").asDouble()).isLessThan(5);
        assertThat(caller.path("to").path("roundTrip").asDouble()).isBetween(0.0, 2000.0);
    }

    private static JsonNode sound(String side) {
        String call = lastCall();
        JsonNode sound = await("the sound of the call")
                .atMost(PATIENCE)
                .until(() -> supervisor().getJson("/api/calls/" + call + "/quality"), found -> found.has("sides"));
        return StreamSupport.stream(sound.path("sides").spliterator(), false)
                .filter(found -> found.path("side").asText().equals(side))
                .findFirst()
                .orElseThrow();
    }

    private static String lastCall() {
        return await("the record of the call")
                .atMost(PATIENCE)
                .until(() -> supervisor().getJson("/api/calls").path(0), found -> !found.isMissingNode())
                .path("id")
                .asText();
    }

    private static List<String> titles(String call) {
        JsonNode line = supervisor().getJson("/api/calls/" + call + "/timeline");
        return StreamSupport.stream(line.path("entries").spliterator(), false)
                .map(entry -> entry.path("title").asText())
                .toList();
    }

    private static HttpUser supervisor() {
        HttpUser boss = STAGE.httpUser();
        boss.signIn("boss1", STAGE.gateway().password("boss1"));
        return boss;
    }
}
