package org.cordboard.core.id;

/// The one rule that all names of things share.
final class Ids {
    private Ids() {}

    static void requireName(String kind, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(kind + " must not be blank");
        }
    }
}
