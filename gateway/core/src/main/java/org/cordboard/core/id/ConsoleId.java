package org.cordboard.core.id;

/// One open console (one browser tab) of an agent.
///
/// @param value the name itself, never blank
public record ConsoleId(String value) {
    public ConsoleId {
        Ids.requireName("ConsoleId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
