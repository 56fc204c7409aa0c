package org.cordboard.server.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.company.Person;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.media.ConnectionSteps;
import org.cordboard.protocol.Rest;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.journal.Step;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.sip.trace.MessageRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TracesTest extends OnBothStores {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final CallId CALL = new CallId("c-1");
    private static final AgentId ADA = new AgentId("agent1");
    private static final Company COMPANY = new Company(
            new TenantId("larkenby"),
            "Larkenby Lanterns",
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(ADA, new Person(ADA, "Ada Example", Person.Role.AGENT)),
            Map.of(),
            HouseSounds.NONE,
            Duration.ofSeconds(30));
    private static final TraceRules RULES =
            new TraceRules(new MessageRing.Limits(1 << 20, 1_000), Duration.ofDays(7), 2, Duration.ofDays(90));

    private final HandClock clock = new HandClock(NINE);
    private final Set<CallId> recorded = new HashSet<>();
    private Journal journal;
    private MessageRing ring;
    private TraceNotes notes;
    private Traces traces;

    @BeforeEach
    void start() {
        journal = new Journal(database(), tenant);
        ring = new MessageRing(RULES.memory());
        notes = new TraceNotes(clock);
        traces = new Traces(
                database(),
                tenant,
                new TraceBuilder(ring, notes, () -> COMPANY),
                notes,
                journal::ofCall,
                recorded::contains,
                RULES,
                clock);
    }

    @Test
    void theLegsOfACallAreSidesOfOneTrace() {
        arrives(CALL, "caller@a");
        notes.dialled(CALL, "+15550142", new Dialogs.Out("mobile@b"));
        new Ladder(ring, "mobile@b")
                .sent(NINE.plusMillis(50), "INVITE sip:142@x SIP/2.0", "1 INVITE")
                .sent(NINE.plusMillis(550), "INVITE sip:142@x SIP/2.0", "1 INVITE");

        Rest.Trace trace = traces.of(CALL).orElseThrow();

        assertThat(trace.sides())
                .extracting(Rest.TraceSide::number, Rest.TraceSide::kind, Rest.TraceSide::name, Rest.TraceSide::callId)
                .containsExactly(
                        tuple(1, "caller", "+15550123", "caller@a"), tuple(2, "dialled", "+15550142", "mobile@b"));
        assertThat(trace.messages())
                .extracting(Rest.TraceMessage::side, Rest.TraceMessage::label, Rest.TraceMessage::repeated)
                .containsExactly(
                        tuple(1, "INVITE", false),
                        tuple(1, "404 Not Found", false),
                        tuple(2, "INVITE", false),
                        tuple(2, "INVITE", true));
    }

    @Test
    void theAgentsBrowserIsShownAsItWasConnectedBeforeTheCall() {
        ConnectionSteps first = notes.ofAgent(ADA);
        first.onPath(new InetSocketAddress("192.0.2.9", 50_000));
        first.onLost("no consent for 12 s");
        clock.forward(Duration.ofSeconds(10));
        ConnectionSteps second = notes.ofAgent(ADA);
        second.onPath(new InetSocketAddress("192.0.2.9", 50_001));
        second.onSecured("AEAD_AES_128_GCM");
        clock.forward(Duration.ofSeconds(10));
        arrives(CALL, "caller@a");
        happened(new AgentEvent.OfferAccepted(clock.instant(), ADA, CALL));
        happened(new CallEvent.Bridged(clock.instant(), CALL, ADA));
        clock.forward(Duration.ofMinutes(1));
        second.onLost("the peer closed the session");

        Rest.Trace trace = traces.of(CALL).orElseThrow();

        assertThat(trace.sides())
                .last()
                .extracting(Rest.TraceSide::kind, Rest.TraceSide::name)
                .containsExactly("agent", "Ada Example");
        assertThat(trace.steps())
                .extracting(Rest.TraceStep::title, Rest.TraceStep::detail)
                .containsExactly(
                        tuple("The browser offered its sound", ""),
                        tuple("ICE found the way to the browser", "Sound goes to 192.0.2.9:50001"),
                        tuple("DTLS is done", "Sound is protected by AEAD_AES_128_GCM"));
    }

    @Test
    void aCallThatFailedIsOnDiskWithItsLastMessagesAndGoesWhenItsTimeIsOver() {
        arrives(CALL, "caller@a");
        ends(CALL, Cause.NO_SUCH_NUMBER);
        traces.keepEnded();
        assertThat(traces.of(CALL).orElseThrow().keptUntil()).isNull();

        new Ladder(ring, "caller@a").received(NINE.plusSeconds(1), "ACK sip:1@x SIP/2.0", "1 ACK");
        clock.forward(Duration.ofSeconds(36));
        traces.keepEnded();
        afterARestart();

        Rest.Trace kept = traces.of(CALL).orElseThrow();
        assertThat(kept.messages())
                .extracting(Rest.TraceMessage::label)
                .containsExactly("INVITE", "404 Not Found", "ACK");
        assertThat(kept.keptUntil())
                .isEqualTo(clock.instant().plus(Duration.ofDays(7)).toEpochMilli());

        clock.forward(Duration.ofDays(7));
        traces.purge();
        assertThat(traces.of(CALL).orElseThrow().messages()).isEmpty();
    }

    @Test
    void aCallThatEndedWellIsForgottenWithTheMemory() {
        arrives(CALL, "caller@a");
        ends(CALL, Cause.CALLER_HUNG_UP);
        traces.keepAll();
        afterARestart();

        assertThat(traces.of(CALL).orElseThrow().messages()).isEmpty();
    }

    @Test
    void aCallWhoseOutsideLegCouldNotBeReachedCountsAsFailed() {
        arrives(CALL, "caller@a");
        notes.failed(CALL);
        ends(CALL, Cause.MESSAGE_LEFT);
        traces.keepAll();
        afterARestart();

        assertThat(traces.of(CALL).orElseThrow().messages()).isNotEmpty();
    }

    @Test
    void aFlaggedCallIsKeptWithWhatCameAfterTheFlag() {
        arrives(CALL, "caller@a");
        traces.flag(CALL, "Ada Example");
        new Ladder(ring, "caller@a").received(NINE.plusSeconds(9), "BYE sip:1@x SIP/2.0", "2 BYE");
        ends(CALL, Cause.CALLER_HUNG_UP);
        clock.forward(Duration.ofSeconds(36));
        traces.keepEnded();
        afterARestart();

        Rest.Trace kept = traces.of(CALL).orElseThrow();
        assertThat(kept.flag()).isEqualTo(new Rest.TraceFlag("Ada Example", NINE.toEpochMilli()));
        assertThat(kept.messages())
                .extracting(Rest.TraceMessage::label)
                .containsExactly("INVITE", "404 Not Found", "BYE");
    }

    @Test
    void withoutItsFlagACallGoesUnlessItFailed() {
        CallId failed = new CallId("c-2");
        arrives(CALL, "caller@a");
        arrives(failed, "caller@b");
        ends(CALL, Cause.CALLER_HUNG_UP);
        ends(failed, Cause.CALLER_LOST);
        traces.keepAll();
        traces.flag(CALL, "Ada Example");
        traces.flag(failed, "Ada Example");
        traces.unflag(CALL);
        traces.unflag(failed);
        traces.keepAll();
        afterARestart();

        assertThat(traces.of(CALL).orElseThrow().keptUntil()).isNull();
        assertThat(traces.of(failed).orElseThrow())
                .extracting(Rest.Trace::flag, trace -> trace.messages().size())
                .containsExactly(null, 2);
    }

    @Test
    void ofFailedCallsOnlyTheLatestStayAndTheFlaggedOnes() {
        List<CallId> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            CallId call = new CallId("f-" + i);
            calls.add(call);
            arrives(call, "caller@" + i);
            ends(call, Cause.BAD_OFFER);
            traces.keepAll();
            clock.forward(Duration.ofMinutes(1));
        }
        traces.flag(calls.getFirst(), "Ada Example");
        traces.purge();
        afterARestart();

        assertThat(calls.stream().filter(call -> traces.of(call).orElseThrow().keptUntil() != null))
                .containsExactly(calls.get(0), calls.get(2), calls.get(3));
    }

    @Test
    void anUnknownCallHasNoTraceAndCannotBeFlagged() {
        assertThat(traces.of(CALL)).isEmpty();
        assertThat(traces.flag(CALL, "Ada Example")).isFalse();
    }

    /// Nothing in memory any more.
    private void afterARestart() {
        start();
    }

    private void arrives(CallId call, String callId) {
        notes.arrived(call, new Dialogs.In(callId, "+15550123"));
        new Ladder(ring, callId)
                .received(NINE, "INVITE sip:1@x SIP/2.0", "1 INVITE")
                .sent(NINE.plusMillis(20), "SIP/2.0 404 Not Found", "1 INVITE");
        happened(new CallEvent.CallArrived(
                clock.instant(), call, "100", new Caller("+15550123", "", Caller.Origin.PHONE)));
    }

    private void ends(CallId call, Cause cause) {
        recorded.add(call);
        traces.ended(call, cause);
    }

    private void happened(Event event) {
        journal.append(List.of(new Step(event, List.of())));
    }
}
