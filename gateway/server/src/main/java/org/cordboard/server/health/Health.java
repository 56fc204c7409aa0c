package org.cordboard.server.health;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.cordboard.server.call.LiveCalls;
import org.cordboard.server.console.ConsoleHub;
import org.cordboard.server.floor.FloorRunner;
import org.cordboard.server.floor.JournalWriter;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.Routes;
import org.cordboard.sip.SipEdge;
import org.cordboard.sip.trace.MessageRing;

/// `GET /health` for load balancers and people, `GET /metrics` in Prometheus' form.
public final class Health implements Routes {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JournalWriter journal;

    /// @param others what parts measure that not every gateway has
    public Health(
            JournalWriter journal,
            LiveCalls calls,
            ConsoleHub consoles,
            FloorRunner floor,
            SipEdge sip,
            MessageRing sipMessages,
            List<MeterBinder> others) {
        this.journal = journal;
        gauge("cordboard.calls", "Calls that are up", calls::count);
        gauge("cordboard.consoles", "Consoles that are open", consoles::openConsoles);
        gauge("cordboard.floor.inbox", "Events that wait for the floor", floor::waiting);
        dropped("stranger", sip, dropped -> dropped.fromStrangers());
        dropped("banned", sip, dropped -> dropped.fromBanned());
        dropped("unreadable", sip, dropped -> dropped.unreadable());
        dropped("unasked", sip, dropped -> dropped.unasked());
        FunctionCounter.builder("cordboard.sip.bans", sip, SipEdge::bans)
                .description("How often addresses were banned")
                .register(registry);
        gauge("cordboard.sip.banned", "Addresses that are banned", sip::bannedNow);
        gauge(
                "cordboard.trace.calls",
                "Calls whose SIP messages are in memory",
                () -> sipMessages.usage().calls());
        gauge(
                "cordboard.trace.bytes",
                "Memory that SIP messages of calls take",
                () -> sipMessages.usage().bytes());
        others.forEach(other -> other.bindTo(registry));
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private void dropped(String reason, SipEdge sip, ToDoubleFunction<SipEdge.Dropped> count) {
        FunctionCounter.builder("cordboard.sip.dropped", sip, edge -> count.applyAsDouble(edge.dropped()))
                .description("SIP datagrams and connections that were thrown away unread")
                .tag("reason", reason)
                .register(registry);
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
