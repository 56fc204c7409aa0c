package org.cordboard.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordboard.server.config.DemoFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DialCommandTest {
    private static final String PLAN = """

            dialPlan:
              country: DE
              area: "30"
              currency: EUR
              permissions: [national]
              rules:
                - {id: north, pattern: 3XX, trunks: [north]}
                - id: national
                  pattern: +49.
                  trunks: [main]
                  permission: national
                  cost: {perMinute: 0.012}
              grants:
                people: {agent1: [national]}
              limits:
                person: {callsAtOnce: 2}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private Path company;

    @BeforeEach
    void aCompanyWithADialPlan() throws IOException {
        company = Files.writeString(folder.resolve("company.yaml"), DemoFiles.putBeside(folder) + PLAN);
    }

    private int dial(String as, String number) {
        return new CommandLine(new DialCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out, true))
                .execute("--company", company.toString(), "--as", as, number);
    }

    @Test
    void itTellsWhichRuleDecidesAndWhatTheCallCosts() {
        assertThat(dial("agent1", "030 123-456")).isZero();
        assertThat(out.toString())
                .contains("agent1 dials 030123456, which is +4930123456")
                .contains("  north        030123456 does not fit 3XX")
                .contains("→ national     +4930123456 fits +49.")
                .contains("sent as      +4930123456")
                .contains("over         main")
                .contains("3 minutes    0.036 EUR")
                .contains("limit        agent1: 2 calls at once")
                .contains("It goes out.");
    }

    @Test
    void aCallThatIsRefusedEndsWithOne() {
        assertThat(dial("agent2", "030123456")).isEqualTo(1);
        assertThat(out.toString())
                .contains("Refused: The rule national wants the permission national, which agent2 does not have");
    }

    @Test
    void anEmergencyNumberIsToldToGoOut() {
        assertThat(dial("agent2", "112")).isZero();
        assertThat(out.toString()).contains("An emergency number").contains("all trunks, carriers first");
    }

    @Test
    void whoIsUnknownCannotBeTold() {
        assertThat(dial("agent9", "112")).isEqualTo(2);
        assertThat(out.toString()).contains("--as is 'agent9', whom the company does not have");
    }
}
