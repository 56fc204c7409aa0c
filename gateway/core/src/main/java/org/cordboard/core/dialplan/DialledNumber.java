package org.cordboard.core.dialplan;

import java.util.Optional;

/// A number that somebody wants to reach.
///
/// @param dialled digits, `*` and `#`, with a leading `+` or not
/// @param e164 the same with country code and a leading `+`; empty for numbers that have no such form, such as
///     extensions
public record DialledNumber(String dialled, Optional<String> e164) {}
