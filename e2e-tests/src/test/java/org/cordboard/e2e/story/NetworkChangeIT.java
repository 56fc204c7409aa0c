package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.time.Duration;
import java.util.List;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Ears;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.LostNetwork;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.CallerPage;
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
    /// As in a train. Whatever a lost network leaves behind in the browser must not be in the way of the next.
    private static final int CHANGES = 5;

    @RegisterExtension
    static final Stage STAGE = new Stage();

    @ParameterizedTest
    @EnumSource
    void theCallGoesOnByTheNewNetworkAndTheCallerHearsNoMusicMeanwhile(BrowserKind kind) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT).signIn();
        Baresip grace = Callers.graceTalkingWith(agent, STAGE);

        for (int i = 0; i < CHANGES; i++) {
            try (LostNetwork _ = loseNetwork()) {
                assertHearEachOther(agent, grace);
                agent.awaitConnectionBack();
            }
        }
        agent.hangUp();
        grace.awaitEnd();

        assertThat(timeline()).isNotEmpty().noneMatch(line -> line.startsWith("Keep the call"));
    }

    /// What is heard first may have been on its way already; what is heard a second time took the new network. Nobody
    /// waits to see that the line is lost: it may be back before it can be seen.
    private static void assertHearEachOther(AgentConsole agent, Ears caller) {
        for (int i = 0; i < 2; i++) {
            assertThat(agent).hears(Tone.CALLER).andNobodyElse();
            assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallerAtTheWebPageGoesOnAsWell(BrowserKind kind) {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        CallerPage caller = STAGE.callerPage("Katherine", kind, Tone.CALLER).call("Katherine Johnson");
        caller.awaitWhere("MENU").choose("1#");
        agent.awaitRing().answer();
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();

        try (LostNetwork _ = loseNetwork()) {
            assertHearEachOther(agent, caller);
            agent.awaitConnectionBack();
            caller.awaitLineBack();
        }
        caller.hangUp();
        agent.awaitStatus("WRAP_UP");
    }

    @ParameterizedTest
    @EnumSource
    void anAgentWithoutACallIsThereAgainForTheNextOne(BrowserKind kind) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT).signIn();
        try (LostNetwork _ = loseNetwork()) {
            Baresip grace = Callers.graceTalkingWith(agent, STAGE);
            agent.hangUp();
            grace.awaitEnd();
        }
    }

    private static LostNetwork loseNetwork() {
        Gateway gateway = STAGE.gateway();
        return LostNetwork.ofBrowsers(gateway.pid(), gateway.page("/").getPort(), STAGE.newFolder("lost-"));
    }

    private static List<String> timeline() {
        HttpUser boss = STAGE.httpUser();
        boss.signIn("boss1", STAGE.gateway().password("boss1"));
        String call = await("the record of the call")
                .atMost(PATIENCE)
                .until(() -> boss.getJson("/api/calls").path(0), found -> !found.isMissingNode())
                .path("id")
                .asText();
        return boss.getJson("/api/calls/" + call + "/timeline")
                .path("entries")
                .valueStream()
                .map(entry -> "%s (%s), at %d"
                        .formatted(
                                entry.path("title").asText(),
                                entry.path("detail").asText(),
                                entry.path("at").asLong()))
                .toList();
    }
}
