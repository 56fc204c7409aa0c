package org.cordboard.core.dialplan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// What calls of a rule cost.
///
/// @param perMinute from 0 on
/// @param step each that has begun counts, 1 s – 1 h
/// @param connect once for each call that is answered, from 0 on
public record Rate(BigDecimal perMinute, Duration step, BigDecimal connect) {
    private static final int DECIMALS = 6;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    /// @param length since it was answered; zero counts as one step
    /// @return to six decimals
    public BigDecimal of(Duration length) {
        var seconds = BigDecimal.valueOf(stepsOf(length)).multiply(BigDecimal.valueOf(step.toSeconds()));
        return perMinute
                .multiply(seconds)
                .divide(SECONDS, DECIMALS, RoundingMode.HALF_UP)
                .add(connect)
                .stripTrailingZeros();
    }

    public long stepsOf(Duration length) {
        return Math.max(1, -Math.floorDiv(-length.toMillis(), step.toMillis()));
    }
}
