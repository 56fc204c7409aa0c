package org.cordboard.server.phone;

import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.id.CallId;
import org.cordboard.server.call.TransferListener;
import org.cordboard.sip.Dialling;
import org.cordboard.sip.Replaced;
import org.cordboard.sip.Transfer;

/// What telephones want that pass the other side on: told on where it could be done, refused where it could not.
final class AskedTransfers {
    private AskedTransfers() {}

    /// @param calls what the floor knows calls by
    static void tell(Transfer transfer, Function<Replaced, Optional<CallId>> calls, TransferListener listener) {
        if (transfer.isAttended()) {
            transfer.replaced()
                    .flatMap(calls)
                    .ifPresentOrElse(
                            other -> listener.onAttendedTransfer(transfer, other),
                            () -> transfer.refused(481, "Call Does Not Exist"));
        } else if (Dialling.isNumber(transfer.to())) {
            listener.onBlindTransfer(transfer);
        } else {
            transfer.refused(404, "Refer-To names no number that could be dialled");
        }
    }
}
