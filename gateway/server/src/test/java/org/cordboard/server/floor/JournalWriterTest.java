package org.cordboard.server.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.journal.Step;
import org.junit.jupiter.api.Test;

class JournalWriterTest {
    private final List<Step> written = new ArrayList<>();
    private boolean broken;
    private final JournalWriter writer = new JournalWriter(steps -> {
        if (broken) {
            throw new IllegalStateException("No space left on device");
        }
        written.addAll(steps);
    });

    @Test
    void stepsThatCouldNotBeWrittenAreWrittenLaterInTheirOrder() {
        broken = true;
        writer.write(List.of(step("first")));
        assertThat(writer.trouble()).contains("No space left on device");
        broken = false;
        writer.write(List.of(step("second")));
        assertThat(written).containsExactly(step("first"), step("second"));
        assertThat(writer.trouble()).isEmpty();
    }

    @Test
    void nothingToWriteIsNotWritten() {
        broken = true;
        writer.write(List.of());
        assertThat(writer.trouble()).isEmpty();
    }

    private static Step step(String agent) {
        return new Step(new AgentEvent.SignedOut(Instant.EPOCH, new AgentId(agent)), List.of());
    }
}
