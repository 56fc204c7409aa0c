package org.cordboard.server.config;

/// A setting that cannot be used. The message names the file, the setting and the remedy, and is shown as it
/// stands.
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }
}
