package org.cordboard.server.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

/// Ids for all that is kept: UUID version 7 (RFC 9562, section 5.7), which sort by the time they were made.
public final class Uuid7 {
    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Uuid7() {}

    /// A new id, 36 characters. Any thread.
    public static String next() {
        return GENERATOR.generate().toString();
    }
}
