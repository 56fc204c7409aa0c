package org.cordboard.e2e.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.DoubleStream;
import org.cordboard.e2e.bench.agent.Agent;
import org.cordboard.e2e.bench.program.BenchCompany;
import org.cordboard.e2e.bench.program.ProgramMeter;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.bench.rtp.HeardStream;
import org.cordboard.e2e.bench.rtp.PromptEar;
import org.cordboard.e2e.bench.sip.PhoneCall;
import org.cordboard.e2e.bench.sip.SipPhones;
import org.cordboard.e2e.program.Gateway;

/// How soon a caller hears the menu, alone and on a busy day, and whether prompts then still keep their time.
final class AttendantBench implements Benchmark {
    private static final int WARM_UP = 30;
    private static final int MEASURED = 100;
    private static final double LATE_MILLIS = 20;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double PERCENT = 100;

    @Override
    public Report run(Path folder) throws Exception {
        Report report = new Report("attendant");
        BenchCompany.write(1, folder);
        try (Gateway gateway = Programs.serve(folder);
                HttpClient client = HttpClient.newHttpClient();
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
                Agent present = Agent.signIn(new Agent.Opening(client, gateway, clock), BenchCompany.agent(0));
                SipPhones phones = new SipPhones(gateway.sipPort())) {
            present.awaitStatus("NOT_READY");
            oneByOne(report, phones);
            busyDay(report, phones, new ProgramMeter(gateway.pid()));
            clock.shutdownNow();
            report.note(PhoneCall.repetitions() + " SIP requests had to be sent again after 500 ms or more.");
        }
        return report;
    }

    private static void oneByOne(Report report, SipPhones phones) throws Exception {
        try (PromptEar ear = new PromptEar()) {
            MenuCalls calls = new MenuCalls(phones, ear);
            for (int call = 0; call < WARM_UP; call++) {
                calls.callOnce();
            }
            double[] millis = new double[MEASURED];
            for (int call = 0; call < MEASURED; call++) {
                millis[call] = calls.callOnce();
            }
            report.add("INVITE to first prompt packet, one call at a time", "ms", "p95 ≤ 30", millis);
        }
    }

    private static void busyDay(Report report, SipPhones phones, ProgramMeter meter) throws Exception {
        try (PromptEar ear = new PromptEar()) {
            double processorBefore = meter.processorSeconds();
            long before = System.nanoTime();
            BusyDay.Outcome outcome = new BusyDay(phones, ear).live();
            double seconds = (System.nanoTime() - before) / NANOS_PER_SECOND;
            double core = PERCENT * (meter.processorSeconds() - processorBefore) / seconds;
            double[] lateness = ear.streams().stream()
                    .map(HeardStream::lateness)
                    .flatMapToDouble(DoubleStream::of)
                    .toArray();
            report.add("INVITE to first prompt packet, busy", "ms", "", outcome.millisToPrompt())
                    .add("calls failed, busy", "", "0", outcome.failures().size())
                    .add("prompt packet behind its schedule, busy", "ms", "max ≤ 20", lateness)
                    .add(
                            "prompt packets later than 20 ms",
                            "",
                            "0",
                            DoubleStream.of(lateness)
                                    .filter(late -> late > LATE_MILLIS)
                                    .count())
                    .add("processor of the gateway, busy", "% of a core", "", core)
                    .add(
                            "prompt packets lost",
                            "",
                            "0",
                            ear.streams().stream().mapToLong(HeardStream::lost).sum());
            report.note(BusyDay.WORDS);
            outcome.failures().stream().distinct().limit(5).forEach(failure -> report.note("Failed: " + failure));
        }
    }
}
