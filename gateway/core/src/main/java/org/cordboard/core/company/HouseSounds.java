package org.cordboard.core.company;

import java.util.Optional;
import org.cordboard.core.id.PromptId;

/// Prompts that belong to no menu and no workgroup.
///
/// @param ringing heard over and over by a caller for whom another telephone rings; wanted when an answer point
///     is an external number
public record HouseSounds(Optional<PromptId> ringing) {
    public static final HouseSounds NONE = new HouseSounds(Optional.empty());
}
