package org.cordboard.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.core.company.Strategy;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.gateway.AtRest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void anUnknownStrategyIsRefusedWithThoseThatThereAre() {
        assertThat(replay("--strategy", "fastest")).isEqualTo(2);
        assertThat(out.toString()).contains("'fastest' is no strategy").contains(Strategy.titles());
    }

    @Test
    void anEmptyDayIsSaid() throws Exception {
        try (AtRest kept = AtRest.open(folder)) {
            kept.replace(CompanyDocument.demo(), "test");
        }
        assertThat(replay("--strategy", "top-down", "--from", "2030-01-07")).isZero();
        assertThat(out.toString()).contains("No call is recorded from 2030-01-07 to 2030-01-07");
    }

    private int replay(String... options) {
        var writer = new PrintWriter(out);
        var all = new ArrayList<>(List.of("--data", folder.toString()));
        all.addAll(List.of(options));
        return new CommandLine(new ReplayCommand())
                .setOut(writer)
                .setErr(writer)
                .execute(all.toArray(String[]::new));
    }
}
