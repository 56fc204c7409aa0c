package org.cordboard.server.texting;

import java.util.Optional;
import org.cordboard.core.id.ScheduleId;

/// How a workgroup texts.
///
/// @param schedule when people are there; empty for always
/// @param afterHours what is answered while nobody is, with variables in braces
/// @param quiet instead of the company's
/// @param firstAnswer within which a customer should be answered
/// @param resolution within which a thread should be closed
public record GroupRules(
        Optional<ScheduleId> schedule,
        Optional<String> afterHours,
        Optional<QuietHours> quiet,
        Optional<Target> firstAnswer,
        Optional<Target> resolution) {
    public static final GroupRules NONE =
            new GroupRules(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
