package org.cordboard.e2e.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.browser.Browsers;
import org.cordboard.e2e.browser.ConsoleMeter;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;

/// What the console costs an agent's browser: how much is loaded, how long until one can work, and whether it grows in
/// the course of a day.
final class ConsoleBench implements Benchmark {
    private static final int LOADS = 20;
    private static final int CALLS = 200;
    private static final int BETWEEN_LOOKS = 50;
    private static final String SUPPORT = "101";
    private static final double KIB = 1 << 10;
    private static final double MIB = 1 << 20;
    private static final CallerId GRACE = new CallerId("Grace Hopper", "5550142");

    @Override
    public Report run(Path folder) throws Exception {
        Report report = new Report("console");
        try (Gateway gateway = Programs.demo(folder, PrivateNet.HERE);
                Browsers browsers = new Browsers(Files.createDirectory(folder.resolve("browsers")));
                Baresip caller = Baresip.start(
                        GRACE, Tone.CALLER, Transport.UDP, Files.createDirectory(folder.resolve("phone")))) {
            AgentConsole agent =
                    new AgentConsole("agent1", browsers.get(BrowserKind.CHROMIUM, Tone.AGENT), gateway).signIn();
            ConsoleMeter meter = new ConsoleMeter(agent.browser());
            load(agent, meter, report);
            answer(agent, caller, gateway, meter, report);
        }
        return report.note("A real Chromium and a real telephone, in the network of the end-to-end tests.");
    }

    private static void load(AgentConsole agent, ConsoleMeter meter, Report report) {
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        for (int i = 0; i < LOADS; i++) {
            meter.forgetFiles();
            first.add(untilReady(agent, meter));
            again.add(untilReady(agent, meter));
        }
        report.add("JavaScript of the first load, compressed", "KiB", "≤ 300", meter.scriptBytes() / KIB)
                .add("navigation to ready, nothing kept in the browser", "ms", "≤ 1500", values(first))
                .add("navigation to ready, as on every other day", "ms", "≤ 1500", values(again));
    }

    private static double untilReady(AgentConsole agent, ConsoleMeter meter) {
        agent.reload();
        return meter.untilReady().toMillis();
    }

    /// The first call loads what a console needs for calls at all, so growth counts from after it.
    private static void answer(AgentConsole agent, Baresip caller, Gateway gateway, ConsoleMeter meter, Report report) {
        List<Double> held = new ArrayList<>();
        answerOne(agent, caller, gateway);
        held.add(meter.heapBytes() / MIB);
        for (int call = 1; call <= CALLS; call++) {
            answerOne(agent, caller, gateway);
            if (call % BETWEEN_LOOKS == 0) {
                held.add(meter.heapBytes() / MIB);
            }
        }
        report.add(
                        "memory of the console's scripts, looked at every " + BETWEEN_LOOKS + " calls",
                        "MiB",
                        "",
                        values(held))
                .add("growth over " + CALLS + " calls", "MiB", "< 20", held.getLast() - held.getFirst());
    }

    private static void answerOne(AgentConsole agent, Baresip caller, Gateway gateway) {
        caller.dial(gateway.sipUri(SUPPORT)).awaitAnswer();
        agent.awaitRing().answer();
        caller.hangUp();
        agent.finishWrapUp();
        agent.awaitStatus("READY");
    }

    private static double[] values(List<Double> measured) {
        return measured.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
