package org.cordboard.media.srtp;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;
import org.jitsi.srtp.crypto.Aes;
import org.jitsi.srtp.crypto.JitsiOpenSslProvider;

/// Runs each suite once, so that classes and native code are loaded before the first call. jitsi-srtp would
/// measure on the first packet which cipher is fastest, for a second and more; OpenSSL is wherever it can be
/// loaded, so that is told to it.
public final class SrtpWarmUp {
    private static final int PACKETS = 50;

    /// Bytes of a report with one block.
    private static final int REPORT = 32;

    /// Held here, since the log manager does not hold it: jitsi-srtp tells of its measurements as of news.
    private static final Logger LIBRARY = Logger.getLogger("org.jitsi");

    private SrtpWarmUp() {}

    public static void run() {
        LIBRARY.setLevel(Level.WARNING);
        Aes.setFactoryClassName(JitsiOpenSslProvider.isLoaded() ? "OpenSSL" : "SunJCE");
        for (SrtpSuite suite : SrtpSuite.values()) {
            SrtpKey key = new SrtpKey(suite, new byte[suite.keyLength() + suite.saltLength()]);
            SrtpSender sender = new SrtpSender(key, 0);
            SrtpReceiver receiver = new SrtpReceiver(key);
            Packet packet = new Packet();
            for (int i = 0; i < PACKETS; i++) {
                packet.bytes()[0] = (byte) 0x80;
                packet.bytes()[3] = (byte) i;
                packet.frame(0, RtpPacket.HEADER + 160);
                boolean sound = sender.protect(packet) && receiver.unprotect(packet);
                packet.frame(0, REPORT);
                if (!sound || !sender.protectReport(packet) || !receiver.unprotectReport(packet)) {
                    throw new IllegalStateException("SRTP does not work on this machine: " + suite);
                }
            }
        }
    }
}
