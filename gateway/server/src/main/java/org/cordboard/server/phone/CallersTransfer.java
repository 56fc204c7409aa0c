package org.cordboard.server.phone;

import org.cordboard.core.event.CallEvent;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.server.call.TransferListener;
import org.cordboard.server.floor.Inbox;
import org.cordboard.sip.Transfer;

/// Tells the floor that a telephone that has called passes on whoever has answered.
record CallersTransfer(CallId call, PhoneCaller caller, Inbox inbox) implements TransferListener {
    @Override
    public void onBlindTransfer(Transfer transfer) {
        caller.asks(transfer);
        inbox.post(at -> new CallEvent.BlindTransferAsked(at, call, OutsideId.CALLER, transfer.to()));
    }

    @Override
    public void onAttendedTransfer(Transfer transfer, CallId other) {
        caller.asks(transfer);
        inbox.post(at -> new CallEvent.AttendedTransferAsked(at, call, OutsideId.CALLER, other));
    }
}
