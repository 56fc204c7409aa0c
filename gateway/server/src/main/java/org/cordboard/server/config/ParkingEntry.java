package org.cordboard.server.config;

import java.time.Duration;
import org.cordboard.core.company.ParkingRules;

/// How callers are put aside, as written; what is left out is as usual.
record ParkingEntry(Duration backAfter, Integer atMost) {
    static final ParkingEntry USUAL = new ParkingEntry(null, null);

    ParkingRules rules() {
        ParkingRules usual = ParkingRules.USUAL;
        return new ParkingRules(
                backAfter == null ? usual.backAfter() : backAfter, atMost == null ? usual.atMost() : atMost);
    }
}
