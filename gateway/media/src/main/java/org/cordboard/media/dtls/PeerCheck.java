package org.cordboard.media.dtls;

import java.io.IOException;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.TlsFatalAlert;

/// What both roles look at in their peer, and what they hold against it.
final class PeerCheck {
    private final Fingerprint expected;
    private String complaint;

    PeerCheck(Fingerprint expected) {
        this.expected = expected;
    }

    /// @throws TlsFatalAlert when the certificate is not the one that the SDP promised
    void certificate(Certificate certificate) throws IOException {
        if (certificate == null || certificate.isEmpty()) {
            complain("the peer sent no certificate");
            throw new TlsFatalAlert(AlertDescription.bad_certificate);
        }
        if (!expected.isOf(certificate.getCertificateAt(0).getEncoded())) {
            complain("the peer's certificate does not have the fingerprint of its SDP");
            throw new TlsFatalAlert(AlertDescription.bad_certificate);
        }
    }

    void alert(short description) {
        complain(
                description == AlertDescription.close_notify
                        ? "the peer closed the session"
                        : "the peer sent the DTLS alert " + AlertDescription.getText(description));
    }

    void complain(String words) {
        if (complaint == null) {
            complaint = words;
        }
    }

    String complaint() {
        return complaint;
    }
}
