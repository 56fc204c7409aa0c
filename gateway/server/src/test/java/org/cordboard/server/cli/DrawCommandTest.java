package org.cordboard.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DrawCommandTest {
    @Test
    void theDemosNumbersAreDrawnToTheirMenuAndQueues(@TempDir Path folder) throws IOException {
        Path company = Path.of("src/main/resources/demo/company.yaml").toAbsolutePath();
        Path gateway = Files.writeString(folder.resolve("cordboard.yaml"), "company: " + company);
        var out = new StringWriter();
        int status =
                new CommandLine(new DrawCommand()).setOut(new PrintWriter(out)).execute("--config", gateway.toString());
        assertThat(status).isZero();
        assertThat(out.toString())
                .startsWith("flowchart LR")
                .contains("{\"the menu Main menu\"}")
                .contains("-- \"1\" -->")
                .contains("[[\"the queue of Sales\"]]");
    }
}
