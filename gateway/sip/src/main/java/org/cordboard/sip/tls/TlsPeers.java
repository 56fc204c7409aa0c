package org.cordboard.sip.tls;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;

/// Whom we expect where. Any thread.
public final class TlsPeers {
    private final TlsConfig config;
    private final Map<InetSocketAddress, TlsPeer> known = new ConcurrentHashMap<>();

    public TlsPeers(TlsConfig config) {
        this.config = config;
    }

    /// @param peer in place of whoever was expected there
    public void expect(InetSocketAddress address, TlsPeer peer) {
        known.put(new InetSocketAddress(address.getAddress(), address.getPort()), peer);
    }

    /// @param name by which the place was called: where nobody in particular is expected, the certificate must be for
    /// that
    private TlsPeer at(InetAddress address, int port, String name) {
        TlsPeer peer = known.get(new InetSocketAddress(address, port));
        return peer == null ? named(name) : peer;
    }

    /// Somebody whose certificate is for that name, signed by whom we believe in general.
    public TlsPeer named(String name) {
        return new TlsPeer(name, config.context());
    }

    /// For a connection that we open.
    public TlsLayer towards(InetAddress address, int port, String name, TlsLayer.Output output) throws SSLException {
        TlsPeer peer = at(address, port, name);
        return TlsLayer.client(peer.context().get(), peer.name(), port, output);
    }

    /// For a connection that was opened to us.
    public TlsLayer from(TlsLayer.Output output) throws SSLException {
        return TlsLayer.server(config.context().get(), config.clientCertificate(), output);
    }
}
