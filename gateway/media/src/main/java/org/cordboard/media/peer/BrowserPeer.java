package org.cordboard.media.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import org.cordboard.media.dtls.DtlsIdentity;
import org.cordboard.media.dtls.Fingerprint;
import org.cordboard.media.ice.IceCredentials;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.srtp.SrtpProfile;
import org.cordboard.media.worker.MediaWorker;

/// A browser: ICE with peer-reflexive addresses, DTLS as client, SRTP, PCMU or PCMA. Any thread.
public final class BrowserPeer implements AutoCloseable {
    private static final int EVENTS = 126;

    private final MediaWorker worker;
    private volatile DatagramChannel channel;
    private final Settings settings;
    private volatile IceCredentials credentials = IceCredentials.random(new SecureRandom());
    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    private final SecuredTransport transport;
    private final Peer peer;

    /// @param identity many browsers may share one, which saves making keys
    /// @param promised the fingerprint in the offer, that of `identity` unless the browser is to be found out
    public record Settings(Codec codec, SrtpProfile profile, DtlsIdentity identity, Fingerprint promised) {
        public Settings(Codec codec, SrtpProfile profile, DtlsIdentity identity) {
            this(codec, profile, identity, identity.fingerprint());
        }

        /// As the gateway agrees with Chromium and Firefox. Makes keys, which takes some milliseconds: many
        /// browsers may share one.
        public static Settings pcmu() {
            return new Settings(Codec.PCMU, SrtpProfile.AEAD_AES_128_GCM, DtlsIdentity.create());
        }
    }

    BrowserPeer(MediaWorker worker, DatagramChannel channel, Settings settings, PeerListener listener) {
        this.worker = worker;
        this.channel = channel;
        this.settings = settings;
        this.transport = new SecuredTransport(worker, channel, settings, connected);
        this.peer = new Peer(worker, transport, listener, settings.codec(), EVENTS);
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) channel.socket().getLocalSocketAddress();
    }

    /// As Chromium writes it, with an mDNS candidate that leads nowhere.
    public String offer() {
        int sound = settings.codec().usualPayloadType();
        return String.join(
                "\r\n",
                "v=0",
                "o=- 1 2 IN IP4 127.0.0.1",
                "s=-",
                "t=0 0",
                "a=group:BUNDLE 0",
                "a=msid-semantic: WMS",
                "m=audio 9 UDP/TLS/RTP/SAVPF 111 " + sound + " " + EVENTS,
                "c=IN IP4 0.0.0.0",
                "a=candidate:1 1 udp 2113937151 f0000000-0000-0000-0000-000000000000.local 50000 typ host",
                "a=ice-ufrag:" + credentials.ufrag(),
                "a=ice-pwd:" + credentials.password(),
                "a=ice-options:trickle",
                "a=fingerprint:" + settings.promised(),
                "a=setup:actpass",
                "a=mid:0",
                "a=sendrecv",
                "a=rtcp-mux",
                "a=rtpmap:111 opus/48000/2",
                "a=rtpmap:" + sound + " " + settings.codec().encoding(),
                "a=rtpmap:" + EVENTS + " telephone-event/8000",
                "");
    }

    /// Begins to connect.
    ///
    /// @return done when sound can flow
    public CompletableFuture<Void> answered(String answer) {
        worker.execute(() -> {
            try {
                transport.connect(credentials.ufrag(), answer);
                worker.attach(channel, peer);
            } catch (ClosedChannelException e) {
                connected.completeExceptionally(e);
            }
        });
        return connected;
    }

    /// The offer that restarts ICE (RFC 8839, section 4.4.1.1). Sound goes on as before until [#moved].
    public String restart() {
        credentials = IceCredentials.random(new SecureRandom());
        return offer();
    }

    /// Goes on from another address, with the session that there is. Nothing goes through the old
    /// socket any more.
    ///
    /// @param answer to [#restart]
    public void moved(String answer) throws IOException {
        DatagramChannel gone = channel;
        DatagramChannel elsewhere = PeerLoop.open(address().getAddress());
        channel = elsewhere;
        worker.execute(() -> {
            try {
                worker.detach(gone, peer);
                transport.restart(elsewhere, credentials.ufrag(), answer);
                worker.attach(elsewhere, peer);
            } catch (ClosedChannelException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// @param source heard from when the peer is connected
    public void speak(FrameSource source) {
        worker.execute(() -> peer.speak(source));
    }

    public void beSilent() {
        worker.execute(() -> peer.speak(null));
    }

    public void press(char key) {
        worker.execute(() -> peer.press(key));
    }

    /// Sends RTP, in the clear here, under the browser's protection.
    public void sendRtp(byte[] packet) {
        worker.execute(() -> {
            worker.scratch().fill(packet);
            transport.send(worker.scratch());
        });
    }

    /// As [#sendRtp], of RTCP, once anything was said.
    public void sendRtcp(byte[] packet) {
        worker.execute(() -> {
            worker.scratch().fill(packet);
            transport.sendReport(worker.scratch());
        });
    }

    /// Sends a datagram as it is, such as no browser would.
    public void sendRaw(byte[] datagram) {
        worker.execute(() -> transport.transmit(datagram));
    }

    /// Leaves as a browser does whose tab is closed: with a close_notify.
    @Override
    public void close() {
        worker.execute(() -> {
            peer.speak(null);
            transport.close(() -> worker.detach(channel, peer));
        });
    }

    /// Leaves as a browser does whose machine lost its network: without a word.
    public void vanish() {
        worker.execute(() -> {
            peer.speak(null);
            worker.detach(channel, peer);
        });
    }
}
