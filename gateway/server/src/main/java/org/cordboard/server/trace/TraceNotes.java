package org.cordboard.server.trace;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.media.ConnectionSteps;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.OutgoingCall;

/// Which SIP dialogs belong to which call, and how the browsers' sound was connected: of the last calls, in memory.
/// Any thread.
public final class TraceNotes {
    private static final int CALLS_AT_MOST = 20_000;

    /// Of one browser; it moves to another address seldom.
    private static final int STEPS_AT_MOST = 50;

    private final InstantSource clock;
    private final Map<AgentId, Deque<Step>> agents = new LinkedHashMap<>();
    private final Map<CallId, Notes> calls = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CallId, Notes> eldest) {
            return size() > CALLS_AT_MOST;
        }
    };

    private static final class Notes {
        private final List<Side> sides = new ArrayList<>();
        private final Deque<Step> steps = new ArrayDeque<>();
        private boolean failed;
    }

    /// Who of a call's partners speaks SIP, or sits at a web page.
    enum Kind {
        CALLER,
        DIALLED,
        WEB
    }

    /// @param callId empty for a browser
    record Side(Kind kind, String name, String address, String callId) {}

    record Step(Instant at, String title, String detail, boolean failed) {
        private static final String OFFER = "The browser offered its sound";

        boolean isOffer() {
            return title.equals(OFFER);
        }
    }

    public TraceNotes(InstantSource clock) {
        this.clock = clock;
    }

    /// A call has come in.
    public synchronized void arrived(CallId call, IncomingCall sip) {
        notes(call).sides.add(new Side(Kind.CALLER, sip.callerNumber(), sip.peer(), sip.callIdHeader()));
    }

    /// A telephone is dialled on the call's behalf; once for each trunk that is tried.
    public synchronized void dialled(CallId call, String number, OutgoingCall sip) {
        if (sip.callIdHeader().isEmpty()) {
            return;
        }
        notes(call).sides.add(new Side(Kind.DIALLED, number, sip.peer(), sip.callIdHeader()));
    }

    /// Something of the call failed, whatever becomes of the rest.
    public synchronized void failed(CallId call) {
        notes(call).failed = true;
    }

    /// A caller at a web page offers sound.
    public synchronized ConnectionSteps ofCaller(CallId call) {
        Notes notes = notes(call);
        notes.sides.add(new Side(Kind.WEB, "", "", ""));
        return stepsInto(notes.steps);
    }

    /// An agent's browser offers sound, for all calls until it offers anew.
    public synchronized ConnectionSteps ofAgent(AgentId agent) {
        return stepsInto(agents.computeIfAbsent(agent, _ -> new ArrayDeque<>()));
    }

    private Notes notes(CallId call) {
        return calls.computeIfAbsent(call, _ -> new Notes());
    }

    private ConnectionSteps stepsInto(Deque<Step> steps) {
        add(steps, Step.OFFER, "", false);
        return new ConnectionSteps() {
            private boolean found;

            @Override
            public void onPath(InetSocketAddress browser) {
                String title = found ? "ICE found another way to the browser" : "ICE found the way to the browser";
                found = true;
                String address = browser.getAddress().getHostAddress() + ':' + browser.getPort();
                add(steps, title, "Sound goes to " + address, false);
            }

            @Override
            public void onSecured(String profile) {
                add(steps, "DTLS is done", "Sound is protected by " + profile, false);
            }

            @Override
            public void onLost(String reason) {
                add(steps, "The sound was lost", reason, true);
            }
        };
    }

    private synchronized void add(Deque<Step> steps, String title, String detail, boolean failed) {
        steps.add(new Step(clock.instant(), title, detail, failed));
        if (steps.size() > STEPS_AT_MOST) {
            steps.removeFirst();
        }
    }

    synchronized List<Side> sides(CallId call) {
        Notes found = calls.get(call);
        return found == null ? List.of() : List.copyOf(found.sides);
    }

    synchronized boolean hasFailed(CallId call) {
        Notes found = calls.get(call);
        return found != null && found.failed;
    }

    /// The steps of the call's own browser.
    synchronized List<Step> steps(CallId call) {
        Notes found = calls.get(call);
        return found == null ? List.of() : List.copyOf(found.steps);
    }

    synchronized List<Step> steps(AgentId agent) {
        Deque<Step> found = agents.get(agent);
        return found == null ? List.of() : List.copyOf(found);
    }
}
