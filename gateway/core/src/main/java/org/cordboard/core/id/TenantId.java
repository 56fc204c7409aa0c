package org.cordboard.core.id;

/// One company on this installation; "company" on the screen.
///
/// @param value the name itself, never blank
public record TenantId(String value) {
    public TenantId {
        Ids.requireName("TenantId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
