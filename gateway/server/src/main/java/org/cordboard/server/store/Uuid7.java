package org.cordboard.server.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/// Ids for all that is kept: UUID version 7 (RFC 9562, section 5.7), which sort in the order in which they were
/// made, also those of one millisecond (section 6.2, method 2).
public final class Uuid7 {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Uuid7() {}

    /// A new id, 36 characters. Any thread.
    public static String next() {
        return GENERATOR.generate().toString();
    }
}
