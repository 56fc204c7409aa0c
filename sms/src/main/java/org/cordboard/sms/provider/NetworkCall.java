package org.cordboard.sms.provider;

import java.util.Map;
import java.util.Optional;

/// A request of a text network, as it came.
///
/// @param target path and query, not decoded
/// @param form its fields, decoded
/// @param signature as in its header
public record NetworkCall(String target, Map<String, String> form, Optional<String> signature) {
    public NetworkCall {
        form = Map.copyOf(form);
    }

    /// @throws IllegalArgumentException when there is no such field
    public String required(String field) {
        String value = form.get(field);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    public Optional<String> optional(String field) {
        return Optional.ofNullable(form.get(field)).filter(value -> !value.isEmpty());
    }
}
