package org.cordboard.core.id;

/// A sound that a company plays to its callers, such as `support-wait`; which file it is, the server knows.
///
/// @param value the name itself, never blank
public record PromptId(String value) {
    public PromptId {
        Ids.requireName("PromptId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
