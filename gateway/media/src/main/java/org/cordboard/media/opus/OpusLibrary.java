package org.cordboard.media.opus;

import org.jitsi.impl.neomedia.codec.audio.opus.Opus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether libopus can be used on this machine: it is native, and comes for the usual systems and processors only.
public final class OpusLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(OpusLibrary.class);

    private OpusLibrary() {}

    private static final class Loaded {
        private static final boolean THERE = load();

        private static boolean load() {
            try {
                Opus.assertOpusIsFunctional();
                return true;
            } catch (LinkageError missing) {
                LOG.warn("Opus is not spoken: its library does not load on this system ({})", missing.getMessage());
                return false;
            }
        }
    }

    /// Loads it the first time, which takes some tens of milliseconds and reads a file.
    public static boolean isThere() {
        return Loaded.THERE;
    }
}
