package org.cordboard.server.http;

import java.nio.file.Path;
import java.util.Optional;

/// @param bind the address to listen on, such as `localhost`
/// @param port 0 picks a free one
/// @param certificate PEM file with the certificate chain; needed to listen beyond this machine
/// @param privateKey PEM file with the key that belongs to the certificate
/// @param behindProxy a reverse proxy on the way adds HTTPS; its `X-Forwarded-*` headers are believed
/// @param publicUrl what browsers call us, such as `https://desk.example`; by default what they themselves say
/// in `Host`
public record HttpConfig(
        String bind,
        int port,
        Optional<Path> certificate,
        Optional<Path> privateKey,
        boolean behindProxy,
        Optional<String> publicUrl) {
    /// Whether browsers reach us by HTTPS.
    public boolean secure() {
        return certificate.isPresent() || behindProxy;
    }
}
