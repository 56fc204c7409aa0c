package org.cordboard.e2e.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.browser.Browsers;
import org.cordboard.e2e.browser.ShownTexts;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;

/// How soon an agent sees what a customer texts.
final class ThreadBench implements Benchmark {
    private static final int TEXTS = 100;
    private static final int WARM_UP = 20;
    private static final String LAST_FOUR = "4821";
    private static final String TEXTS_OF_GRACE = "/api/demo/telephones/+1555013" + LAST_FOUR + "/texts";
    private static final int KEPT = 204;

    /// Fewer than a telephone of the demo may send in a minute.
    private static final Duration BETWEEN = Duration.ofMillis(2_100);

    @Override
    public Report run(Path folder) throws Exception {
        List<Double> shown = new ArrayList<>();
        try (Gateway gateway = Programs.demo(folder, PrivateNet.HERE);
                Browsers browsers = new Browsers(Files.createDirectory(folder.resolve("browsers")));
                HttpUser grace = new HttpUser(gateway)) {
            AgentConsole agent =
                    new AgentConsole("agent1", browsers.get(BrowserKind.CHROMIUM, Tone.AGENT), gateway).signIn();
            text(grace, "Hello");
            agent.openTexts().openThread(LAST_FOUR);
            ShownTexts page = new ShownTexts(agent.browser());
            for (int i = -WARM_UP; i < TEXTS; i++) {
                Thread.sleep(BETWEEN);
                String words = "Text number " + i;
                Instant begun = Instant.now();
                text(grace, words);
                double millis = Duration.between(begun, page.awaitShown(words)).toNanos() / 1e6;
                if (i >= 0) {
                    shown.add(millis);
                }
            }
        }
        double[] values = shown.stream().mapToDouble(Double::doubleValue).toArray();
        return new Report("thread")
                .add("a customer's text to its bubble on the screen", "ms", "≤ 200", values)
                .note(
                        "A real Chromium with the thread open; from before the telephone sends, so the way to the webhook is in it.");
    }

    private static void text(HttpUser grace, String words) {
        int status = grace.post(TEXTS_OF_GRACE, "{\"to\": \"+15550100\", \"words\": \"" + words + "\"}")
                .statusCode();
        if (status != KEPT) {
            throw new IllegalStateException("The telephone could not text: " + status);
        }
    }
}
