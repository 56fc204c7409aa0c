package org.cordboard.server.texting;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Page;
import org.cordboard.server.http.Routes;
import org.cordboard.sms.provider.DeliveryReport;
import org.cordboard.sms.provider.ForgedException;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.provider.NetworkCall;
import org.cordboard.sms.provider.NetworkDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the text network tells what has happened. It is answered as soon as that is safe, and asked to
/// come again while it is not.
public final class NetworkRoutes implements Routes {
    /// Under which the network reaches us.
    public static final String ROOT = "/hooks/texts";

    private static final Logger LOG = LoggerFactory.getLogger(NetworkRoutes.class);
    private static final String NOTHING_TO_SAY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final NetworkDoor door;
    private final Consumer<IncomingText> inbox;
    private final Texting texting;
    private final Function<Integer, String> errorWords;

    private final LongAdder forged = new LongAdder();

    /// @param inbox keeps a text, or throws; blocks
    /// @param errorWords what the network's numbers for errors mean
    public NetworkRoutes(
            NetworkDoor door, Consumer<IncomingText> inbox, Texting texting, Function<Integer, String> errorWords) {
        this.door = door;
        this.inbox = inbox;
        this.texting = texting;
        this.errorWords = errorWords;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        add(routes, ROOT + "/texts", this::text);
        add(routes, ROOT + "/reports/{id}", this::report);
    }

    /// How many requests were not the network's.
    public long forged() {
        return forged.sum();
    }

    /// They belong to no API: nobody but the network may call them.
    private static void add(RoutesConfig routes, String path, Handler handler) {
        routes.addEndpoint(Endpoint.create(HandlerType.POST, path)
                .addMetadata(new Roles(Set.of(Access.ANYONE)))
                .addMetadata(Page.PAGE)
                .handler(handler));
    }

    private void text(Context ctx) {
        IncomingText text = believed(ctx, door::text);
        kept(() -> inbox.accept(text));
        ctx.contentType("text/xml; charset=utf-8").result(NOTHING_TO_SAY);
    }

    private void report(Context ctx) {
        DeliveryReport report = believed(ctx, door::report);
        kept(() -> {
            if (!texting.report(ctx.pathParam("id"), report, errorWords)) {
                LOG.warn("A report came for the text {}, which is not known", ctx.pathParam("id"));
            }
        });
        ctx.status(204);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(NetworkCall call) throws ForgedException;
    }

    private <T> T believed(Context ctx, Reading<T> reading) {
        try {
            return reading.of(call(ctx));
        } catch (ForgedException notTheirs) {
            forged.increment();
            LOG.warn("{} {} was not believed: {}", ctx.method(), ctx.path(), notTheirs.getMessage());
            throw new HttpProblem(
                    403,
                    "X-Twilio-Signature",
                    Sentence.of("The request does not come from our account at the text network"),
                    Sentence.of("Check http.publicUrl and texting.secretFile, if it does"));
        } catch (IllegalArgumentException unreadable) {
            throw new HttpProblem(
                    400, "form", Sentence.verbatim(unreadable.getMessage()), Sentence.of("Send what Twilio documents"));
        }
    }

    private static NetworkCall call(Context ctx) {
        String query = ctx.queryString();
        Map<String, String> form = new HashMap<>();
        ctx.formParamMap().forEach((name, values) -> form.put(name, values.getFirst()));
        return new NetworkCall(
                ctx.req().getRequestURI() + (query == null ? "" : "?" + query),
                form,
                Optional.ofNullable(ctx.header("X-Twilio-Signature")));
    }

    /// What cannot be kept is not taken: the network is to hold on to it.
    private static void kept(Runnable keeping) {
        try {
            keeping.run();
        } catch (RuntimeException failed) {
            LOG.error("What the text network has told could not be kept", failed);
            throw new HttpProblem(
                    503, "", Sentence.of("This cannot be kept at present"), Sentence.of("Come again"), 10);
        }
    }
}
