package org.cordboard.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// How many events a floor takes in a second on one core, on a day on which everybody talks and as many callers
/// come as are served.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Events {
    /// Agents, workgroups and callers.
    @Param({"20/2/200", "200/20/2000", "2000/200/20000"})
    public String size;

    private BusyFloor floor;

    @Setup
    public void fill() {
        floor = new BusyFloor(size);
        floor.everybodyTalks();
    }

    @Benchmark
    @OperationsPerInvocation(BusyFloor.EVENTS_PER_CALL)
    public Object call() {
        return floor.serveNext();
    }
}
