package org.cordboard.sip.tls;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/// What went wrong with TLS, in words for people who look after trunks.
final class TlsFaults {
    private static final Pattern ALERT = Pattern.compile("fatal alert: (\\w+)");

    private TlsFaults() {}

    /// @param name of the peer; empty where the peer has connected to us
    static String words(SSLException fault, String name) {
        if (isCausedBy(fault, CertificateExpiredException.class)) {
            return "shows a certificate that has expired: it needs a new one, or this machine's clock is wrong";
        }
        if (isCausedBy(fault, CertificateNotYetValidException.class)) {
            return "shows a certificate that is not valid yet: check this machine's clock";
        }
        if (isCausedBy(fault, CertPathBuilderException.class)) {
            return "shows a certificate that was signed by nobody whom we believe: give the file of its CA as "
                    + (name.isEmpty() ? "sip.tls.ca" : "the trunk's ca");
        }
        if (isCausedBy(fault, CertificateException.class)) {
            return "shows a certificate that is not for " + name
                    + ": check the address, or give the name in its certificate as the trunk's serverName";
        }
        Matcher alert = ALERT.matcher(String.valueOf(fault.getMessage()));
        return alert.find() ? refused(alert.group(1)) : other(fault);
    }

    /// Alerts of RFC 8446, 6.2.
    private static String refused(String alert) {
        return switch (alert) {
            case "certificate_required", "bad_certificate", "unknown_ca", "certificate_unknown", "access_denied" ->
                "does not accept our certificate (" + alert
                        + "): have it believe the CA of the one in sip.tls.certificate, or use one that it believes";
            case "certificate_expired" ->
                "does not accept our certificate, which has expired: renew the one in" + " sip.tls.certificate";
            case "handshake_failure", "protocol_version", "insufficient_security" ->
                "and we have no version or cipher of TLS in common (" + alert + "): it must speak TLS 1.2 or 1.3";
            case "unrecognized_name" -> "does not know itself by that name: check the address and serverName";
            default -> "refuses TLS (" + alert + ")";
        };
    }

    private static String other(SSLException fault) {
        String message = String.valueOf(fault.getMessage());
        if (message.contains("recognized SSL message")) {
            return "does not speak TLS there: check port and transport";
        }
        return message.contains("Empty client certificate chain")
                ? "shows no certificate, as sip.tls.clientCertificate demands"
                : "cannot be spoken to by TLS: " + message.replaceAll("\\p{Cntrl}", " ");
    }

    private static boolean isCausedBy(Throwable fault, Class<?> kind) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
