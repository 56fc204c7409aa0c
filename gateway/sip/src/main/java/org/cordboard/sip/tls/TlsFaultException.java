package org.cordboard.sip.tls;

import javax.net.ssl.SSLException;

/// A connection that is of no use for TLS. The message is for people: what is wrong, and what to do.
public final class TlsFaultException extends SSLException {
    private static final long serialVersionUID = 1L;

    private final transient byte[] alert;

    TlsFaultException(String message, byte[] alert, Throwable cause) {
        super(message, cause);
        this.alert = alert;
    }

    /// What the peer is told before the connection is closed; perhaps empty.
    public byte[] alert() {
        return alert == null ? new byte[0] : alert.clone();
    }
}
