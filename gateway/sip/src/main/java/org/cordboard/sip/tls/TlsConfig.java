package org.cordboard.sip.tls;

import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/// Where SIP over TLS is spoken, and with which certificate.
///
/// @param port 0–65535; 0 picks a free one
/// @param context our certificate and whom we believe; asked for each connection, so that a new certificate counts
/// from the next one on
/// @param clientCertificate whether those who connect must show a certificate that we believe
public record TlsConfig(int port, Supplier<SSLContext> context, boolean clientCertificate) {
    /// Of SIP over TLS (RFC 3261, 19.1.2).
    public static final int USUAL_PORT = 5061;

    public TlsConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0–65535, not " + port);
        }
    }
}
