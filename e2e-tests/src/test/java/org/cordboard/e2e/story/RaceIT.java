package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Support rings at all consoles at once, and two agents click at the same moment.
final class RaceIT {
    @RegisterExtension
    static final Stage STAGE = new Stage(RaceIT::start);

    private static Gateway start(Path folder, Path data, Mailbox mail) {
        Path config = OwnCompany.write(
                folder,
                "",
                company -> company.replace(
                        "    members: [agent1, agent2, agent3]\n",
                        "    members: [agent1, agent2, agent3]\n    routing: {strategy: ring-all}\n"));
        return Gateway.serve(data, config, "--smtp", mail.url());
    }

    @RepeatedTest(2)
    void oneOfTwoWhoAnswerAtOnceHasTheCallerAndTheOtherIsReadyAgain() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
        AgentConsole ben =
                STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT).signIn();
        Baresip caller = Callers.graceIn(STAGE);
        ada.awaitRing();
        ben.awaitRing();

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(ada::tryToAnswer), CompletableFuture.runAsync(ben::tryToAnswer))
                .join();

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(List.of(ada.status(), ben.status())).containsExactlyInAnyOrder("TALKING", "READY"));
        AgentConsole winner = ada.status().equals("TALKING") ? ada : ben;
        AgentConsole other = winner == ada ? ben : ada;
        assertThat(winner).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(winner == ada ? Tone.AGENT : Tone.OTHER_AGENT).andNobodyElse();
        assertThat(other).hearsSilence();
        caller.hangUp();
        winner.awaitStatus("WRAP_UP");
        winner.finishWrapUp();
    }

    @Test
    void everyOfferIsExplainedAlsoToWhoeverDidNotGetTheCall() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Callers.graceTalkingWith(ada, STAGE).hangUp();
        ada.awaitStatus("WRAP_UP");
        HttpUser boss = STAGE.httpUser();
        boss.signIn("boss1", STAGE.gateway().password("boss1"));

        String call = boss.getJson("/api/calls").get(0).get("id").asText();
        JsonNode offer =
                boss.getJson("/api/calls/" + call + "/why").get("offers").get(0);
        JsonNode cleo = boss.getJson("/api/calls/" + call + "/why-not/agent3")
                .get("offers")
                .get(0);

        assertThat(offer.get("agent").asText()).isEqualTo("agent1");
        assertThat(offer.get("strategy").asText()).isEqualTo("ring-all");
        assertThat(offer.get("candidates")).hasSize(1);
        assertThat(cleo.get("reason").asText()).isEqualTo("OFFLINE");
        assertThat(cleo.get("words").asText()).contains("Cleo Instance");
        assertThat(boss.get("/api/calls/unknown/why").statusCode()).isEqualTo(404);
        HttpUser stranger = STAGE.httpUser();
        assertThat(stranger.get("/api/calls/" + call + "/why").statusCode()).isEqualTo(401);
    }
}
