package org.cordboard.core.company;

import java.util.Locale;
import org.cordboard.core.sentence.Sentence;

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

    /// As people say it, such as `Ada is in a meeting`.
    public Sentence says(String name) {
        return switch (this) {
            case AVAILABLE -> Sentence.of("{0} is available", name);
            case IN_A_MEETING -> Sentence.of("{0} is in a meeting", name);
            case OUT_OF_THE_OFFICE -> Sentence.of("{0} is out of the office", name);
            case CUSTOM -> Sentence.of("{0} has a way of the own", name);
        };
    }
}
