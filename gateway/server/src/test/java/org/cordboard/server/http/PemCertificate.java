package org.cordboard.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate as operators have it: two PEM files. Made by the JDK's own keytool, signed by itself.
public record PemCertificate(Path chain, Path key, KeyStore store) {
    private static final String PASSWORD = "password";

    /// @param host a name, or an address of IPv4
    public static PemCertificate make(Path folder, String host)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("store.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "gateway",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD,
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=" + (host.matches("[0-9.]+") ? "ip:" : "dns:") + host)
                .inheritIO()
                .start();
        if (made.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        Path chain = Files.writeString(
                folder.resolve("chain.pem"),
                pem("CERTIFICATE", store.getCertificate("gateway").getEncoded()));
        Path key = Files.writeString(
                folder.resolve("key.pem"),
                pem(
                        "PRIVATE KEY",
                        store.getKey("gateway", PASSWORD.toCharArray()).getEncoded()));
        return new PemCertificate(chain, key, store);
    }

    private static String pem(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    /// What a client needs that trusts this certificate and no other.
    SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("gateway", store.getCertificate("gateway"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
