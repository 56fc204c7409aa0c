package org.cordboard.core.dialplan;

import java.util.List;
import java.util.Optional;
import org.cordboard.core.sentence.Sentence;

/// What a dial plan says to a number.
///
/// @param tried the rules that were looked at, in their order
/// @param rule the one that is for it; empty when none is, or the plan has none
/// @param emergency nothing stops it
/// @param number as it is sent; as dialled when it is refused
/// @param trunks by their names, tried in this order; empty: as trunks are ranked
/// @param refusal why it does not go out; empty when it does
public record Ruling(
        List<Tried> tried,
        Optional<Rule> rule,
        boolean emergency,
        String number,
        List<String> trunks,
        Optional<Sentence> refusal) {
    /// @param why in words
    public record Tried(String rule, boolean matched, Sentence why) {}
}
