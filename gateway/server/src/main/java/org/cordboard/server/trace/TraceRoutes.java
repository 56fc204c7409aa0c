package org.cordboard.server.trace;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.CallId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.callrecord.CallAccess;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.Routes;
import org.cordboard.server.language.Language;
import org.cordboard.server.language.Languages;
import org.cordboard.server.signin.Guard;
import org.cordboard.sip.SipTrace.Direction;
import org.cordboard.sip.trace.PcapFile;
import org.cordboard.sip.trace.SipMessage;

/// What was said on the wire for a call, to be seen, downloaded and kept, by whoever may see the call.
public final class TraceRoutes implements Routes {
    private final Traces traces;
    private final CallAccess access;
    private final InetSocketAddress gateway;
    private final int tlsPort;

    /// @param gateway our side of SIP, as it is told to peers
    /// @param tlsPort its port for TLS; 0 when there is none
    public TraceRoutes(Traces traces, CallAccess access, InetSocketAddress gateway, int tlsPort) {
        this.traces = traces;
        this.access = access;
        this.gateway = gateway;
        this.tlsPort = tlsPort;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/calls/{id}/trace", Access.SIGNED_IN, "What was said on the wire for a call, without secrets")
                .answers(ApiBody.of(Rest.Trace.class))
                .handledBy(routes, ctx -> ctx.json(said(ctx)));
        ApiRoute.get("/api/calls/{id}/trace.pcap", Access.SIGNED_IN, "The same as a capture file, for Wireshark")
                .answers(new ApiBody.File(PcapFile.MEDIA_TYPE, "Packets made anew around the SIP messages"))
                .handledBy(routes, this::download);
        ApiRoute.post("/api/calls/{id}/flag", Access.SIGNED_IN, "Keeps a call's trace on disk")
                .answers(ApiBody.of(Rest.Trace.class))
                .handledBy(routes, this::flag);
        ApiRoute.delete("/api/calls/{id}/flag", Access.SIGNED_IN, "The call's trace is kept no longer than others")
                .answers(ApiBody.of(Rest.Trace.class))
                .handledBy(routes, this::unflag);
    }

    private Rest.Trace trace(Context ctx) {
        CallId call = new CallId(ctx.pathParam("id"));
        Person person = Guard.person(ctx);
        return traces.of(call).filter(_ -> access.maySee(person, call)).orElseThrow(CallAccess::noSuchCall);
    }

    /// The trace is kept in English, and read in the language of whoever looks.
    private Rest.Trace said(Context ctx) {
        Language language = Languages.of(ctx);
        Rest.Trace trace = trace(ctx);
        return new Rest.Trace(
                trace.call(),
                trace.flag(),
                trace.keptUntil(),
                trace.sides(),
                trace.messages(),
                trace.leftOut(),
                trace.steps().stream().map(step -> said(step, language)).toList());
    }

    private static Rest.TraceStep said(Rest.TraceStep step, Language language) {
        return new Rest.TraceStep(
                step.at(),
                step.side(),
                language.say(Sentence.verbatim(step.title())),
                language.say(Sentence.verbatim(step.detail())),
                step.failed());
    }

    private void flag(Context ctx) {
        traces.flag(new CallId(trace(ctx).call()), Guard.person(ctx).name());
        ctx.json(said(ctx));
    }

    private void unflag(Context ctx) {
        traces.unflag(new CallId(trace(ctx).call()));
        ctx.json(said(ctx));
    }

    private void download(Context ctx) {
        Rest.Trace trace = trace(ctx);
        List<SipMessage> messages =
                trace.messages().stream().map(TraceRoutes::message).toList();
        ctx.contentType(PcapFile.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"call-" + trace.call() + ".pcap\"")
                .result(new PcapFile(gateway, tlsPort).of(messages));
    }

    private static SipMessage message(Rest.TraceMessage message) {
        Direction direction = message.sent() ? Direction.SENT : Direction.RECEIVED;
        return new SipMessage(direction, message.peer(), Instant.ofEpochMilli(message.at()), message.text());
    }
}
