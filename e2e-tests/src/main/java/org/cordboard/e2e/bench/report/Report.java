package org.cordboard.e2e.bench.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What one run of one benchmark found.
public final class Report {
    private final String benchmark;
    private final Instant begun = Instant.now();
    private final Machine machine = Machine.here();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// Looks at the machine, so it is to be made before the load is.
    public Report(String benchmark) {
        this.benchmark = benchmark;
    }

    public Report add(String name, String unit, String target, double... values) {
        figures.add(new Figure(name, unit, target, Spread.of(values)));
        return this;
    }

    /// What a reader of the figures has to know.
    public Report note(String words) {
        notes.add(words);
        return this;
    }

    public String benchmark() {
        return benchmark;
    }

    public Instant begun() {
        return begun;
    }

    public Machine machine() {
        return machine;
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }
}
