package org.cordboard.media;

import java.net.InetSocketAddress;

/// Hears how a browser's sound is connected, for the trace of its calls. Called as [LegListener] is.
public interface ConnectionSteps {
    ConnectionSteps NONE = new ConnectionSteps() {
        @Override
        public void onPath(InetSocketAddress browser) {}

        @Override
        public void onSecured(String profile) {}

        @Override
        public void onLost(String reason) {}
    };

    /// ICE: the browser proved that it is at this address, and its sound goes there from now on (RFC 8445, 8.1.1).
    /// Again whenever it moves.
    void onPath(InetSocketAddress browser);

    /// DTLS-SRTP is agreed (RFC 5764).
    ///
    /// @param profile such as `AEAD_AES_128_GCM`
    void onSecured(String profile);

    /// As [LegListener#onLost].
    void onLost(String reason);
}
