package org.cordboard.e2e.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.cordboard.e2e.bench.program.ProgramMeter;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.bench.rtp.PromptEar;
import org.cordboard.e2e.bench.sip.PhoneCall;
import org.cordboard.e2e.bench.sip.SipPhones;
import org.cordboard.e2e.program.Gateway;

/// How long the demo company takes from the start of its process until it is ready, and how much memory it then
/// holds.
final class StartBench implements Benchmark {
    private static final int RUNS = 5;
    private static final Duration CALL = Duration.ofSeconds(3);
    private static final double MILLIS = 1000;

    private final double[] seconds = new double[RUNS];
    private final double[] memoryWhenReady = new double[RUNS];
    private final double[] memoryAfterCall = new double[RUNS];

    @Override
    public Report run(Path folder) throws Exception {
        Report report = new Report("start");
        for (int run = 0; run < RUNS; run++) {
            startOnce(run, Files.createDirectory(folder.resolve("run" + run)));
        }
        return report.add("process start to ready", "s", "≤ 8", seconds)
                .add("resident memory when ready", "MiB", "< 300", memoryWhenReady)
                .add("resident memory after one call", "MiB", "< 300", memoryAfterCall)
                .note("Each run has an empty data folder, so it also makes the store and hashes four passwords.")
                .note("Java options: "
                        + System.getProperty("cordboard.demo", "none")
                                .replaceAll("-XX:SharedArchiveFile=\\S+", "archive of classes")
                                .replace('\n', ' '));
    }

    private void startOnce(int run, Path folder) throws Exception {
        Instant before = Instant.now();
        try (Gateway gateway = Programs.demo(folder)) {
            Instant ready =
                    Files.getLastModifiedTime(folder.resolve("data/ready.json")).toInstant();
            seconds[run] = Duration.between(before, ready).toMillis() / MILLIS;
            ProgramMeter meter = new ProgramMeter(gateway.pid());
            memoryWhenReady[run] = meter.residentMiB();
            call(gateway);
            memoryAfterCall[run] = meter.residentMiB();
        }
    }

    private static void call(Gateway gateway) throws Exception {
        try (SipPhones phones = new SipPhones(gateway.sipPort());
                PromptEar ear = new PromptEar()) {
            PhoneCall call = phones.dial(gateway.number(), ear.offer());
            int port = call.rtpPort();
            ear.speakTo(port);
            if (ear.await(port, call.dialledAt(), CALL).isEmpty()) {
                throw new IllegalStateException("The menu was not heard");
            }
            Thread.sleep(CALL);
            ear.hangUp(port);
            call.hangUp();
        }
    }
}
