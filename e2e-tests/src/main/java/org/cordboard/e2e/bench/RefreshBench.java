package org.cordboard.e2e.bench;

import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.browser.Browsers;
import org.cordboard.e2e.browser.ReloadedPage;
import org.cordboard.e2e.hearing.Onset;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;

/// How long both sides of a call wait for each other's voice when the agent reloads the console.
final class RefreshBench implements Benchmark {
    private static final int REFRESHES = 30;
    private static final Duration CALLER_PATIENCE = Duration.ofSeconds(24);
    private static final CallerId GRACE = new CallerId("Grace Hopper", "5550142");

    @Override
    public Report run(Path folder) throws Exception {
        Report report = new Report("refresh");
        for (BrowserKind kind : BrowserKind.values()) {
            measure(kind, Files.createDirectory(folder.resolve(kind.name())), report);
        }
        return report.note("Real browsers and a real telephone, in the network of the end-to-end tests.");
    }

    private static void measure(BrowserKind kind, Path folder, Report report) throws Exception {
        List<Duration> page = new ArrayList<>();
        List<Duration> phone = new ArrayList<>();
        try (Gateway gateway = Programs.demo(folder, PrivateNet.HERE);
                Browsers browsers = new Browsers(Files.createDirectory(folder.resolve("browsers")));
                Baresip caller = Baresip.start(
                        GRACE, Tone.CALLER, Transport.UDP, Files.createDirectory(folder.resolve("phone")))) {
            AgentConsole agent = new AgentConsole("agent1", browsers.get(kind, Tone.AGENT), gateway).signIn();
            talk(caller, agent, gateway);
            for (int i = 0; i < REFRESHES; i++) {
                agent.reload();
                ReloadedPage.Heard heard = new ReloadedPage(agent.browser()).await(Tone.CALLER);
                page.add(heard.delay());
                phone.add(callersWait(caller, heard));
                bothHear(caller, agent);
            }
        }
        String name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        report.add("page loaded to the caller's voice in it, " + name, "ms", "p95 ≤ 2000", millis(page))
                .add("page loaded to the agent's voice at the caller, " + name, "ms", "p95 ≤ 2000", millis(phone));
    }

    private static void talk(Baresip caller, AgentConsole agent, Gateway gateway) {
        caller.dial(gateway.sipUri()).awaitAnswer();
        assertThat(caller).hearsTheGatewayAlone();
        caller.press("1#");
        agent.awaitRing().answer();
        bothHear(caller, agent);
    }

    private static void bothHear(Baresip caller, AgentConsole agent) {
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
    }

    /// Usually the caller has heard the agent while the page recorded. The end of what the page said before may
    /// still be under way to the telephone when the new one is loaded: that is not the agent's voice again.
    private static Duration callersWait(Baresip caller, ReloadedPage.Heard heard) {
        return Onset.afterPause(Tone.AGENT, caller.heardSince(heard.loadedAt()))
                .or(() -> later(caller, heard))
                .orElseThrow(() -> new IllegalStateException("The caller did not hear the agent again"));
    }

    private static Optional<Duration> later(Baresip caller, ReloadedPage.Heard heard) {
        caller.listen(CALLER_PATIENCE);
        return Onset.afterPause(Tone.AGENT, caller.heardSince(heard.loadedAt()));
    }

    private static double[] millis(List<Duration> waits) {
        return waits.stream().mapToDouble(Duration::toMillis).toArray();
    }
}
