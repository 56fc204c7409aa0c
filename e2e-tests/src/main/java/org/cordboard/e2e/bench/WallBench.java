package org.cordboard.e2e.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.cordboard.e2e.bench.agent.Agent;
import org.cordboard.e2e.bench.program.BenchCompany;
import org.cordboard.e2e.bench.program.ProgramMeter;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.bench.sip.SippLoad;
import org.cordboard.e2e.bench.talk.Office;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.browser.Browsers;
import org.cordboard.e2e.browser.FrameMeter;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;

/// What the wall of a large floor costs: the gateway for each supervisor who looks at it, and the browser that shows
/// it.
final class WallBench implements Benchmark {
    private static final int AGENTS = 500;
    private static final int WAITING = 2_000;
    private static final int WORKGROUPS = 10;
    private static final int VIEWERS = 10;
    private static final int ARRIVALS_A_SECOND = 2;
    private static final long WALL_IS_READ_EVERY_MILLIS = 2_000;
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(150);
    private static final double PERCENT = 100;
    private static final double NANOS_PER_SECOND = 1e9;

    private final List<AutoCloseable> floor = new ArrayList<>();

    @Override
    public Report run(Path folder) throws Exception {
        Report report = new Report("wall");
        BenchCompany.write(new BenchCompany.Size(AGENTS, VIEWERS + 1, WORKGROUPS), folder);
        try (Gateway gateway = Programs.serve(folder);
                Office office = new Office(gateway)) {
            office.keepSilent();
            office.staff(AGENTS);
            fill(gateway, office, folder);
            measure(gateway, office, folder, report);
        } finally {
            for (AutoCloseable one : floor) {
                one.close();
            }
        }
        return report.note(AGENTS + " agents talk and " + WAITING + " callers wait in " + WORKGROUPS
                        + " workgroups, all without sound; " + ARRIVALS_A_SECOND
                        + " callers a second come and leave again. Each viewer has a supervisor's console and reads the wall every 2 s,"
                        + " as the page does.")
                .note("Frames: Chromium without a screen, on the machine that also carries gateway and load.");
    }

    private void fill(Gateway gateway, Office office, Path folder) throws IOException, InterruptedException {
        int each = (AGENTS + WAITING) / WORKGROUPS;
        for (int workgroup = 0; workgroup < WORKGROUPS; workgroup++) {
            floor.add(SippLoad.start(
                    "standing",
                    new SippLoad.Load(5, each),
                    gateway.sipPort(),
                    BenchCompany.queue(workgroup),
                    Files.createDirectory(folder.resolve("callers-" + workgroup))));
        }
        office.answerAll();
        try (HttpUser supervisor = supervisor(0, gateway)) {
            Awaitility.await().atMost(PATIENCE).until(() -> waiting(supervisor.getJson("/api/wall")) == WAITING);
        }
        floor.add(SippLoad.start(
                "menu",
                new SippLoad.Load(ARRIVALS_A_SECOND, ARRIVALS_A_SECOND * 600),
                gateway.sipPort(),
                BenchCompany.queue(0),
                Files.createDirectory(folder.resolve("come-and-go"))));
    }

    private static int waiting(JsonNode wall) {
        return StreamSupport.stream(wall.path("groups").spliterator(), false)
                .mapToInt(group -> group.path("waiting").asInt())
                .sum();
    }

    private static HttpUser supervisor(int number, Gateway gateway) {
        HttpUser supervisor = new HttpUser(gateway);
        String name = BenchCompany.supervisor(number);
        supervisor.signIn(name, gateway.password(name));
        return supervisor;
    }

    private static void measure(Gateway gateway, Office office, Path folder, Report report) throws Exception {
        double without = share(gateway);
        double with;
        try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(2)) {
            List<AutoCloseable> viewers = new ArrayList<>();
            for (int number = 0; number < VIEWERS; number++) {
                Agent console = office.supervisor(number);
                HttpUser reader = supervisor(number, gateway);
                clock.scheduleAtFixedRate(
                        () -> reader.getJson("/api/wall"),
                        number * WALL_IS_READ_EVERY_MILLIS / VIEWERS,
                        WALL_IS_READ_EVERY_MILLIS,
                        TimeUnit.MILLISECONDS);
                viewers.add(console);
                viewers.add(reader);
            }
            with = share(gateway);
            clock.shutdownNow();
            for (AutoCloseable viewer : viewers) {
                viewer.close();
            }
        }
        report.add("processor of the gateway while nobody looks", "% of a core", "", without)
                .add("processor of the gateway with " + VIEWERS + " viewers", "% of a core", "", with)
                .add("processor of the gateway for each viewer", "% of a core", "≤ 1", (with - without) / VIEWERS);
        frames(gateway, folder, report);
    }

    private static double share(Gateway gateway) throws InterruptedException {
        ProgramMeter meter = new ProgramMeter(gateway.pid());
        double before = meter.processorSeconds();
        long begun = System.nanoTime();
        Thread.sleep(WINDOW);
        return PERCENT * (meter.processorSeconds() - before) / ((System.nanoTime() - begun) / NANOS_PER_SECOND);
    }

    private static void frames(Gateway gateway, Path folder, Report report) throws IOException {
        try (Browsers browsers = new Browsers(Files.createDirectory(folder.resolve("browsers")))) {
            Browser browser = browsers.get(BrowserKind.CHROMIUM, Tone.AGENT);
            // What this machine does to a page on which nothing happens at all.
            add(report, "an empty page, for comparison", "", FrameMeter.watch(browser, WINDOW));
            // Not ready: this gateway's sound is on the loopback address, where browsers have none.
            AgentConsole supervisor = new AgentConsole(BenchCompany.supervisor(VIEWERS), browser, gateway)
                    .enter()
                    .awaitStatus("NOT_READY");
            add(
                    report,
                    "the supervisor's first page, for comparison",
                    "",
                    FrameMeter.watch(browser, WINDOW.dividedBy(4)));
            supervisor.openWall().awaitAgent(BenchCompany.agent(0), "TALKING");
            add(report, "the wall", "max ≤ 50", FrameMeter.watch(browser, WINDOW));
            supervisor.openOperator();
            add(
                    report,
                    "the operator's screen, while a name is typed",
                    "",
                    FrameMeter.watchTyping(
                            browser, "[data-testid='operator-search']", "agent 499", BETWEEN_KEYS, WINDOW));
        }
    }

    private static void add(Report report, String page, String target, FrameMeter.Frames frames) {
        report.add("from a frame to the next: " + page, "ms", target, frames.millis());
        for (FrameMeter.HeavyFrame heavy : frames.heavy()) {
            report.note(String.format(
                    Locale.ROOT,
                    "A frame of %s, begun %.1f s after its watch, took %.1f ms: %.1f of scripts, %.1f of layout and painting.",
                    page,
                    heavy.at() / 1_000,
                    heavy.worked(),
                    heavy.scripts(),
                    heavy.drawing()));
        }
    }
}
