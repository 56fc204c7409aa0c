package org.cordboard.e2e.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.cordboard.e2e.bench.program.BenchCompany;
import org.cordboard.e2e.bench.program.ProgramMeter;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.bench.sip.SippLoad;
import org.cordboard.e2e.program.Gateway;

/// How many new calls a second the signalling takes: sipp calls the menu, hears it for a second and hangs up, beside
/// calls that stand.
final class SipBench implements Benchmark {
    private static final int STANDING = 500;
    private static final SippLoad.Load WARM_UP = new SippLoad.Load(100, 3_000);
    private static final SippLoad.Load MEASURED = new SippLoad.Load(150, 9_000);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double PERCENT = 100;

    @Override
    public Report run(Path folder) throws Exception {
        Report report = new Report("sip");
        BenchCompany.write(1, folder);
        try (Gateway gateway = Programs.serve(folder);
                SippLoad standing = start("standing", new SippLoad.Load(50, STANDING), gateway, folder)) {
            Awaitility.await().atMost(PATIENCE).until(() -> standing.upNow() == STANDING);
            try (SippLoad warmUp = start("menu", WARM_UP, gateway, folder.resolve("warm-up"))) {
                warmUp.await(PATIENCE);
            }
            measure(report, gateway, folder.resolve("measured"));
            report.add("calls that still stand", "", String.valueOf(STANDING), standing.upNow());
        }
        report.note(
                "150 new calls a second for a minute: INVITE, answer, one second of the menu as RTP, BYE; " + STANDING
                        + " calls beside them stand without sound. sipp's own numbers; it runs on the same machine.");
        return report;
    }

    private static SippLoad start(String scenario, SippLoad.Load load, Gateway gateway, Path folder)
            throws IOException {
        return SippLoad.start(scenario, load, gateway.sipPort(), BenchCompany.MENU, folder.resolve(scenario));
    }

    private static void measure(Report report, Gateway gateway, Path folder) throws IOException {
        ProgramMeter meter = new ProgramMeter(gateway.pid());
        double processorBefore = meter.processorSeconds();
        long before = System.nanoTime();
        SippLoad.Outcome outcome;
        try (SippLoad load = start("menu", MEASURED, gateway, folder)) {
            outcome = load.await(PATIENCE);
        }
        double seconds = (System.nanoTime() - before) / NANOS_PER_SECOND;
        double processor = meter.processorSeconds() - processorBefore;
        report.add("calls that went well", "", String.valueOf(MEASURED.calls()), outcome.successful())
                .add("calls that failed", "", "0", outcome.failed())
                .add("INVITE to 200", "ms", "p99 ≤ 20", outcome.answerMillis())
                .add("requests that sipp had to send again", "", "0", outcome.sentAgain())
                .add("responses that came again", "", "0", outcome.heardAgain())
                .add("processor of the gateway", "% of a core", "≤ 100", PERCENT * processor / seconds)
                .add("processor of the gateway", "ms a call", "", 1000 * processor / MEASURED.calls());
    }
}
