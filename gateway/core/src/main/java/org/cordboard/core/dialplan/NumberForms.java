package org.cordboard.core.dialplan;

import java.util.Optional;

/// Brings numbers to one form. A pure function, so that a floor decides the same whenever it is asked.
@FunctionalInterface
public interface NumberForms {
    /// Knows numbers that are in E.164 already, and no others.
    NumberForms AS_DIALLED = (_, dialled) -> Optional.of(dialled).filter(number -> number.startsWith("+"));

    /// @param home where it was dialled
    /// @return in E.164 with a leading `+`; empty when it has no such form
    Optional<String> e164(Home home, String dialled);
}
