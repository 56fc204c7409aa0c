package org.cordboard.media.dtls;

import org.cordboard.media.srtp.SrtpKeys;

/// What becomes of a DTLS session; called on its virtual thread.
public interface DtlsEvents {
    void onKeys(SrtpKeys keys);

    /// Last call.
    ///
    /// @param reason in words, when it was not we who ended it
    void onEnded(String reason);
}
