package org.cordboard.e2e.bench;

import static org.awaitility.Awaitility.await;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.browser.Browsers;
import org.cordboard.e2e.hearing.Gap;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.LostNetwork;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;

/// How long the caller misses the agent's voice when the network of the agent's machine changes, and
/// nothing says so.
final class NetworkBench implements Benchmark {
    private static final int CHANGES = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    /// So long may the voice be missing though its way is as before: late packets, and a buffer that runs dry.
    private static final Duration JITTER = Duration.ofMillis(250);

    private static final CallerId GRACE = new CallerId("Grace Hopper", "5550142");

    @Override
    public Report run(Path folder) throws Exception {
        Report report = new Report("network");
        for (BrowserKind kind : BrowserKind.values()) {
            measure(kind, Files.createDirectory(folder.resolve(kind.name())), report);
        }
        return report.note("Real browsers and a real telephone, in the network of the end-to-end tests. Whatever the"
                + " browser had open carries nothing any more, and nobody is told.");
    }

    private static void measure(BrowserKind kind, Path folder, Report report) throws Exception {
        List<Duration> gaps = new ArrayList<>();
        try (Gateway gateway = Programs.demo(folder, PrivateNet.HERE);
                Browsers browsers = new Browsers(Files.createDirectory(folder.resolve("browsers")));
                Baresip caller = Baresip.start(
                        GRACE, Tone.CALLER, Transport.UDP, Files.createDirectory(folder.resolve("phone")))) {
            AgentConsole agent = new AgentConsole("agent1", browsers.get(kind, Tone.AGENT), gateway).signIn();
            caller.dial(gateway.sipUri()).awaitAnswer();
            assertThat(caller).hearsTheGatewayAlone();
            caller.press("1#");
            agent.awaitRing().answer();
            assertThat(caller).hears(Tone.AGENT).andNobodyElse();
            for (int i = 0; i < CHANGES; i++) {
                gaps.add(gap(caller, gateway, agent, Files.createDirectory(folder.resolve("change-" + i))));
            }
        }
        String name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        report.add(
                "the agent's voice missing at the caller, " + name,
                "ms",
                "",
                gaps.stream().mapToDouble(Duration::toMillis).toArray());
    }

    private static Duration gap(Baresip caller, Gateway gateway, AgentConsole agent, Path folder) {
        try (LostNetwork _ =
                LostNetwork.ofBrowsers(gateway.pid(), gateway.page("/").getPort(), folder)) {
            Instant gone = Instant.now();
            Duration heard = caller.heardSoFar();
            await("the end of the agent's voice")
                    .atMost(PATIENCE)
                    .until(() -> missing(caller, gone, heard).compareTo(JITTER) > 0);
            assertThat(caller).hears(Tone.AGENT).andNobodyElse();
            agent.awaitConnectionBack();
            return missing(caller, gone, heard);
        }
    }

    /// By the clock, since the telephone writes nothing while nothing comes.
    private static Duration missing(Baresip caller, Instant gone, Duration heard) {
        Duration passed = Duration.between(gone, Instant.now());
        return passed.minus(Gap.heard(Tone.AGENT, caller.heardAfter(heard)));
    }
}
