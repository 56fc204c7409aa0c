package org.cordboard.media.srtp;

import java.security.GeneralSecurityException;
import org.cordboard.media.rtp.Packet;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;

/// Protects the one stream that a leg sends, and its RTCP. One thread.
public final class SrtpSender {
    private final SrtpCryptoContext context;
    private final SrtcpCryptoContext reports;
    private final PacketBuffer buffer = new PacketBuffer();

    /// @param key that we protect with
    public SrtpSender(SrtpKey key, int ssrc) {
        SrtpContexts contexts = new SrtpContexts(true, key);
        context = contexts.of(ssrc);
        reports = contexts.ofReports(ssrc);
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

    /// As [#protect], of RTCP (RFC 3711, section 3.4).
    public boolean protectReport(Packet packet) {
        try {
            return reports.transformPacket(buffer.of(packet)) == SrtpErrorStatus.OK;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
