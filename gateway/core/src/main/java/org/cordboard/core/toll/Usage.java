package org.cordboard.core.toll;

import java.math.BigDecimal;

/// How much of its limits a spender has used.
///
/// @param who in words
/// @param callsNow that ring or are up
/// @param callsLastHour begun within the last hour
/// @param spentLastDay within the last 24 hours, calls that are up not counted
public record Usage(String who, int callsNow, int callsLastHour, BigDecimal spentLastDay) {}
