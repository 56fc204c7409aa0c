package org.cordboard.core.id;

/// A message in a mailbox.
///
/// @param value the name itself, never blank
public record MessageId(String value) {
    public MessageId {
        Ids.requireName("MessageId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
