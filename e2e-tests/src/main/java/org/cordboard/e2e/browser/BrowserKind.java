package org.cordboard.e2e.browser;

import java.nio.file.Path;
import org.cordboard.e2e.hearing.Tone;

/// The browsers that people use the program with.
public enum BrowserKind {
    CHROMIUM {
        @Override
        public Browser start(Tone tone, Path folder) {
            return Chromium.start(tone, folder);
        }
    },
    FIREFOX {
        @Override
        public Browser start(Tone tone, Path folder) {
            return Firefox.start(tone, folder);
        }
    };

    /// Starts a browser that nobody has used before.
    ///
    /// @param tone what its microphone hears
    /// @param folder an empty folder for its profile and logs
    public abstract Browser start(Tone tone, Path folder);
}
