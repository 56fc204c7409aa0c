package org.cordboard.media.srtp;

import java.security.GeneralSecurityException;
import org.cordboard.media.rtp.Packet;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;

/// Authenticates and decrypts what a peer sends. The peer has one SSRC at a time; another one is followed when
/// its first packet proves authentic, and a few former ones are remembered, so that no packet of theirs can be
/// played again. One thread.
public final class SrtpReceiver {
    private static final int SSRC = 8;
    private static final int MAX_SOURCES = 8;

    private final SrtpContexts contexts;
    private final PacketBuffer buffer = new PacketBuffer();
    private final SrtpCryptoContext[] known = new SrtpCryptoContext[MAX_SOURCES];
    private int count;

    /// @param key that the peer protects with
    public SrtpReceiver(SrtpKey key) {
        contexts = new SrtpContexts(false, key);
    }

    /// @param packet at least an RTP header long; in the clear afterwards, when true is returned
    /// @return false when the packet is not authentic or was there before
    public boolean unprotect(Packet packet) {
        int ssrc = packet.integer(SSRC);
        for (int i = count - 1; i >= 0; i--) {
            if (known[i].getSsrc() == ssrc) {
                return unprotect(packet, known[i]);
            }
        }
        if (count == MAX_SOURCES) {
            return false;
        }
        SrtpCryptoContext candidate = contexts.of(ssrc);
        boolean authentic = unprotect(packet, candidate);
        if (authentic) {
            known[count++] = candidate;
        }
        return authentic;
    }

    private boolean unprotect(Packet packet, SrtpCryptoContext context) {
        try {
            return context.reverseTransformPacket(buffer.of(packet), false) == SrtpErrorStatus.OK;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
