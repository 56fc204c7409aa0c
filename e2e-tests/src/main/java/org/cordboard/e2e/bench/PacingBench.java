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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordboard.e2e.bench.program.BenchCompany;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.sms.standin.StandIn;
import org.cordboard.sms.standin.StandInAccount;

/// Whether many texts go out at the rate that the network grants, to the end.
final class PacingBench implements Benchmark {
    private static final int TEXTS = 1_000;
    private static final int TELEPHONES = 100;
    /// Who write at the same time, so that more is queued than goes out.
    private static final int PEOPLE = 8;
    private static final int[] RATES = {10, 100};
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(1);
    private static final String NUMBER = "+15550100200";
    private static final String ACCOUNT = "AC11111111111111111111111111111111";
    private static final String SECRET = "lantern-oil";
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MILLIS_PER_SECOND = 1e3;

    @Override
    public Report run(Path folder) throws Exception {
        Report report = new Report("pacing");
        for (int rate : RATES) {
            double seconds = seconds(Files.createDirectory(folder.resolve("rate-" + rate)), rate);
            double ideal = (TEXTS - 1.0) / rate;
            report.add(
                            "rate of %d texts, %d a second granted".formatted(TEXTS, rate),
                            "a second",
                            "≤ " + rate,
                            (TEXTS - 1) / seconds)
                    .add("the last one after its ideal time", "ms", "≤ 50", (seconds - ideal) * MILLIS_PER_SECOND);
        }
        return report.note(
                TEXTS + " texts of one segment to " + TELEPHONES
                        + " telephones, queued as fast as the API takes them; from when the network has the first to when it has the last.");
    }

    /// How long it takes from the first text to the last.
    private static double seconds(Path folder, int rate) throws Exception {
        int port;
        try (ServerSocket any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
        URI base = URI.create("http://localhost:" + port);
        StandInAccount account = new StandInAccount(ACCOUNT, SECRET, base, "/hooks/texts/texts");
        try (StandIn network = StandIn.start(account, Duration.ZERO, Clock.systemUTC())) {
            network.holdReports();
            write(folder, network, base, rate);
            try (Gateway gateway = Programs.serve(folder, port);
                    HttpUser agent = new HttpUser(gateway)) {
                agent.signIn(BenchCompany.agent(0), gateway.password(BenchCompany.agent(0)));
                Thread queuing = Thread.ofVirtual().start(() -> queue(agent));
                long first = whenItHas(network, 1);
                long last = whenItHas(network, TEXTS);
                queuing.join();
                return (last - first) / NANOS_PER_SECOND;
            }
        }
    }

    private static void write(Path folder, StandIn network, URI base, int rate) throws IOException {
        BenchCompany.write(1, folder);
        Files.writeString(
                folder.resolve("company.yaml"),
                "texting: {numbers: {'" + NUMBER + "': w0}}\n",
                StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("twilio.secret"), SECRET);
        Files.writeString(
                folder.resolve("gateway.yaml"),
                """
                http: {publicUrl: '%s'}
                texting: {account: %s, secretFile: twilio.secret, server: '%s', segmentsPerSecond: {'%s': %d}}
                """.formatted(base, ACCOUNT, network.address(), NUMBER, rate),
                StandardOpenOption.APPEND);
    }

    private static void queue(HttpUser agent) {
        String[] threads = new String[TELEPHONES];
        for (int i = 0; i < TELEPHONES; i++) {
            JsonNode thread = HttpUser.parse(agent.post("/api/threads", "{\"number\": \"+155501%05d\"}".formatted(i))
                    .body());
            threads[i] = thread.path("id").asText();
        }
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            for (int i = 0; i < TEXTS; i++) {
                String path = "/api/threads/" + threads[i % TELEPHONES] + "/messages";
                String words = "{\"words\": \"Text number %d\"}".formatted(i);
                people.execute(() -> agent.post(path, words));
            }
        }
    }

    private static long whenItHas(StandIn network, int texts) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (network.sent().size() < texts) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException(
                        "The network has only " + network.sent().size() + " texts");
            }
            Thread.sleep(LOOK);
        }
        return System.nanoTime();
    }
}
