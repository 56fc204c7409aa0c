package org.cordboard.server.http;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// How the web server listens: HTTP on this machine or behind a proxy, HTTPS everywhere else. Browsers give no
/// microphone to a page that came by plain HTTP from another machine, so such a door would let people in who
/// could then not speak.
final class Connectors {
    private final HttpConfig http;
    private final Optional<SslContextFactory.Server> tls;

    private Connectors(HttpConfig http, Optional<SslContextFactory.Server> tls) {
        this.http = http;
        this.tls = tls;
    }

    static Connectors of(HttpConfig http) throws IOException {
        if (http.certificate().isPresent() != http.privateKey().isPresent()) {
            throw new IOException("http.certificate and http.privateKey belong together: give both or none");
        }
        if (http.certificate().isPresent()) {
            return new Connectors(
                    http,
                    Optional.of(tls(http.certificate().get(), http.privateKey().get())));
        }
        if (!http.behindProxy() && !isThisMachine(http.bind())) {
            throw new IOException("http.bind is " + http.bind()
                    + ", which other machines reach, and there is no certificate. Browsers give no"
                    + " microphone without HTTPS: set http.certificate and http.privateKey (PEM), or http.behindProxy when a reverse proxy"
                    + " adds HTTPS, or listen on localhost");
        }
        return new Connectors(http, Optional.empty());
    }

    private static boolean isThisMachine(String bind) throws IOException {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new IOException(
                    "http.bind is " + bind + ", which is no address: use one of this machine, such as localhost",
                    unknown);
        }
    }

    private static SslContextFactory.Server tls(Path certificate, Path privateKey) throws IOException {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setSslContext(PemFiles.sslContext(certificate, privateKey));
        return factory;
    }

    void addTo(JavalinConfig config) {
        config.jetty.host = http.bind();
        config.jetty.port = http.port();
        tls.ifPresent(factory -> config.jetty.addConnector((server, common) -> connector(server, common, factory)));
    }

    private ServerConnector connector(Server server, HttpConfiguration common, SslContextFactory.Server factory) {
        HttpConfiguration https = new HttpConfiguration(common);
        // The name in the certificate is the operator's to choose; browsers check it, and health checks come by
        // address.
        https.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(
                server, new SslConnectionFactory(factory, "http/1.1"), new HttpConnectionFactory(https));
        connector.setHost(http.bind());
        connector.setPort(http.port());
        return connector;
    }
}
