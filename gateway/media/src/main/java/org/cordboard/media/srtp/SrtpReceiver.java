package org.cordboard.media.srtp;

import java.security.GeneralSecurityException;
import org.cordboard.media.rtp.Packet;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;

/// Authenticates and decrypts what a peer sends. The peer has one SSRC at a time; another one is followed when
/// its first packet proves authentic, and a few former ones are remembered, so that no packet of theirs can be
/// played again. One thread.
public final class SrtpReceiver {
    private static final int SSRC = 8;
    private static final int REPORT_SSRC = 4;
    private static final int MAX_SOURCES = 8;

    /// Header, SSRC and index (RFC 3711, section 3.4), without which there is nothing to look at.
    private static final int SHORTEST_REPORT = 12;

    private final SrtpContexts contexts;
    private final PacketBuffer buffer = new PacketBuffer();
    private final SrtpCryptoContext[] known = new SrtpCryptoContext[MAX_SOURCES];
    private final SrtcpCryptoContext[] reporters = new SrtcpCryptoContext[MAX_SOURCES];
    private int count;
    private int reporterCount;

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

    /// As [#unprotect], of RTCP of any length.
    public boolean unprotectReport(Packet packet) {
        if (packet.length() < SHORTEST_REPORT) {
            return false;
        }
        int ssrc = packet.integer(REPORT_SSRC);
        for (int i = reporterCount - 1; i >= 0; i--) {
            if (reporters[i].getSsrc() == ssrc) {
                return unprotect(packet, reporters[i]);
            }
        }
        if (reporterCount == MAX_SOURCES) {
            return false;
        }
        SrtcpCryptoContext candidate = contexts.ofReports(ssrc);
        boolean authentic = unprotect(packet, candidate);
        if (authentic) {
            reporters[reporterCount++] = candidate;
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

    private boolean unprotect(Packet packet, SrtcpCryptoContext context) {
        try {
            return context.reverseTransformPacket(buffer.of(packet)) == SrtpErrorStatus.OK;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
