package org.cordboard.server.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import nl.altindag.ssl.SSLFactory;
import nl.altindag.ssl.exception.GenericException;
import nl.altindag.ssl.pem.util.PemUtils;

/// The certificate and its key, as operators have them.
final class PemFiles {
    private PemFiles() {}

    /// @throws IOException when a file cannot be read or is no PEM; the message names the setting
    static SSLContext sslContext(Path certificate, Path privateKey) throws IOException {
        requireReadable("http.certificate", certificate);
        requireReadable("http.privateKey", privateKey);
        try {
            return SSLFactory.builder()
                    .withIdentityMaterial(PemUtils.loadIdentityMaterial(certificate, privateKey))
                    .build()
                    .getSslContext();
        } catch (GenericException | IllegalArgumentException unusable) {
            throw new IOException(
                    "http.certificate (" + certificate + ") and http.privateKey (" + privateKey
                            + ") cannot be used: give a PEM certificate chain and the unencrypted PEM key that belongs to it",
                    unusable);
        }
    }

    private static void requireReadable(String setting, Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException(setting + " is " + file
                    + ", which cannot be read: give the path of a PEM file that this user may read");
        }
    }
}
