package org.cordboard.core.id;

/// A schedule, such as `office`.
///
/// @param value the name itself, never blank
public record ScheduleId(String value) {
    public ScheduleId {
        Ids.requireName("ScheduleId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
