package org.cordboard.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.Key;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.language.Language;
import org.cordboard.server.language.Languages;
import org.cordboard.server.wire.Wire;
import org.eclipse.jetty.http.HttpCompliance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP and WebSocket surface: the pages, what the features bring, and what holds for all of them (who may,
/// from which page, security headers, errors without our insides).
public final class WebServer implements AutoCloseable {
    /// A socket on which nothing comes for so long is closed; pages send a heartbeat every 5 s.
    public static final Duration SOCKET_IDLE = Duration.ofSeconds(15);

    /// All HTTP routes, in the order of their registration, for whoever asks while the server runs.
    public static final Key<Supplier<List<Endpoint>>> ENDPOINTS = new Key<>("cordboard.endpoints");

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final int FRAME_AT_MOST = 1 << 20;
    private static final String ASSETS = "/assets/";
    private static final String CALLERS_PAGE = "/call";

    private final Javalin app;
    private final HttpConfig config;

    private WebServer(Javalin app, HttpConfig config) {
        this.app = app;
        this.config = config;
    }

    /// @param guard throws an [HttpProblem] when the request's sender lacks what the route asks for
    /// @param framedBy whose pages may show the caller's page within theirs, each as in `Origin`
    /// @throws IOException when the port cannot be had or the certificate cannot be used; the message says what
    /// to do
    public static WebServer start(
            HttpConfig http, Handler guard, Supplier<List<String>> framedBy, List<Routes> features) throws IOException {
        Origins origins = new Origins(http);
        Connectors connectors = Connectors.of(http);
        Javalin app = Javalin.create(config -> {
            general(config);
            config.appData(ENDPOINTS, () -> endpoints(config));
            connectors.addTo(config);
            config.routes.before(ctx -> PeerAddress.note(ctx, http.behindProxy()));
            config.routes.before(ctx -> securityHeaders(ctx, framedBy));
            config.routes.beforeMatched(ctx -> checkOrigin(origins, ctx));
            config.routes.beforeMatched(guard);
            config.routes.wsBeforeUpgrade(ctx -> PeerAddress.note(ctx, http.behindProxy()));
            config.routes.wsBeforeUpgrade(ctx -> requireOurs(origins, ctx));
            config.routes.wsBeforeUpgrade(guard);
            features.forEach(feature -> feature.addTo(config.routes));
            pages(config);
            problems(config);
        });
        try {
            app.start();
        } catch (RuntimeException failed) {
            app.stop();
            throw startFailure(http, failed);
        }
        return new WebServer(app, http);
    }

    private static List<Endpoint> endpoints(JavalinConfig config) {
        return config.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .toList();
    }

    private static IOException startFailure(HttpConfig http, RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new IOException(
                        "HTTP port " + http.port() + " on " + http.bind()
                                + " cannot be had: another program uses it. Choose another with --http-port, or 0 for any free one",
                        failed);
            }
        }
        return new IOException("The web server did not start: " + failed.getMessage(), failed);
    }

    private static void general(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.jsonMapper(new JavalinJackson(Wire.mapper(), true));
        config.http.maxRequestSize = 16L << 20;
        config.http.defaultContentType = "application/json; charset=utf-8";
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setHttpCompliance(HttpCompliance.RFC7230);
        });
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setIdleTimeout(SOCKET_IDLE);
            factory.setMaxTextMessageSize(FRAME_AT_MOST);
        });
    }

    /// What OWASP recommends for a page that needs nothing from elsewhere. Sound comes from blobs, pictures may
    /// be data.
    /// Nobody shows our pages within theirs, but for the page of callers.
    private static void securityHeaders(Context ctx, Supplier<List<String>> framedBy) {
        List<String> frames = ctx.path().equals(CALLERS_PAGE) ? framedBy.get() : List.of();
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        if (frames.isEmpty()) {
            ctx.header("X-Frame-Options", "DENY");
        }
        ctx.header("Permissions-Policy", "microphone=(self), camera=(self), display-capture=(self), geolocation=()");
        ctx.header(
                "Content-Security-Policy",
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self' blob:; "
                        + "connect-src 'self'; frame-ancestors "
                        + (frames.isEmpty() ? "'none'" : String.join(" ", frames))
                        + "; base-uri 'none'; form-action 'self'; object-src 'none'");
        if (ctx.path().startsWith("/api/")) {
            ctx.header("Cache-Control", "no-store");
        }
    }

    /// A request that changes something must not come from a foreign page. One without `Origin` comes from no
    /// page at all.
    private static void checkOrigin(Origins origins, Context ctx) {
        if (!SAFE.contains(ctx.method()) && ctx.header("Origin") != null) {
            requireOurs(origins, ctx);
        }
    }

    private static void requireOurs(Origins origins, Context ctx) {
        if (!origins.isOurs(ctx)) {
            throw new HttpProblem(
                    403,
                    "Origin",
                    Sentence.of("The request comes from a foreign page"),
                    Sentence.of("Use the console of this gateway; behind a proxy set http.publicUrl"));
        }
    }

    private static void pages(JavalinConfig config) {
        config.staticFiles.add(files -> {
            files.directory = "/web";
            files.location = Location.CLASSPATH;
            files.roles = Set.of(Access.ANYONE);
            files.headers = Map.of();
            files.precompressMaxSize = 4 << 20;
            files.skipFileFunction = request -> request.getRequestURI().equals("/")
                    || request.getRequestURI().equals("/index.html");
        });
        List.of("/", CALLERS_PAGE, "/check", "/index.html").forEach(page -> ClientPage.add(config.routes, page));
        config.routes.after(ASSETS + "*", ctx -> ctx.header("Cache-Control", "public, max-age=31536000, immutable"));
        config.routes.after(WebServer::nothingButTheTag);
        config.routes.error(404, ctx -> {
            boolean wantsPage = ctx.method().equals(HandlerType.GET)
                    && !ctx.path().startsWith("/api/")
                    && !ctx.path().equals(ClientPage.TELEPHONE)
                    && String.valueOf(ctx.header("Accept")).contains("text/html");
            if (wantsPage) {
                ClientPage.send(ctx.status(200));
            }
        });
    }

    /// An answer that nothing has changed names the tag (RFC 9110, section 15.4.5). It has no body, yet Javalin leaves
    /// the length of the body in it that would have been sent, and some reverse proxies wait for so many bytes.
    private static void nothingButTheTag(Context ctx) throws IOException {
        if (ctx.status().equals(HttpStatus.NOT_MODIFIED)) {
            ctx.res().setHeader("Content-Length", null);
            ctx.res().setHeader("Content-Encoding", null);
            ctx.header("ETag", String.valueOf(ctx.header("If-None-Match")));
            // Sent at once, it is not given the length 0 either.
            ctx.res().flushBuffer();
        }
    }

    private static void problems(JavalinConfig config) {
        config.routes.exception(HttpProblem.class, (problem, ctx) -> {
            if (problem.retryAfterSeconds() > 0) {
                ctx.header("Retry-After", String.valueOf(problem.retryAfterSeconds()));
            }
            answer(
                    ctx,
                    problem.status(),
                    problem.field(),
                    problem.words(),
                    problem.remedy(),
                    problem.retryAfterSeconds());
        });
        config.routes.exception(
                HttpResponseException.class,
                (problem, ctx) -> answer(
                        ctx, problem.getStatus(), "", Sentence.verbatim(problem.getMessage()), Sentence.NONE, 0));
        config.routes.exception(Exception.class, (bug, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), bug);
            answer(
                    ctx,
                    500,
                    "",
                    Sentence.of("Something went wrong on our side"),
                    Sentence.of("Try again; the gateway's log tells more"),
                    0);
        });
    }

    private static void answer(
            Context ctx, int status, String field, Sentence words, Sentence remedy, int retryAfterSeconds) {
        Language language = Languages.of(ctx);
        ctx.status(status)
                .header("Content-Language", language.tag())
                .json(new Rest.Problem(field, language.say(words), language.say(remedy), retryAfterSeconds));
    }

    /// The port in use, also when 0 was asked for.
    public int port() {
        return app.port();
    }

    /// What a browser on this machine calls us.
    public String url() {
        return config.publicUrl()
                .orElseGet(() ->
                        (config.certificate().isPresent() ? "https" : "http") + "://" + config.bind() + ":" + port());
    }

    @Override
    public void close() {
        app.stop();
    }
}
