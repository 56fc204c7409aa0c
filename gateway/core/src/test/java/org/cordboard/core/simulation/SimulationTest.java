package org.cordboard.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulationTest {
    @Test
    void noInvariantBreaksInTenThousandCalls() {
        var report = Simulation.run(10_000, 1);
        System.out.println(report);
        assertThat(report.broken()).as(report.toString()).isEmpty();
    }
}
