package org.cordboard.e2e.bench;

import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.browser.Browsers;
import org.cordboard.e2e.browser.Tape;
import org.cordboard.e2e.hearing.Gap;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.program.Gateway;

/// How much of the other party's sound is missing where it goes over from the way between the browsers to
/// the gateway and back, because a supervisor listens.
final class DirectBench implements Benchmark {
    private static final int CHANGES = 10;

    @Override
    public Report run(Path folder) throws Exception {
        List<Duration> to = new ArrayList<>();
        List<Duration> back = new ArrayList<>();
        List<Duration> without = new ArrayList<>();
        try (Gateway gateway = Programs.demo(folder, PrivateNet.HERE);
                Browsers browsers = new Browsers(Files.createDirectory(folder.resolve("browsers")))) {
            AgentConsole ada =
                    new AgentConsole("agent1", browsers.get(BrowserKind.CHROMIUM, Tone.AGENT), gateway).signIn();
            AgentConsole ben =
                    new AgentConsole("agent2", browsers.get(BrowserKind.CHROMIUM, Tone.OTHER_AGENT), gateway).signIn();
            AgentConsole bess =
                    new AgentConsole("boss1", browsers.get(BrowserKind.CHROMIUM, Tone.STRANGER), gateway).signIn();
            ada.callColleague("agent2");
            ben.awaitRing().answer();
            ben.awaitDirectSound(true);
            for (int i = 0; i < CHANGES; i++) {
                without.add(missing(ben, () -> {}));
                to.add(missing(ben, () -> {
                    bess.listenTo("agent2");
                    ben.awaitDirectSound(false);
                }));
                back.add(missing(ben, () -> {
                    bess.leave();
                    ben.awaitDirectSound(true);
                }));
            }
        }
        return new Report("direct")
                .add("missing where nothing changes, for comparison", "ms", "", values(without))
                .add("missing on the way from the browsers to the gateway", "ms", "≤ 100", values(to))
                .add("missing on the way from the gateway to the browsers", "ms", "≤ 100", values(back))
                .note("Two consoles and a supervisor's in Chromium, in the network of the end-to-end tests. The longest"
                        + " time without the other party's tone, to 5 ms, in what the page plays.");
    }

    private static Duration missing(AgentConsole console, Runnable change) {
        Tape tape = Tape.begin(console.browser());
        change.run();
        assertThat(console).hears(Tone.AGENT).andNobodyElse();
        return Gap.longest(Tone.AGENT, tape.end());
    }

    private static double[] values(List<Duration> measured) {
        return measured.stream().mapToDouble(Duration::toMillis).toArray();
    }
}
