package org.cordboard.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SimulateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void oneRunEndsWithTheTotalsOfItsReport() {
        assertThat(run("--calls", "60", "--seed", "3")).isZero();
        assertThat(out.toString().lines())
                .first()
                .isEqualTo("./cordboard simulate --calls 60 --seed 3 --check-all-every 1");
        assertThat(out.toString().lines())
                .last()
                .asString()
                .startsWith("60 calls, ")
                .endsWith("broken invariants: 0");
    }

    @Test
    void severalRunsMakeATableWithARowForEachSeed() {
        assertThat(run("--calls", "40", "--seed", "7", "--runs", "3", "--at-once", "2"))
                .isZero();
        assertThat(out.toString())
                .contains("| seed | calls |")
                .contains("| 7 | 40 |")
                .contains("| 8 | 40 |")
                .contains("| 9 | 40 |")
                .contains("120 calls in 3 runs, ");
    }

    @Test
    void aDayOfACenterSaysHowBusyItWas() {
        assertThat(run("--calls", "200", "--seed", "1", "--agents", "20")).isZero();
        assertThat(out.toString()).contains("all day: 200 calls").contains("busiest hour, from ");
    }

    @Test
    void aCenterWithTooFewAgentsIsRefusedByTheOptionsName() {
        assertThat(run("--agents", "5")).isNotZero();
        assertThat(err.toString()).contains("--agents is 5: give at least 20");
    }

    private int run(String... options) {
        return new CommandLine(new SimulateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(options);
    }
}
