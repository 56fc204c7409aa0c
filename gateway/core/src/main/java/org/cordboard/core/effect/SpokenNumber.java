package org.cordboard.core.effect;

import java.util.List;
import org.cordboard.core.id.PromptId;

/// How the number of whoever left a message is said: `from`, then digit by digit. Numbers that are not known are
/// passed over.
///
/// @param digits the ten prompts for `0` to `9`
public record SpokenNumber(PromptId from, List<PromptId> digits) {
    public SpokenNumber {
        digits = List.copyOf(digits);
    }
}
