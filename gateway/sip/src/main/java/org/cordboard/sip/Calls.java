package org.cordboard.sip;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.message.Request;
import javax.sip.message.Response;

/// The calls there are, found by dialog, by the branch of an INVITE from a peer, or by our own INVITE. Any
/// thread may look.
final class Calls {
    private final Map<DialogId, SipCall> byDialog = new ConcurrentHashMap<>();
    private final Map<BranchId, SipCall> byBranch = new ConcurrentHashMap<>();
    private final Map<DialogId, OutboundCall> dialled = new ConcurrentHashMap<>();
    private final Map<ArrivalId, InboundCall> arrived = new ConcurrentHashMap<>();
    private final Clockwork clockwork;
    private final SipTimers timers;

    Calls(Clockwork clockwork, SipTimers timers) {
        this.clockwork = clockwork;
        this.timers = timers;
    }

    void add(InboundCall call, Request invite) {
        addDialog(call);
        addBranch(call, invite);
        arrived.put(ArrivalId.of(invite), call);
    }

    /// Whether the same INVITE rings already, having come on another way.
    boolean isMerged(Request invite) {
        InboundCall other = arrived.get(ArrivalId.of(invite));
        return other != null && other.isRinging();
    }

    void addDialog(SipCall call) {
        byDialog.put(call.dialog().id(), call);
    }

    void addDialled(OutboundCall call) {
        dialled.put(call.dialledId(), call);
    }

    void addBranch(SipCall call, Request invite) {
        byBranch.put(BranchId.of(invite), call);
    }

    /// A branch is remembered for as long as a late CANCEL may come on it.
    void forgetBranch(Request invite) {
        clockwork.after(timers.giveUp(), () -> byBranch.remove(BranchId.of(invite)));
    }

    void remove(InboundCall call, Request invite) {
        byDialog.remove(call.dialog().id());
        arrived.remove(ArrivalId.of(invite), call);
        forgetBranch(invite);
    }

    /// Our INVITE is remembered for as long as its 200 may be repeated, or one of another branch may come (RFC
    /// 3261, 13.2.2.4).
    void remove(OutboundCall call) {
        if (call.dialog() != null) {
            byDialog.remove(call.dialog().id());
        }
        clockwork.after(timers.giveUp(), () -> dialled.remove(call.dialledId()));
    }

    Optional<SipCall> inDialog(Request request) {
        return Optional.ofNullable(byDialog.get(DialogId.of(request)));
    }

    Optional<SipCall> inDialog(Response response) {
        return Optional.ofNullable(byDialog.get(DialogId.of(response)));
    }

    Optional<SipCall> find(DialogId dialog) {
        return Optional.ofNullable(byDialog.get(dialog));
    }

    Optional<SipCall> onBranch(Request cancel) {
        return Optional.ofNullable(byBranch.get(BranchId.of(cancel)));
    }

    /// Whether a request means a dialog of a call of ours, perhaps one that has not been answered.
    boolean isDialled(Request request) {
        return Optional.ofNullable(dialled.get(DialogId.of(request).withoutPeer()))
                .filter(SipCall::isRinging)
                .isPresent();
    }

    /// Whose INVITE is answered, whatever branch the answer is on: peers that fork have been seen to mix their
    /// branches up.
    Optional<OutboundCall> dialled(Response response) {
        return Optional.ofNullable(dialled.get(DialogId.of(response).withoutPeer()));
    }
}
