package org.cordboard.media.srtp;

import java.security.GeneralSecurityException;
import org.cordboard.media.rtp.Packet;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;

/// Protects the one stream that a leg sends. One thread.
public final class SrtpSender {
    private final SrtpCryptoContext context;
    private final PacketBuffer buffer = new PacketBuffer();

    /// @param client whether we are the DTLS client
    public SrtpSender(SrtpKeys keys, boolean client, int ssrc) {
        context = new SrtpContexts(true, keys, client).of(ssrc);
    }

    /// Encrypts in place and adds the tag.
    ///
    /// @return false when the packet must not be sent
    public boolean protect(Packet packet) {
        try {
            return context.transformPacket(buffer.of(packet)) == SrtpErrorStatus.OK;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
