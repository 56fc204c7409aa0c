package org.cordboard.media.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import org.cordboard.media.worker.MediaWorker;

/// The thread of any number of peers, apart from the gateway's.
public final class PeerLoop implements AutoCloseable {
    private final MediaWorker worker;

    private PeerLoop(MediaWorker worker) {
        this.worker = worker;
    }

    public static PeerLoop start() throws IOException {
        return new PeerLoop(MediaWorker.start("peers"));
    }

    /// @param address of this machine, from which the phone sends
    public PhonePeer phone(InetAddress address, PhonePeer.Settings settings, PeerListener listener) throws IOException {
        return new PhonePeer(worker, open(address), settings, listener);
    }

    /// @param address of this machine, from which the browser sends
    public BrowserPeer browser(InetAddress address, BrowserPeer.Settings settings, PeerListener listener)
            throws IOException {
        return new BrowserPeer(worker, open(address), settings, listener);
    }

    static DatagramChannel open(InetAddress address) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.configureBlocking(false);
        return channel.bind(new InetSocketAddress(address, 0));
    }

    @Override
    public void close() {
        worker.close();
    }
}
