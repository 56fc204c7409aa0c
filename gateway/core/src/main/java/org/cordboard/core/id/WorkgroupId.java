package org.cordboard.core.id;

/// A workgroup, such as `support`.
///
/// @param value the name itself, never blank
public record WorkgroupId(String value) {
    public WorkgroupId {
        Ids.requireName("WorkgroupId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
