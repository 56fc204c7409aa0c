package org.cordboard.server.config;

import java.util.List;
import org.cordboard.sip.trunk.Admission;
import org.cordboard.sip.trunk.Limits;

/// How many calls a trunk may bring.
///
/// @param callsAtOnce 1–100 000; no limit when left out
/// @param callsPerSecond 1–1000; no limit when left out
/// @param whenFull `unavailable` (503 with Retry-After) or `busy` (486); the former when left out
record IncomingEntry(Integer callsAtOnce, Integer callsPerSecond, String whenFull) {
    private static final List<String> WHEN_FULL = List.of("unavailable", "busy");

    IncomingEntry {
        whenFull = whenFull == null ? "unavailable" : whenFull;
        if (!WHEN_FULL.contains(whenFull)) {
            throw new IllegalArgumentException("whenFull is '" + whenFull + "': write unavailable or busy");
        }
        limits(callsAtOnce, callsPerSecond);
    }

    Admission admission() {
        return new Admission(
                limits(callsAtOnce, callsPerSecond), whenFull.equals("busy") ? Admission.BUSY : Admission.UNAVAILABLE);
    }

    private static Limits limits(Integer callsAtOnce, Integer callsPerSecond) {
        return new Limits(callsAtOnce == null ? 0 : callsAtOnce, callsPerSecond == null ? 0 : callsPerSecond);
    }
}
