package org.cordboard.server.settings;

import org.cordboard.core.sentence.Sentence;

/// Somebody else has changed the settings meanwhile. The message is meant to be shown.
public final class StaleSettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Sentence words;

    StaleSettingsException(long expected, long present, SettingsStore.Revision latest) {
        this(Sentence.of(
                "The settings are at revision {0}, not {1}: {2} has changed them ({3})",
                present, expected, latest.by(), latest.change()));
    }

    private StaleSettingsException(Sentence words) {
        super(words.toString());
        this.words = words;
    }

    public Sentence words() {
        return words;
    }
}
