package org.cordboard.sip;

import java.io.IOException;

/// The gateway's door to the telephone network, over UDP and TCP.
public final class SipEdge implements AutoCloseable {
    private SipEdge() {}

    /// @throws IOException when the port cannot be had; the message names it and says what to do
    public static SipEdge start(SipConfig config, SipListener listener) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// The port in use, also when 0 was asked for.
    public int port() {
        throw new UnsupportedOperationException();
    }

    /// Stops listening. Calls are not ended by this: hang them up first.
    @Override
    public void close() {}
}
