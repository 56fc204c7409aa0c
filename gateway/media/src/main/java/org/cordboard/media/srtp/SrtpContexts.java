package org.cordboard.media.srtp;

import java.security.GeneralSecurityException;
import java.util.logging.Level;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.utils.logging2.Logger;
import org.jitsi.utils.logging2.LoggerImpl;

/// Makes the contexts of one direction, one for each SSRC.
final class SrtpContexts {
    /// jitsi-srtp tells of each packet it refuses; a leg's counters do that.
    private static final Logger QUIET = new LoggerImpl(SrtpContexts.class.getName(), Level.OFF);

    private final SrtpContextFactory factory;

    /// @param client whether the keys are those of the DTLS client
    SrtpContexts(boolean sender, SrtpKeys keys, boolean client) {
        SrtpProfile profile = keys.profile();
        factory = new SrtpContextFactory(
                sender, keys.key(client), keys.salt(client), profile.policy(), profile.policy(), QUIET);
    }

    SrtpCryptoContext of(int ssrc) {
        try {
            return factory.deriveContext(ssrc, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES", e);
        }
    }
}
