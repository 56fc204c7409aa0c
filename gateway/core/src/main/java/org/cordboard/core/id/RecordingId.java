package org.cordboard.core.id;

/// A recorded message.
///
/// @param value the name itself, never blank
public record RecordingId(String value) {
    public RecordingId {
        Ids.requireName("RecordingId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
