package org.cordboard.server.config;

/// Checks of single settings. The reader adds the file, the line and the path to what these say.
final class Given {
    private Given() {}

    static <T> T required(String key, T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException(key + " is missing: give it a value");
        }
        return value;
    }

    static int port(String key, int value) {
        if (value < 0 || value > 65_535) {
            throw new IllegalArgumentException(key + " is " + value + ": a port is 0 (any free one) to 65535");
        }
        return value;
    }
}
