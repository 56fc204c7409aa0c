package org.cordboard.server.texting;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cordboard.server.hook.Hooks;
import org.cordboard.server.http.Routes;
import org.cordboard.sms.provider.DeliveryReport;
import org.cordboard.sms.provider.IncomingText;
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
    private final OutgoingTexts outgoing;
    private final Function<Integer, String> errorWords;

    private final Hooks hooks = new Hooks();

    /// @param inbox keeps a text, or throws; blocks
    /// @param errorWords what the network's numbers for errors mean
    public NetworkRoutes(
            NetworkDoor door,
            Consumer<IncomingText> inbox,
            OutgoingTexts outgoing,
            Function<Integer, String> errorWords) {
        this.door = door;
        this.inbox = inbox;
        this.outgoing = outgoing;
        this.errorWords = errorWords;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        Hooks.add(routes, ROOT + "/texts", this::text);
        Hooks.add(routes, ROOT + "/reports/{id}", this::report);
    }

    /// How many requests were not the network's.
    public long forged() {
        return hooks.forged();
    }

    private void text(Context ctx) {
        IncomingText text = hooks.believed(ctx, door::text);
        Hooks.kept(() -> inbox.accept(text));
        ctx.contentType("text/xml; charset=utf-8").result(NOTHING_TO_SAY);
    }

    private void report(Context ctx) {
        DeliveryReport report = hooks.believed(ctx, door::report);
        Hooks.kept(() -> {
            if (!outgoing.report(ctx.pathParam("id"), report, errorWords)) {
                LOG.warn("A report came for the text {}, which is not known", ctx.pathParam("id"));
            }
        });
        ctx.status(204);
    }
}
