package org.cordboard.server.call;

import org.cordboard.core.id.CallId;
import org.cordboard.sip.Transfer;

/// Who is told that a telephone passes the other side on, and answers it.
public interface TransferListener {
    /// Whoever is at the telephone passes the other side on to a number.
    void onBlindTransfer(Transfer transfer);

    /// Whoever is at the telephone passes the other side on to whom he or she has in another call.
    void onAttendedTransfer(Transfer transfer, CallId other);
}
