package org.cordboard.core.company;

import java.util.Locale;

/// How somebody wants to be reached at the moment.
public enum HandlingMode {
    AVAILABLE,
    IN_A_MEETING,
    OUT_OF_THE_OFFICE,
    CUSTOM;

    /// As people write it, such as `in-a-meeting`.
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As people say it, such as `in a meeting`.
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
