package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.LostNetwork;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The agent's machine changes from one network to another in the middle of a call.
final class NetworkChangeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @RegisterExtension
    static final Stage STAGE = new Stage();

    @ParameterizedTest
    @EnumSource
    void theCallGoesOnByTheNewNetworkAndTheCallerHearsNoMusicMeanwhile(BrowserKind kind) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT).signIn();
        Baresip grace = Callers.graceTalkingWith(agent, STAGE);

        Gateway gateway = STAGE.gateway();
        try (LostNetwork _ =
                LostNetwork.ofBrowsers(gateway.pid(), gateway.page("/").getPort(), STAGE.newFolder("lost-"))) {
            agent.awaitConnectionLost();
            agent.awaitConnectionBack();

            assertThat(agent).hears(Tone.CALLER).andNobodyElse();
            assertThat(grace).hears(Tone.AGENT).andNobodyElse();
        }
        agent.hangUp();
        grace.awaitEnd();

        assertThat(timeline().findValuesAsText("title"))
                .isNotEmpty()
                .noneMatch(title -> title.startsWith("Keep the call"));
    }

    private static JsonNode timeline() {
        HttpUser boss = STAGE.httpUser();
        boss.signIn("boss1", STAGE.gateway().password("boss1"));
        String call = await("the record of the call")
                .atMost(PATIENCE)
                .until(() -> boss.getJson("/api/calls").path(0), found -> !found.isMissingNode())
                .path("id")
                .asText();
        return boss.getJson("/api/calls/" + call + "/timeline");
    }
}
