package org.cordboard.e2e.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.e2e.bench.program.BenchCompany;
import org.cordboard.e2e.bench.program.ProgramMeter;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.bench.talk.Office;
import org.cordboard.e2e.bench.talk.Talk;
import org.cordboard.e2e.program.Gateway;

/// What bridged calls cost the gateway's process, and how long it keeps their sound.
final class MediaBench implements Benchmark {
    private static final int[] CALLS = {50, 200};
    private static final int WINDOWS = 3;
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final double PERCENT = 100;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double SECONDS_PER_MINUTE = 60;

    private final List<Talk> talks = new ArrayList<>();
    private Report report;
    private Office office;

    @Override
    public Report run(Path folder) throws Exception {
        report = new Report("media");
        BenchCompany.write(CALLS[CALLS.length - 1], folder);
        try (Gateway gateway = Programs.serve(folder);
                Office opened = new Office(gateway)) {
            office = opened;
            for (int calls : CALLS) {
                connect(calls);
                Thread.sleep(WARM_UP);
                measure(new ProgramMeter(gateway.pid()));
            }
        }
        return report.note(
                        "Browser legs: ICE, DTLS, SRTP AEAD_AES_128_GCM; telephone legs: plain RTP; G.711, 20 ms, both directions. "
                                + "Each console is signed in and sends its heartbeat. Windows of 10 s after 10 s of warm-up.")
                .note(
                        "Delay is from before protecting and sending to after receiving in the load generator, whose own thread is in it. "
                                + "Loopback charges receive work to the sender.");
    }

    private void connect(int calls) throws Exception {
        office.staff(calls);
        for (int number = talks.size(); number < calls; number++) {
            Talk talk = office.call(number);
            talk.answer();
            talks.add(talk);
        }
    }

    private void measure(ProgramMeter gateway) throws InterruptedException {
        ProgramMeter generator = new ProgramMeter(ProcessHandle.current().pid());
        double[] cores = new double[WINDOWS];
        double[] secondsPerCallMinute = new double[WINDOWS];
        double[] ownCores = new double[WINDOWS];
        talks.forEach(Talk::forgetFrames);
        office.delays().begin();
        for (int window = 0; window < WINDOWS; window++) {
            double used = gateway.processorSeconds();
            double ownUsed = generator.processorSeconds();
            long began = System.nanoTime();
            Thread.sleep(WINDOW);
            double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
            double core = (gateway.processorSeconds() - used) / seconds;
            cores[window] = PERCENT * core;
            secondsPerCallMinute[window] = SECONDS_PER_MINUTE * core / talks.size();
            ownCores[window] = PERCENT * (generator.processorSeconds() - ownUsed) / seconds;
        }
        double[] delays = office.delays().end();
        String calls = ", " + talks.size() + " calls";
        report.add("processor of the gateway" + calls, "% of a core", "", cores)
                .add("processor of the gateway" + calls, "s a call-minute", "", secondsPerCallMinute)
                .add(
                        "packets lost" + calls,
                        "",
                        "",
                        talks.stream().mapToLong(Talk::framesLost).sum())
                .add(
                        "packets heard" + calls,
                        "",
                        "",
                        talks.stream().mapToLong(Talk::framesHeard).sum())
                .add("delay through gateway and generator" + calls, "ms", "", delays)
                .add("resident memory" + calls, "MiB", "", gateway.residentMiB())
                .add("processor of the load generator" + calls, "% of a core", "", ownCores);
    }
}
