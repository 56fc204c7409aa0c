package org.cordboard.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.cordboard.core.company.Company;
import org.cordboard.core.event.Event;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.simulation.Plan;
import org.cordboard.core.simulation.Simulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The events of a simulated day of 500 agents, taken in by a fresh floor on one thread: as many of each kind as
/// such a day brings, and nothing done with the effects.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RecordedDay {
    static final Plan DAY = new Plan(100_000, 2030, OptionalInt.of(500));

    private final List<Event> events = new ArrayList<>();
    private Company company;
    private Floor floor;

    @Setup
    public void record() {
        company = Simulation.company(DAY);
        Simulation.run(DAY, events::add);
    }

    @Setup(Level.Invocation)
    public void open() {
        floor = new Floor(company);
    }

    @Benchmark
    public long day() {
        long effects = 0;
        for (Event event : events) {
            effects += floor.on(event).size();
        }
        return effects;
    }
}
