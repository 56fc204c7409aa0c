package org.cordboard.e2e.story;

import io.undertow.Undertow;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.cordboard.e2e.process.ChildProcess;

/// A real reverse proxy (Undertow) that adds HTTPS, with a certificate that it has signed itself. It listens
/// where such proxies do, so addresses need no port.
final class HttpsProxy implements AutoCloseable {
    private static final int HTTPS = 443;
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Undertow proxy;
    private final SSLContext tls;

    private HttpsProxy(Undertow proxy, SSLContext tls) {
        this.proxy = proxy;
        this.tls = tls;
    }

    /// @param backend where plain HTTP is spoken
    /// @param folder for the certificate
    static HttpsProxy inFrontOf(URI backend, Path folder) {
        SSLContext tls = tls(certificate(folder));
        Undertow proxy = Undertow.builder()
                .addHttpsListener(HTTPS, "localhost", tls)
                .setHandler(ProxyHandler.builder()
                        .setProxyClient(new LoadBalancingProxyClient().addHost(backend))
                        .build())
                .build();
        proxy.start();
        return new HttpsProxy(proxy, tls);
    }

    /// Where browsers go.
    URI address() {
        return URI.create("https://localhost/");
    }

    /// Believes in this proxy's certificate and in no other.
    SSLContext trust() {
        return tls;
    }

    private static Path certificate(Path folder) {
        Path file = folder.resolve("proxy.p12");
        List<String> keytool = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "proxy",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        try (ChildProcess process = ChildProcess.start("keytool", folder, keytool)) {
            if (process.exitStatus(PATIENCE) != 0) {
                throw new IllegalStateException("No certificate was made: " + process.log());
            }
        }
        return file;
    }

    private static SSLContext tls(Path certificate) {
        try (InputStream in = Files.newInputStream(certificate)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("proxy", store.getCertificate("proxy"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return tls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        proxy.stop();
    }
}
