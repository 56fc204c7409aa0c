package org.cordboard.sip;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A call that rings several telephones at once. The first that answers has it; the others are cancelled, and hung up
/// on if they answer all the same. Whoever declines, declines for all.
final class Fork extends Relay {
    private final Office office;
    private final PhoneDialling dialling;
    private final String callId = UUID.randomUUID().toString();
    private final Set<OutgoingCall> ringing = new LinkedHashSet<>();
    private final List<String> failures = new ArrayList<>();
    private final Object telling = new Object();
    private DialFailure worst = DialFailure.UNREACHABLE;
    private OutgoingCall winner;
    private boolean over;

    Fork(Office office, PhoneDialling dialling, DialListener listener) {
        super(listener);
        this.office = office;
        this.dialling = dialling;
    }

    Fork begin(List<PhoneLine> lines) {
        String offer = dialling.offer().apply(usualSrtp(lines));
        List<OutboundCall> calls = lines.stream()
                .map(line -> new Outgoing(
                        new PhoneDestination(line, dialling),
                        offer,
                        dialling.ringFor(),
                        office.timers().sign(),
                        callId))
                .map(outgoing -> new OutboundCall(office, outgoing, this))
                .toList();
        synchronized (this) {
            ringing.addAll(calls);
        }
        if (calls.isEmpty()) {
            office.clockwork()
                    .now(() -> failed("Extension " + dialling.extension() + " has no telephone that is registered"));
        }
        calls.forEach(OutboundCall::dial);
        return this;
    }

    /// All get one offer, whose keys are to travel over no way that others can read.
    private static Trunk.Srtp usualSrtp(List<PhoneLine> lines) {
        return lines.stream().allMatch(line -> line.contact().transport().equals("tls"))
                ? Trunk.Srtp.PREFERRED
                : Trunk.Srtp.OFF;
    }

    @Override
    public String callIdHeader() {
        return callId;
    }

    @Override
    public String trunk() {
        return "";
    }

    @Override
    public synchronized String peer() {
        if (winner != null) {
            return winner.peer();
        }
        return ringing.isEmpty()
                ? "extension " + dialling.extension()
                : String.join(", ", ringing.stream().map(OutgoingCall::peer).toList());
    }

    @Override
    synchronized Optional<OutgoingCall> chosen() {
        return Optional.ofNullable(winner);
    }

    @Override
    public void hangUp() {
        List<OutgoingCall> calls;
        synchronized (this) {
            over = true;
            calls = new ArrayList<>(ringing);
            ringing.clear();
            if (winner != null) {
                calls.add(winner);
            }
        }
        calls.forEach(OutgoingCall::hangUp);
    }

    private synchronized boolean isRinging() {
        return !over && winner == null;
    }

    @Override
    public void onProgress(OutgoingCall on, String response) {
        synchronized (telling) {
            if (isRinging()) {
                listener().onProgress(this, response);
            }
        }
    }

    @Override
    public void onEarlyMedia(OutgoingCall on, String sdp) {
        synchronized (telling) {
            if (isRinging()) {
                listener().onEarlyMedia(this, sdp);
            }
        }
    }

    @Override
    public void onAnswered(OutgoingCall on, String answer) {
        List<OutgoingCall> others;
        synchronized (this) {
            others = isRinging() ? take(on) : List.of(on);
        }
        others.forEach(other -> office.clockwork().now(other::hangUp));
        if (chosen().filter(on::equals).isPresent()) {
            synchronized (telling) {
                listener().onAnswered(this, answer);
            }
        }
    }

    private List<OutgoingCall> take(OutgoingCall answered) {
        winner = answered;
        ringing.remove(answered);
        List<OutgoingCall> others = List.copyOf(ringing);
        ringing.clear();
        return others;
    }

    @Override
    public void onFailed(OutgoingCall on, DialFailure failure, String words) {
        List<OutgoingCall> others = List.of();
        String all;
        synchronized (this) {
            if (!isRinging() || !ringing.remove(on)) {
                return;
            }
            failures.add(on.peer() + ": " + words);
            note(failure);
            if (failure == DialFailure.REFUSED) {
                others = List.copyOf(ringing);
                ringing.clear();
            }
            if (!ringing.isEmpty()) {
                return;
            }
            all = String.join("; ", failures);
        }
        others.forEach(other -> office.clockwork().now(other::hangUp));
        failed(all);
    }

    /// What tells the caller most is told of them all: the earlier one in [DialFailure], but for a refusal, which ends
    /// the call (RFC 3261, 16.7).
    private void note(DialFailure failure) {
        if (failure == DialFailure.REFUSED
                || worst != DialFailure.REFUSED
                        && failure != DialFailure.TRUNK_FAILED
                        && failure.compareTo(worst) < 0) {
            worst = failure;
        }
    }

    private void failed(String words) {
        DialFailure failure;
        synchronized (this) {
            if (!isRinging()) {
                return;
            }
            over = true;
            failure = worst;
        }
        synchronized (telling) {
            listener().onFailed(this, failure, words);
        }
    }
}
