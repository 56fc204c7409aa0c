package org.cordboard.sip;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.message.Request;

/// The calls there are, found by dialog or by the branch of an INVITE. Any thread may look.
final class Calls {
    private final Map<DialogId, InboundCall> byDialog = new ConcurrentHashMap<>();
    private final Map<BranchId, InboundCall> byBranch = new ConcurrentHashMap<>();
    private final Clockwork clockwork;
    private final SipTimers timers;

    Calls(Clockwork clockwork, SipTimers timers) {
        this.clockwork = clockwork;
        this.timers = timers;
    }

    void add(InboundCall call, Request invite) {
        byDialog.put(call.dialogId(), call);
        addBranch(call, invite);
    }

    void addBranch(InboundCall call, Request invite) {
        byBranch.put(BranchId.of(invite), call);
    }

    /// A branch is remembered for as long as a late CANCEL may come on it.
    void forgetBranch(Request invite) {
        clockwork.after(timers.giveUp(), () -> byBranch.remove(BranchId.of(invite)));
    }

    void remove(InboundCall call, Request invite) {
        byDialog.remove(call.dialogId());
        forgetBranch(invite);
    }

    Optional<InboundCall> inDialog(Request request) {
        return Optional.ofNullable(byDialog.get(DialogId.of(request)));
    }

    Optional<InboundCall> onBranch(Request cancel) {
        return Optional.ofNullable(byBranch.get(BranchId.of(cancel)));
    }
}
