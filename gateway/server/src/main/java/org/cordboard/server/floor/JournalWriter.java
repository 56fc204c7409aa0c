package org.cordboard.server.floor;

import java.util.ArrayList;
import java.util.List;
import org.cordboard.server.journal.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes steps into the journal. When the journal cannot be written the calls go on: the steps are kept in
/// memory, up to a bound, and written together with the next ones, in their order.
public final class JournalWriter {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    private static final int KEPT_AT_MOST = 100_000;

    private final Appender appender;
    private final List<Step> unwritten = new ArrayList<>();
    private volatile String trouble = "";

    /// The journal itself.
    @FunctionalInterface
    public interface Appender {
        /// Appends all steps in one transaction, or throws and appends none.
        void append(List<Step> steps);
    }

    public JournalWriter(Appender appender) {
        this.appender = appender;
    }

    /// Why the journal cannot be written at present, in words; empty when all is well. Any thread.
    public String trouble() {
        return trouble;
    }

    void write(List<Step> steps) {
        unwritten.addAll(steps);
        if (unwritten.isEmpty()) {
            return;
        }
        try {
            appender.append(List.copyOf(unwritten));
            unwritten.clear();
            trouble = "";
        } catch (RuntimeException failed) {
            if (trouble.isEmpty()) {
                LOG.error("The journal cannot be written; calls go on and are written later", failed);
            }
            trouble = "The journal cannot be written: " + failed.getMessage();
            dropOldest();
        }
    }

    private void dropOldest() {
        int tooMany = unwritten.size() - KEPT_AT_MOST;
        if (tooMany > 0) {
            LOG.error("{} journal entries are lost", tooMany);
            unwritten.subList(0, tooMany).clear();
        }
    }
}
