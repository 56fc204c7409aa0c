package org.cordboard.core.company;

import java.time.Duration;

/// How callers are put aside.
///
/// @param backAfter how long a caller is aside until he or she comes back, 10 s–1 h
/// @param atMost how many one agent may have put aside, 1–50
public record ParkingRules(Duration backAfter, int atMost) {
    public static final ParkingRules USUAL = new ParkingRules(Duration.ofSeconds(90), 10);
}
