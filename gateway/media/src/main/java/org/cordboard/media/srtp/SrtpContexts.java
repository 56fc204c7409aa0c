package org.cordboard.media.srtp;

import java.security.GeneralSecurityException;
import java.util.logging.Level;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpPolicy;
import org.jitsi.utils.logging2.Logger;
import org.jitsi.utils.logging2.LoggerImpl;

/// Makes the contexts of one direction, one for each SSRC.
final class SrtpContexts {
    /// jitsi-srtp tells of each packet it refuses; a leg's counters do that.
    private static final Logger QUIET = new LoggerImpl(SrtpContexts.class.getName(), Level.OFF);

    private final SrtpContextFactory factory;

    SrtpContexts(boolean sender, SrtpKey key) {
        SrtpPolicy sound = key.suite().policy();
        SrtpPolicy reports = key.suite().reportPolicy();
        factory = new SrtpContextFactory(sender, key.key(), key.salt(), sound, reports, QUIET);
    }

    SrtpCryptoContext of(int ssrc) {
        try {
            return factory.deriveContext(ssrc, 0);
        } catch (GeneralSecurityException e) {
            throw withoutAes(e);
        }
    }

    SrtcpCryptoContext ofReports(int ssrc) {
        try {
            return factory.deriveControlContext(ssrc);
        } catch (GeneralSecurityException e) {
            throw withoutAes(e);
        }
    }

    private static IllegalStateException withoutAes(GeneralSecurityException e) {
        return new IllegalStateException("this Java has no AES", e);
    }
}
