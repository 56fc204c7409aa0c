package org.cordboard.server.voice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.hook.Hooks;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.sms.voice.Bringing;
import org.cordboard.sms.voice.DialledNumber;
import org.cordboard.sms.voice.LegReport;
import org.cordboard.sms.voice.VoiceNetwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a voice network asks what to do with a call, and tells what has become of it.
public final class VoiceRoutes implements Routes {
    /// Under which the network reaches us; there it asks what to do with a call.
    public static final String ROOT = "/hooks/voice";

    /// The header of an INVITE that brings the ticket.
    public static final String HEADER = "X-Cordboard-Ticket";

    private static final Logger LOG = LoggerFactory.getLogger(VoiceRoutes.class);
    private static final String LEGS = ROOT + "/reports/";
    private static final String OUTCOMES = ROOT + "/outcomes/";
    private static final String CALLERS = ROOT + "/callers";
    private static final String XML = "text/xml; charset=utf-8";

    /// What can stand in a SIP URI as it is.
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");

    private final VoiceNetwork network;
    private final VoiceCalls calls;
    private final URI publicBase;
    private final String place;
    private final Predicate<String> ours;
    private final Hooks hooks = new Hooks();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unknown = new LongAdder();

    /// @param publicBase what the network reaches us by over HTTP
    /// @param place what it reaches us by over SIP, as behind the `@` of a SIP URI
    /// @param ours whether a number, as the network writes it, leads anywhere here
    public VoiceRoutes(VoiceNetwork network, VoiceCalls calls, URI publicBase, String place, Predicate<String> ours) {
        this.network = network;
        this.calls = calls;
        this.publicBase = publicBase;
        this.place = place;
        this.ours = ours;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        Hooks.add(routes, ROOT, this::dialled);
        Hooks.add(routes, LEGS + "{ticket}", this::leg);
        Hooks.add(routes, OUTCOMES + "{ticket}", this::outcome);
        Hooks.add(routes, CALLERS, this::caller);
    }

    /// How many requests were not the network's.
    public long forged() {
        return hooks.forged();
    }

    /// How many calls were refused, because nobody here has their number.
    public long refused() {
        return refused.sum();
    }

    /// How many reports were of calls that are not known here.
    public long unknown() {
        return unknown.sum();
    }

    private void dialled(Context ctx) {
        DialledNumber call = hooks.believed(ctx, network::dialled);
        if (NUMBER.matcher(call.number()).matches() && ours.test(call.number())) {
            ctx.contentType(XML).result(network.bring(bringing(call)));
        } else {
            refused.increment();
            LOG.warn(
                    "{} asks for {}, which nobody has here: add it to the company's numbers, or take {} from it there",
                    network.name(),
                    call.number(),
                    ROOT);
            ctx.contentType(XML).result(network.refuse());
        }
    }

    /// Without a ticket, should none be kept at present: the caller comes first.
    private Bringing bringing(DialledNumber call) {
        String address = "sip:" + call.number() + "@" + place;
        try {
            String ticket = calls.expect(call.call());
            return new Bringing(
                    address + "?" + HEADER + "=" + ticket,
                    Optional.of(new Bringing.Told(
                            publicBase.resolve(LEGS + ticket), publicBase.resolve(OUTCOMES + ticket))));
        } catch (RuntimeException failed) {
            LOG.error("The call {} comes without reports, as no ticket could be kept", call.call(), failed);
            return new Bringing(address, Optional.empty());
        }
    }

    /// What is signed and not known was meant for another gateway, or its store was lost: the
    /// network's own log shows the 404, and it does not come again.
    private void leg(Context ctx) {
        LegReport report = hooks.believed(ctx, network::leg);
        boolean known = Hooks.kept(() -> calls.toldOfLeg(ctx.pathParam("ticket"), report));
        if (!known) {
            unknown.increment();
            throw new HttpProblem(
                    404,
                    "ticket",
                    Sentence.of("No call is known by this ticket"),
                    Sentence.of("Send reports to the address that the answer of {0} names", ROOT));
        }
        ctx.status(204);
    }

    /// Somebody may still be listening: there is always an answer.
    private void outcome(Context ctx) {
        LegReport report = hooks.believed(ctx, network::outcome);
        try {
            if (!calls.toldOfLeg(ctx.pathParam("ticket"), report)) {
                unknown.increment();
                LOG.warn("{} tells the outcome of a call that is not known", network.name());
            }
        } catch (RuntimeException failed) {
            LOG.error("The outcome of a call could not be kept: {}", report, failed);
        }
        ctx.contentType(XML).result(network.end());
    }

    /// Also of calls that were refused, which are not kept.
    private void caller(Context ctx) {
        LegReport report = hooks.believed(ctx, network::caller);
        boolean known = Hooks.kept(() -> calls.toldOfCaller(report));
        if (!known) {
            unknown.increment();
        }
        ctx.status(204);
    }
}
