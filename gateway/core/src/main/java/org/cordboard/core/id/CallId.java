package org.cordboard.core.id;

/// A customer's whole visit, from arrival to its end. A UUIDv7 in the running program, a counter in the
/// simulation.
///
/// @param value the name itself, never blank
public record CallId(String value) {
    public CallId {
        Ids.requireName("CallId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
