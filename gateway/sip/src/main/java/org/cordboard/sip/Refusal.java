package org.cordboard.sip;

import java.util.Map;

/// A final error in our words.
///
/// @param header what the peer must know to do better, such as Allow; at most one
record Refusal(int status, String phrase, Map<String, String> header) {
    Refusal(int status, String phrase) {
        this(status, phrase, Map.of());
    }

    Refusal(int status, String phrase, String name, String value) {
        this(status, phrase, Map.of(name, value));
    }
}
