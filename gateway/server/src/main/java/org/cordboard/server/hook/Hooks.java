package org.cordboard.server.hook;

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
import java.util.function.Supplier;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Page;
import org.cordboard.sms.provider.ForgedException;
import org.cordboard.sms.provider.NetworkCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a network outside tells what has happened. Any thread.
public final class Hooks {
    private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);

    private final LongAdder forged = new LongAdder();

    /// Reads what the network says.
    @FunctionalInterface
    public interface Reading<T> {
        /// @throws ForgedException when the network has not said it
        /// @throws IllegalArgumentException naming the field that is missing or wrong
        T of(NetworkCall call) throws ForgedException;
    }

    /// How many requests were not the network's.
    public long forged() {
        return forged.sum();
    }

    /// Takes POST requests. They belong to no API: nobody but the network may call them.
    public static void add(RoutesConfig routes, String path, Handler handler) {
        routes.addEndpoint(Endpoint.create(HandlerType.POST, path)
                .addMetadata(new Roles(Set.of(Access.ANYONE)))
                .addMetadata(Page.PAGE)
                .handler(handler));
    }

    /// @throws HttpProblem for what the network has not said, or what cannot be read
    public <T> T believed(Context ctx, Reading<T> reading) {
        try {
            return reading.of(call(ctx));
        } catch (ForgedException notTheirs) {
            forged.increment();
            LOG.warn("{} {} was not believed: {}", ctx.method(), ctx.path(), notTheirs.getMessage());
            throw new HttpProblem(
                    403,
                    "X-Twilio-Signature",
                    Sentence.of("The request does not come from our account at the network"),
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
    ///
    /// @throws HttpProblem when it was not kept
    public static void kept(Runnable keeping) {
        kept(() -> {
            keeping.run();
            return true;
        });
    }

    /// As the other one.
    public static <T> T kept(Supplier<T> keeping) {
        try {
            return keeping.get();
        } catch (RuntimeException failed) {
            LOG.error("What a network has told could not be kept", failed);
            throw new HttpProblem(
                    503, "", Sentence.of("This cannot be kept at present"), Sentence.of("Come again"), 10);
        }
    }
}
