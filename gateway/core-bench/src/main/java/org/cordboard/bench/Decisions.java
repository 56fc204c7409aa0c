package org.cordboard.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// One routing decision: an agent becomes ready, and the floor finds the caller, offers, explains and shows it.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Decisions {
    /// Agents, workgroups and callers: all of them ten times as many, and each of them alone.
    @Param({"20/2/200", "200/20/2000", "2000/20/2000", "200/200/2000", "200/20/20000", "2000/200/20000"})
    public String size;

    private BusyFloor floor;

    @Setup
    public void fill() {
        floor = new BusyFloor(size);
    }

    @TearDown(Level.Invocation)
    public void decline() {
        floor.thatAgentDeclines();
    }

    @Benchmark
    public Object decision() {
        return floor.nextAgentIsReady();
    }
}
