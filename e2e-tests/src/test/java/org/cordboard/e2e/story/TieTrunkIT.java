package org.cordboard.e2e.story;

import static org.awaitility.Awaitility.await;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.program.Program;
import org.cordboard.e2e.stage.Guest;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two systems: extensions 200 to 299 are in the south, 300 to 399 in the north, which has the carrier. The south sends
/// its calls over UDP, the north over TCP.
final class TieTrunkIT {
    private static final CallerId OUTSIDE = new CallerId("Margaret Hamilton", "5550177");
    private static final int CARRIER = 5090;
    private static final int PORT = 5070;
    private static final String SOUTH = "127.0.0.2";
    private static final String NORTH = "127.0.0.3";

    @RegisterExtension
    static final Stage STAGE = new Stage(TieTrunkIT::south);

    private static Gateway north;

    private static Gateway south(Path folder, Path data, Mailbox mail) {
        String trunks =
                "    - {name: north, address: \"sip:%s:%d\", tie: true, heartbeat: 0s}\n".formatted(NORTH, PORT);
        return start(folder, data, SOUTH, trunks, 2, """

                dialPlan:
                  currency: EUR
                  permissions: [inside, outside]
                  rules:
                    - {id: north, pattern: 3XX, trunks: [north], permission: inside}
                    - {id: round, pattern: 6XX, trunks: [north], permission: inside}
                    - id: through-north
                      pattern: 8X.
                      trunks: [north]
                      permission: outside
                      cost: {perMinute: 0.6, step: 1s}
                  grants:
                    roles: {agent: [inside, outside]}
                    trunks: {north: [inside]}
                """);
    }

    private static Gateway north(Path folder, Path data) {
        String trunks = """
                    - {name: carrier, address: "sip:%s:%d", heartbeat: 0s}
                    - {name: south, address: "sip:%s:%d;transport=tcp", tie: true, heartbeat: 0s}
                """.formatted(PrivateNet.HERE, CARRIER, SOUTH, PORT);
        return start(folder, data, NORTH, trunks, 3, """

                dialPlan:
                  permissions: [inside, outside]
                  rules:
                    - {id: south, pattern: 2XX, trunks: [south], permission: inside}
                    - {id: round, pattern: 6XX, trunks: [south], permission: inside}
                    - {id: outside, pattern: 8X., strip: 1, trunks: [carrier], permission: outside}
                  grants:
                    trunks: {south: [inside, outside]}
                """);
    }

    /// @param hundreds of the extensions
    private static Gateway start(Path folder, Path data, String address, String trunks, int hundreds, String plan) {
        String settings = "sip:\n  bind: %s\n  trunks:\n".formatted(address) + trunks.indent(0);
        String across = "  \"70%d\": {to: \"number:%d01\", otherwise: \"voicemail:support\"}\n"
                .formatted(hundreds, 5 - hundreds);
        Path config = OwnCompany.write(
                folder,
                settings,
                company -> company.replace("\"20", "\"" + hundreds + "0").replace("numbers:\n", "numbers:\n" + across)
                        + plan);
        return Gateway.start(
                data,
                Program.command(
                        "serve",
                        "--http-port",
                        "0",
                        "--sip-port",
                        String.valueOf(PORT),
                        "--media-address",
                        PrivateNet.HERE,
                        "--data",
                        data.toString(),
                        "--config",
                        config.toString()),
                Duration.ofMinutes(2));
    }

    @BeforeAll
    static void startNorth() {
        Path folder = STAGE.newFolder("north-");
        north = north(folder, folder.resolve("data"));
    }

    @AfterAll
    static void stopNorth() {
        if (north != null) {
            north.close();
        }
    }

    private static AgentConsole adaInTheSouth() {
        return STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
    }

    private static AgentConsole adaInTheNorth() {
        Browser browser = STAGE.browsers().get(BrowserKind.CHROMIUM, Tone.OTHER_AGENT);
        STAGE.<AutoCloseable>keep(() -> Guest.leave(browser, north));
        return new AgentConsole("agent1", browser, north).signIn();
    }

    @Test
    void extensionsCallOneAnotherAcross() {
        AgentConsole inTheNorth = adaInTheNorth();
        AgentConsole inTheSouth = adaInTheSouth().dial("301");

        inTheNorth.awaitRing().answer();

        assertThat(inTheSouth).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(inTheNorth).hears(Tone.AGENT).andNobodyElse();
        inTheSouth.hangUp();
    }

    @Test
    void theSouthCallsOutThroughTheNorthsCarrier() {
        Baresip outside = STAGE.outsidePhone(OUTSIDE, Tone.STRANGER, CARRIER);
        AgentConsole inTheSouth = adaInTheSouth().dial("8" + OUTSIDE.number());

        outside.awaitRing().answer();

        assertThat(outside).hears(Tone.AGENT).andNobodyElse();
        assertThat(inTheSouth).hears(Tone.STRANGER).andNobodyElse();
        outside.hangUp();
    }

    @Test
    void aCallInOverTcpLeavesOverUdpAndTheOtherWayRound() {
        AgentConsole inTheNorth = adaInTheNorth();
        Baresip overTcp = STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.TCP);
        overTcp.dial("sip:702@" + SOUTH + ":" + PORT).awaitAnswer();
        inTheNorth.awaitRing().answer();
        assertThat(inTheNorth).hears(Tone.CALLER).andNobodyElse();
        assertThat(overTcp).hears(Tone.OTHER_AGENT).andNobodyElse();
        overTcp.hangUp();

        AgentConsole inTheSouth = adaInTheSouth();
        Baresip overUdp = STAGE.phone(Callers.ALAN, Tone.OTHER_CALLER, Transport.UDP);
        overUdp.dial("sip:703@" + NORTH + ":" + PORT).awaitAnswer();
        inTheSouth.awaitRing().answer();
        assertThat(inTheSouth).hears(Tone.OTHER_CALLER).andNobodyElse();
        assertThat(overUdp).hears(Tone.AGENT).andNobodyElse();
    }

    @Test
    void aCallThatGoesRoundBetweenTheTwoComesToAnEnd() {
        adaInTheSouth().dial("666");

        await("the end of the call")
                .atMost(Duration.ofSeconds(30))
                .until(() -> (STAGE.gateway().log() + north.log()).contains("483 Too Many Hops"));
    }
}
