package org.cordboard.server.health;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.function.Supplier;
import org.cordboard.server.call.LiveCalls;
import org.cordboard.server.console.ConsoleHub;
import org.cordboard.server.floor.FloorRunner;
import org.cordboard.server.floor.JournalWriter;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.Routes;

/// `GET /health` for load balancers and people, `GET /metrics` in Prometheus' form.
public final class Health implements Routes {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JournalWriter journal;

    public Health(JournalWriter journal, LiveCalls calls, ConsoleHub consoles, FloorRunner floor) {
        this.journal = journal;
        gauge("cordboard.calls", "Calls that are up", calls::count);
        gauge("cordboard.consoles", "Consoles that are open", consoles::openConsoles);
        gauge("cordboard.floor.inbox", "Events that wait for the floor", floor::waiting);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiBody status = new ApiBody.FreeJson("`status` is `ready` or `troubled`; `trouble` says what is wrong");
        ApiRoute.get("/health", Access.ANYONE, "Whether calls are taken; for load balancers")
                .answers(status)
                .refuses(503, "Something is wrong", status)
                .handledBy(routes, this::health);
        ApiRoute.get("/metrics", Access.ANYONE, "Measurements, for Prometheus")
                .answers(new ApiBody.File("text/plain", "Prometheus' text form"))
                .handledBy(
                        routes,
                        ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                                .result(registry.scrape()));
    }

    private void health(Context ctx) {
        String trouble = journal.trouble();
        if (trouble.isEmpty()) {
            ctx.json(Map.of("status", "ready"));
        } else {
            ctx.status(503).json(Map.of("status", "troubled", "trouble", trouble));
        }
    }
}
