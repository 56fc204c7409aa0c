package org.cordboard.e2e.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.cordboard.e2e.bench.program.BenchCompany;
import org.cordboard.e2e.bench.program.ProgramMeter;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.sms.standin.StandIn;
import org.cordboard.sms.standin.StandInAccount;

/// How fast texts are taken that customers send.
final class TextsBench implements Benchmark {
    private static final int A_SECOND = 500;
    private static final int TELEPHONES = 40;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NUMBER = "+15550100200";
    private static final String ACCOUNT = "AC11111111111111111111111111111111";
    private static final String SECRET = "lantern-oil";
    private static final int TAKEN = 200;
    private static final double PERCENT = 100;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final AtomicInteger texts = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Queue<Double> answers = new ConcurrentLinkedQueue<>();

    @Override
    public Report run(Path folder) throws Exception {
        Report report = new Report("texts");
        int port = freePort();
        URI base = URI.create("http://localhost:" + port);
        StandInAccount account = new StandInAccount(ACCOUNT, SECRET, base, "/hooks/texts/texts");
        try (StandIn network = StandIn.start(account, Duration.ZERO, Clock.systemUTC())) {
            write(folder, network, base);
            try (Gateway gateway = Programs.serve(folder, port)) {
                network.reaches(base);
                send(network, WARM_UP);
                answers.clear();
                ProgramMeter meter = new ProgramMeter(gateway.pid());
                double before = meter.processorSeconds();
                long begun = System.nanoTime();
                send(network, WINDOW);
                double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
                double share = PERCENT * (meter.processorSeconds() - before) / seconds;
                awaitAll(gateway);
                report.add("a text to the answer to the network", "ms", "p99 ≤ 50", millis())
                        .add("texts that were not taken", "", "0", refused.get())
                        .add("texts that stand in threads", "", Integer.toString(texts.get()), inThreads(gateway))
                        .add("processor of the gateway", "% of a core", "≤ 100", share);
            }
        }
        return report.note(A_SECOND + " texts a second from " + TELEPHONES
                + " telephones, signed as Twilio signs, for " + WINDOW.toSeconds() + " s after " + WARM_UP.toSeconds()
                + " s for warming up; each is on the disk before it is answered (SQLite, synchronous=FULL).");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static void write(Path folder, StandIn network, URI base) throws IOException {
        BenchCompany.write(1, folder);
        Path company = folder.resolve("company.yaml");
        Files.writeString(company, "texting: {numbers: {'" + NUMBER + "': w0}}\n", StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("twilio.secret"), SECRET);
        Files.writeString(
                folder.resolve("gateway.yaml"),
                "http: {publicUrl: '%s'}\ntexting: {account: %s, secretFile: twilio.secret, server: '%s'}\n"
                        .formatted(base, ACCOUNT, network.address()),
                StandardOpenOption.APPEND);
    }

    private void send(StandIn network, Duration window) throws InterruptedException {
        try (ExecutorService telephones = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.scheduleAtFixedRate(
                    () -> telephones.submit(() -> text(network)), 0, 1_000_000 / A_SECOND, TimeUnit.MICROSECONDS);
            Thread.sleep(window);
            clock.shutdownNow();
        }
    }

    private void text(StandIn network) {
        int number = texts.incrementAndGet();
        long begun = System.nanoTime();
        boolean taken = network.text(
                        "+155501%05d".formatted(number % TELEPHONES), NUMBER, "Text number " + number, List.of())
                .filter(status -> status == TAKEN)
                .isPresent();
        answers.add((System.nanoTime() - begun) / NANOS_PER_MILLI);
        if (!taken) {
            refused.incrementAndGet();
        }
    }

    private double[] millis() {
        return answers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void awaitAll(Gateway gateway) {
        Awaitility.await().atMost(PATIENCE).until(() -> inThreads(gateway) >= texts.get() - refused.get());
    }

    private static int inThreads(Gateway gateway) {
        try (HttpUser agent = new HttpUser(gateway)) {
            agent.signIn(BenchCompany.agent(0), gateway.password(BenchCompany.agent(0)));
            JsonNode threads = agent.getJson("/api/threads");
            return StreamSupport.stream(threads.spliterator(), false)
                    .mapToInt(thread -> thread.path("last").asInt())
                    .sum();
        }
    }
}
