package org.cordboard.server.dialplan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// What one leg to outside has cost.
///
/// @param by on whose behalf, in words
/// @param rule of the dial plan, by its id
/// @param trunk by its name; empty when it is not known
public record Charge(
        String call,
        String by,
        String rule,
        String trunk,
        String number,
        Instant answeredAt,
        Duration length,
        BigDecimal cost,
        String currency) {}
