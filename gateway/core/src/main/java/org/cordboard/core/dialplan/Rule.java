package org.cordboard.core.dialplan;

import java.util.List;
import java.util.Optional;

/// One line of a dial plan.
///
/// @param id by which people know it
/// @param trunks by their names, tried in this order; empty: as trunks are ranked
/// @param permission what whoever dials must have; empty: everybody may
/// @param rate empty: it costs nothing
public record Rule(
        String id,
        Pattern pattern,
        Translation translation,
        List<String> trunks,
        Optional<String> permission,
        Optional<Rate> rate) {
    public Rule {
        trunks = List.copyOf(trunks);
    }

    boolean isFor(DialledNumber number) {
        if (pattern.forE164()) {
            return number.e164().filter(pattern::matches).isPresent();
        }
        return pattern.matches(number.dialled())
                && (!wantsE164() || number.e164().isPresent());
    }

    /// Whether it leaves out numbers that have no E.164 form.
    boolean wantsE164() {
        return translation.form() == Translation.Form.E164;
    }
}
