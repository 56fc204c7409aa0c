package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.browser.Tape;
import org.cordboard.e2e.hearing.Onset;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.hearing.Wav;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.net.LossyNet;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.CallerPage;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sound from browser to browser, past the gateway: told by the tones, and by what of it the gateway sees.
final class PeerToPeerIT {
    private static final String NOTICE =
            "  - {id: listened-to, title: Notice, words: Somebody listens., file: prompts/listened-to.wav}";

    @RegisterExtension
    static final Stage STAGE = new Stage(PeerToPeerIT::start);

    private static Gateway start(Path folder, Path data, Mailbox mail) {
        Path file = OwnCompany.write(
                folder,
                "",
                company -> "peerToPeer: everybody\n"
                        + company.replaceFirst("(?m)^sounds:$", "sounds:\n  listening: listened-to")
                                .replaceFirst("(?m)^prompts:$", "prompts:\n" + NOTICE));
        Wav.write(Tone.STRANGER.sound(Duration.ofSeconds(15), 8000), folder.resolve("prompts/listened-to.wav"));
        return Gateway.serve(data, file);
    }

    @ParameterizedTest
    @CsvSource({"CHROMIUM, FIREFOX", "FIREFOX, CHROMIUM"})
    void twoColleaguesHearEachOtherPastTheGateway(BrowserKind callers, BrowserKind answering) {
        AgentConsole ada = STAGE.console("agent1", callers, Tone.AGENT).signIn();
        AgentConsole ben = STAGE.console("agent2", answering, Tone.OTHER_AGENT).signIn();
        DirectCalls.adaCallsBenPastTheGateway(ada, ben, STAGE);
        ada.awaitQuality("Ben Sample hears");
        ben.awaitQuality("Caller hears");

        ada.endOwnCall();
        ben.awaitStatus("READY");
        assertThat(ben).hearsSilence();
    }

    @Test
    void aWebCallerAndTheAgentDoSeeHowTheyAreHeardAndAreToldBeforeASupervisorHearsBoth() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        CallerPage caller =
                STAGE.callerPage("Katherine", BrowserKind.CHROMIUM, Tone.CALLER).call("Katherine Johnson");
        caller.awaitWhere("MENU").choose("1#");
        ada.awaitRing().answer();
        ada.awaitDirectSound(true);
        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();

        try (LossyNet _ = LossyNet.ofBrowsers(15, STAGE.newFolder("loss-"))) {
            assertThat(ada.awaitQualityWarning("The caller hears you badly: ")).contains("your sound");
        }
        ada.awaitNoQualityWarning();

        AgentConsole bess =
                STAGE.console("boss1", BrowserKind.CHROMIUM, Tone.OTHER_AGENT).signIn();
        // The notice passes by: what it leaves behind is examined afterwards.
        Tape ofTheCaller = Tape.begin(caller.browser());
        Tape ofTheAgent = Tape.begin(ada.browser());
        bess.listenTo("agent1");
        assertThat(bess).hearsSilence();
        ada.awaitDirectSound(false);
        assertThat(bess).hears(Tone.CALLER).hears(Tone.AGENT).andNobodyElse();
        assertThat(Onset.of(Tone.STRANGER, ofTheCaller.end())).isPresent();
        assertThat(Onset.of(Tone.STRANGER, ofTheAgent.end())).isPresent();
        bess.leave();
        ada.awaitDirectSound(true);
        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();

        ada.pressCamera();
        caller.awaitPicture();
        caller.pressCamera();
        ada.awaitPicture();
        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        assertThat(ada.accessibilityFaults()).isEmpty();
        assertThat(caller.accessibilityFaults()).isEmpty();
        ada.pressCamera();
        caller.awaitNoPicture();
        ada.pressScreen();
        caller.awaitPicture();

        ada.hold();
        ada.awaitNoPicture();
        assertThat(caller).hearsTheGatewayAlone();
        assertThat(ada).hearsSilence();
        ada.resume();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        ada.awaitDirectSound(true);
        ada.awaitPicture();
        caller.hangUp();
        ada.awaitStatus("WRAP_UP");
    }

    @Test
    void whereThereIsNoWayBetweenThemTheyHearEachOtherThroughTheGateway() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        AgentConsole ben =
                STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT).signIn();
        Gateway gateway = STAGE.gateway();
        try (LossyNet _ = LossyNet.withoutWayBetweenBrowsers(gateway.pid(), STAGE.newFolder("apart-"))) {
            ada.callColleague("agent2");
            ben.awaitRing().answer();

            assertThat(ada).hears(Tone.OTHER_AGENT).andNobodyElse();
            assertThat(ben).hears(Tone.AGENT).andNobodyElse();
            ada.endOwnCall();
            ben.awaitStatus("READY");
        }
        assertThat(titlesOfTheLastCall())
                .contains("Looked for a way between the browsers of the caller and Ben Sample")
                .doesNotContain("The two hear each other from browser to browser");
    }

    private static List<String> titlesOfTheLastCall() {
        HttpUser boss = STAGE.httpUser();
        boss.signIn("boss1", STAGE.gateway().password("boss1"));
        String call = boss.getJson("/api/calls").path(0).path("id").asText();
        return boss.getJson("/api/calls/" + call + "/timeline").findValuesAsText("title");
    }
}
