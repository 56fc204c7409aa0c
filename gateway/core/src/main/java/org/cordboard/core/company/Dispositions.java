package org.cordboard.core.company;

import java.util.List;

/// What agents may say of how a workgroup's call ended.
///
/// @param choices in words, such as `Solved`, in the order in which they are shown; each once
/// @param required whether the time for notes goes on until one is chosen, or is over
public record Dispositions(List<String> choices, boolean required) {
    public static final Dispositions NONE = new Dispositions(List.of(), false);

    public Dispositions {
        choices = List.copyOf(choices);
    }
}
