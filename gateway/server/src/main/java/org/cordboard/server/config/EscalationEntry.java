package org.cordboard.server.config;

import java.time.Duration;
import org.cordboard.server.voicemail.EscalationStep;

/// Who is told about a message that nobody has heard, as written.
///
/// @param after how long it has lain in the mailbox
/// @param to a person with a line, or a mail address
record EscalationEntry(Duration after, String to) {
    EscalationEntry {
        Given.required("after", after);
        Given.required("to", to);
    }

    EscalationStep step() {
        return new EscalationStep(after, to);
    }
}
