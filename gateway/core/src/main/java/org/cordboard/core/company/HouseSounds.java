package org.cordboard.core.company;

import java.util.Optional;
import org.cordboard.core.id.PromptId;

/// Prompts that belong to no menu and no workgroup.
///
/// @param ringing heard over and over by a caller for whom another telephone rings; wanted when an answer point
///     is an external number, or somebody has a line
/// @param personal wanted when somebody has a line
public record HouseSounds(Optional<PromptId> ringing, Optional<PersonalSounds> personal) {
    public static final HouseSounds NONE = new HouseSounds(Optional.empty(), Optional.empty());
}
