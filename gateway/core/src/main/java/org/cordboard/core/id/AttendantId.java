package org.cordboard.core.id;

/// A spoken menu, such as `main`.
///
/// @param value the name itself, never blank
public record AttendantId(String value) {
    public AttendantId {
        Ids.requireName("AttendantId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
