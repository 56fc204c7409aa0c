package org.cordboard.server.settings;

/// Somebody else has changed the settings meanwhile. The message is meant to be shown.
public final class StaleSettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    StaleSettingsException(long expected, long present, SettingsStore.Revision latest) {
        super("The settings are at revision %d, not %d: %s has changed them (%s)"
                .formatted(present, expected, latest.by(), latest.change()));
    }
}
