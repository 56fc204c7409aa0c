package org.cordboard.media.dtls;

import java.io.IOException;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.cordboard.media.srtp.SrtpKeys;

/// One side of a handshake.
sealed interface DtlsRole permits DtlsServer, DtlsClient {
    /// Shakes hands; blocks.
    DTLSTransport connect(DatagramTransport transport) throws IOException;

    /// After [#connect].
    SrtpKeys keys();

    /// What the peer did that ended handshake or session; null when it did nothing.
    String complaint();
}
