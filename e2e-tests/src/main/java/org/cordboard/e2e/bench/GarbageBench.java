package org.cordboard.e2e.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.cordboard.e2e.bench.program.BenchCompany;
import org.cordboard.e2e.bench.program.ProgramMeter;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.bench.sip.Flood;
import org.cordboard.e2e.bench.sip.SippLoad;
import org.cordboard.e2e.program.Gateway;

/// Whether good calls notice packets that are no SIP: the same calls alone, and beside a flood.
final class GarbageBench implements Benchmark {
    private static final int FLOOD = 10_000;
    private static final SippLoad.Load WARM_UP = new SippLoad.Load(50, 1_000);
    private static final SippLoad.Load CALLS = new SippLoad.Load(20, 1_200);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double PERCENT = 100;

    @Override
    public Report run(Path folder) throws Exception {
        Report report = new Report("garbage");
        BenchCompany.write(1, folder);
        try (Gateway gateway = Programs.serve(folder)) {
            call(WARM_UP, gateway, folder.resolve("warm-up"));
            measure(report, "alone", gateway, folder.resolve("alone"));
            long before = System.nanoTime();
            try (Flood flood = Flood.begin(gateway.sipPort(), FLOOD)) {
                measure(report, "in the flood", gateway, folder.resolve("flood"));
                double seconds = (System.nanoTime() - before) / NANOS_PER_SECOND;
                report.add("packets of garbage", "a second", String.valueOf(FLOOD), flood.sent() / seconds);
            }
        }
        report.note(
                "20 new calls a second for a minute: INVITE, answer, one second of the menu as RTP, BYE. Three quarters of the"
                        + " garbage are noise of up to 1200 bytes, the rest broken SIP; half comes from an address that may call.");
        return report;
    }

    private static SippLoad.Outcome call(SippLoad.Load calls, Gateway gateway, Path folder) throws IOException {
        try (SippLoad load = SippLoad.start("menu", calls, gateway.sipPort(), BenchCompany.MENU, folder)) {
            return load.await(PATIENCE);
        }
    }

    private static void measure(Report report, String when, Gateway gateway, Path folder) throws IOException {
        ProgramMeter meter = new ProgramMeter(gateway.pid());
        double processorBefore = meter.processorSeconds();
        long before = System.nanoTime();
        SippLoad.Outcome outcome = call(CALLS, gateway, folder);
        double seconds = (System.nanoTime() - before) / NANOS_PER_SECOND;
        double processor = meter.processorSeconds() - processorBefore;
        report.add("calls that failed, " + when, "", "0", outcome.failed())
                .add("INVITE to 200, " + when, "ms", "", outcome.answerMillis())
                .add("requests that sipp had to send again, " + when, "", "0", outcome.sentAgain())
                .add("processor of the gateway, " + when, "% of a core", "", PERCENT * processor / seconds);
    }
}
