package org.cordboard.sip;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A call that looks for a trunk: each server of each trunk that fails before anything rings is followed by the next.
/// Trunks that are out of service or full are passed over.
final class Hunt extends Relay {
    private final Office office;
    private final Deque<TrunkLine> left;
    private final DialOrder order;
    private final List<String> failures;
    /// Servers of the trunk that are still to be tried.
    private final Deque<Trunk> servers = new ArrayDeque<>();

    private TrunkLine line;
    private Trunk server;
    private OutboundCall call;
    private boolean rang;
    private boolean over;

    /// @param failures so far, in words
    Hunt(Office office, List<TrunkLine> lines, List<String> failures, DialOrder order, DialListener listener) {
        super(listener);
        this.office = office;
        left = new ArrayDeque<>(lines);
        this.failures = new ArrayList<>(failures);
        this.order = order;
    }

    Hunt begin() {
        if (!next()) {
            office.clockwork().now(this::failed);
        }
        return this;
    }

    /// @return false when there is no other trunk
    private boolean next() {
        OutboundCall begun;
        synchronized (this) {
            if (over || !hasNext()) {
                return false;
            }
            server = servers.poll();
            Duration sign =
                    isLast() ? office.timers().giveUp() : office.timers().sign();
            call = new OutboundCall(office, Outgoing.over(order.over(server), sign), this);
            begun = call;
        }
        begun.dial();
        return true;
    }

    private boolean isLast() {
        return servers.isEmpty() && left.isEmpty();
    }

    /// Goes on to the next trunk when the last one has no server any more.
    private boolean hasNext() {
        while (servers.isEmpty()) {
            line = firstThatTakesIt();
            if (line == null) {
                return false;
            }
            servers.addAll(line.targets());
            if (servers.isEmpty()) {
                leave();
            }
        }
        return true;
    }

    private TrunkLine firstThatTakesIt() {
        for (TrunkLine one = left.poll(); one != null; one = left.poll()) {
            if (order.emergency()) {
                one.gate().enterAnyway();
                return one;
            }
            Optional<String> reason = one.outOfService();
            if (reason.isEmpty()) {
                reason = one.gate().enter(System.nanoTime());
            }
            if (reason.isEmpty()) {
                return one;
            }
            failures.add("The trunk " + one.trunk() + " " + reason.get());
        }
        return null;
    }

    @Override
    synchronized Optional<OutboundCall> chosen() {
        return Optional.ofNullable(call);
    }

    private void failed() {
        String words;
        synchronized (this) {
            if (over) {
                return;
            }
            words = failures.isEmpty() ? "There is no trunk" : String.join("; ", failures);
        }
        listener().onFailed(this, DialFailure.TRUNK_FAILED, words);
    }

    @Override
    public String callIdHeader() {
        return chosen().map(OutboundCall::callIdHeader).orElse("");
    }

    @Override
    public String peer() {
        return chosen().map(OutboundCall::peer).orElse("no trunk");
    }

    @Override
    public String trunk() {
        return chosen().map(OutboundCall::trunk).orElse("");
    }

    @Override
    public void hangUp() {
        OutboundCall now;
        synchronized (this) {
            over = true;
            now = call;
            leave();
        }
        if (now != null) {
            now.hangUp();
        }
    }

    private void leave() {
        if (line != null) {
            line.gate().leave();
            line = null;
        }
    }

    @Override
    public void onProgress(OutgoingCall on, String response) {
        synchronized (this) {
            rang = true;
        }
        listener().onProgress(this, response);
    }

    @Override
    public void onEarlyMedia(OutgoingCall on, String sdp) {
        listener().onEarlyMedia(this, sdp);
    }

    @Override
    public void onAnswered(OutgoingCall on, String answer) {
        listener().onAnswered(this, answer);
    }

    @Override
    public void onFailed(OutgoingCall on, DialFailure failure, String words) {
        String all;
        boolean another;
        synchronized (this) {
            if (over) {
                return;
            }
            all = (failures.isEmpty() ? "" : String.join("; ", failures) + "; ") + words;
            failures.add(words.startsWith("The trunk ") ? words : "The trunk " + server + ": " + words);
            if (call.retryAfter().isPresent()) {
                line.restFor(call.retryAfter().get());
            }
            boolean mayBeTheTrunk = failure == DialFailure.TRUNK_FAILED || order.emergency();
            another = mayBeTheTrunk && !rang && !isLast();
            if (failure == DialFailure.TRUNK_FAILED) {
                line.failed(server);
            }
            if (!another || servers.isEmpty()) {
                leave();
            }
        }
        if (!another) {
            listener().onFailed(this, failure, all);
        } else if (next()) {
            listener().onNextTrunk(this, all);
        } else {
            failed();
        }
    }

    @Override
    public void onEnded(OutgoingCall on, Runnable confirm) {
        synchronized (this) {
            leave();
        }
        super.onEnded(on, confirm);
    }
}
