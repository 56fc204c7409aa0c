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
    /// The first texts after a start wait for the library to be loaded, and are made up for.
    private static final int WARM_UP = 300;
    /// Behind those that the network makes unreachable for trying what happens then.
    private static final int FIRST_TELEPHONE = 1_000;
    /// Who write at the same time, so that more is queued than goes out.
    private static final int PEOPLE = 8;
    private static final int[] RATES = {10, 100};
    /// Segments a second, as few as may be granted.
    private static final String SLOWEST = "0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(1);
    private static final String NUMBER = "+15550100200";
    private static final String ACCOUNT = "AC11111111111111111111111111111111";
    private static final String SECRET = "lantern-oil";
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MILLIS_PER_SECOND = 1e3;

    /// @param texts how many went out
    /// @param seconds from the first of them to the last
    private record Flow(int texts, double seconds) {
        double perSecond() {
            return (texts - 1) / seconds;
        }

        double late(int rate) {
            return (seconds - (texts - 1.0) / rate) * MILLIS_PER_SECOND;
        }
    }

    @Override
    public Report run(Path folder) throws Exception {
        Report report = new Report("pacing");
        for (int rate : RATES) {
            Flow flow = flow(Files.createDirectory(folder.resolve("rate-" + rate)), rate);
            report.add(
                            "rate of %d texts, %d a second granted".formatted(TEXTS, rate),
                            "a second",
                            "≤ " + rate,
                            flow.perSecond())
                    .add("the last one after its ideal time", "ms", "≤ 50", flow.late(rate));
        }
        return report.note(TEXTS + " texts of one segment to " + TELEPHONES
                + " telephones lie in the outbox when the gateway is started with the rate; counted from the text number "
                + WARM_UP + " after that, when the program is warm, to the last.");
    }

    /// Texts are queued while hardly any may go out, and go out after another start.
    private static Flow flow(Path folder, int rate) throws Exception {
        int port;
        try (ServerSocket any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
        URI base = URI.create("http://localhost:" + port);
        StandInAccount account = new StandInAccount(ACCOUNT, SECRET, base, "/hooks/texts/texts");
        try (StandIn network = StandIn.start(account, Duration.ZERO, Clock.systemUTC())) {
            network.holdReports();
            BenchCompany.write(1, folder);
            String gatewayFile = Files.readString(folder.resolve("gateway.yaml"));
            write(folder, gatewayFile, network, base, SLOWEST);
            try (Gateway gateway = Programs.serve(folder, port);
                    HttpUser agent = new HttpUser(gateway)) {
                agent.signIn(BenchCompany.agent(0), gateway.password(BenchCompany.agent(0)));
                queue(agent);
            }
            int before = network.sent().size() + WARM_UP;
            write(folder, gatewayFile, network, base, Integer.toString(rate));
            try (Gateway _ = Programs.serve(folder, port)) {
                long first = whenItHas(network, before);
                long last = whenItHas(network, TEXTS);
                return new Flow(TEXTS - before + 1, (last - first) / NANOS_PER_SECOND);
            }
        }
    }

    private static void write(Path folder, String gatewayFile, StandIn network, URI base, String rate)
            throws IOException {
        Path company = folder.resolve("company.yaml");
        if (!Files.readString(company).contains(NUMBER)) {
            Files.writeString(company, "texting: {numbers: {'" + NUMBER + "': w0}}\n", StandardOpenOption.APPEND);
        }
        Files.writeString(folder.resolve("twilio.secret"), SECRET);
        Files.writeString(
                folder.resolve("gateway.yaml"),
                gatewayFile + """
                        http: {publicUrl: '%s'}
                        texting: {account: %s, secretFile: twilio.secret, server: '%s', segmentsPerSecond: {'%s': %s}}
                        """.formatted(base, ACCOUNT, network.address(), NUMBER, rate));
    }

    private static void queue(HttpUser agent) {
        String[] threads = new String[TELEPHONES];
        for (int i = 0; i < TELEPHONES; i++) {
            JsonNode thread = HttpUser.parse(
                    agent.post("/api/threads", "{\"number\": \"+1555011%04d\"}".formatted(FIRST_TELEPHONE + i))
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
