package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.net.LossyNet;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.net.TurnServer;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.CallerPage;
import org.cordboard.e2e.page.CheckPage;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.process.ChildProcess;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.program.Program;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A firewall lets no UDP through between the agent's browser and the gateway. There is a TURN server.
final class TurnIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @RegisterExtension
    static final Stage STAGE = new Stage(TurnIT::start);

    private static TurnServer relay;
    private static Path settings;

    private static Gateway start(Path folder, Path data, Mailbox mail) {
        try {
            relay = TurnServer.start(Files.createTempDirectory(folder, "turn-"));
            Files.writeString(folder.resolve("turn.secret"), TurnServer.SECRET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings = OwnCompany.write(folder, """
                media: {bind: %s}
                turn:
                  servers: ["%s"]
                  secretFile: turn.secret
                """.formatted(PrivateNet.HERE, TurnServer.ADDRESS));
        return Gateway.serve(data, settings, "--smtp", mail.url());
    }

    @AfterAll
    static void stopTheRelay() {
        relay.close();
    }

    @Test
    void agentAndCallerHearEachOtherThroughTheRelayByTcp() {
        try (LossyNet _ = LossyNet.withoutUdpOfBrowsers(STAGE.gateway().sipPort(), STAGE.newFolder("closed-"))) {
            AgentConsole agent =
                    STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
            Baresip grace = Callers.graceTalkingWith(agent, STAGE);
            agent.hangUp();
            grace.awaitEnd();

            assertOnlyTheRelayIsOpen(new CheckPage(agent.browser(), STAGE.gateway()));
        }
        assertThat(relay.log()).contains(":agent1>").contains("ALLOCATE processed, success");
    }

    @Test
    void aCallerAtTheWebPageIsHeardThroughTheRelayToo() {
        try (LossyNet _ = LossyNet.withoutUdpOfBrowsers(STAGE.gateway().sipPort(), STAGE.newFolder("closed-"))) {
            AgentConsole agent =
                    STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
            CallerPage caller = STAGE.callerPage("Katherine", BrowserKind.CHROMIUM, Tone.CALLER)
                    .call("Katherine Johnson");
            assertThat(caller).hearsTheGatewayAlone();
            caller.awaitWhere("MENU").choose("1#");
            agent.awaitRing().answer();

            assertThat(agent).hears(Tone.CALLER).andNobodyElse();
            assertThat(caller).hears(Tone.AGENT).andNobodyElse();
            caller.hangUp();
            agent.awaitStatus("WRAP_UP");
        }
        assertThat(relay.log()).contains(":caller>");
    }

    @Test
    void colleaguesHearEachOtherPastTheGatewayThroughTheRelay() {
        try (LossyNet _ = LossyNet.withoutUdpOfBrowsers(STAGE.gateway().sipPort(), STAGE.newFolder("closed-"))) {
            AgentConsole ada =
                    STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
            AgentConsole ben = STAGE.console("agent2", BrowserKind.FIREFOX, Tone.OTHER_AGENT)
                    .signIn();
            DirectCalls.adaCallsBenPastTheGateway(ada, ben, STAGE);
            ada.endOwnCall();
            ben.awaitStatus("READY");
        }
    }

    private static void assertOnlyTheRelayIsOpen(CheckPage page) {
        String report = page.check();
        assertThat(page.grade("socket")).as(report).isEqualTo("good");
        assertThat(page.grade("direct")).as(report).isEqualTo("bad");
        assertThat(page.grade("relay-tcp")).as(report).isEqualTo("good");
        assertThat(page.grade("relay-udp")).as(report).isEqualTo("skipped");
        assertThat(page.verdict()).as(report).isEqualTo("fair");
        assertThat(report).contains("relay tcp", "[X] Sound, the direct way (UDP)");
    }

    @Test
    void theDoctorIsGivenARelay() {
        try (ChildProcess doctor = ChildProcess.start(
                "doctor",
                STAGE.newFolder("doctor-"),
                Program.command("doctor", "--config", settings.toString(), "--http-port", "0", "--sip-port", "0"))) {
            assertThat(doctor.exitStatus(PATIENCE)).as(doctor.log()).isZero();
            assertThat(doctor.log()).contains("The TURN server " + TurnServer.ADDRESS + " gives relays");
        }
    }
}
