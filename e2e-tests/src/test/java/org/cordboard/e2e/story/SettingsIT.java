package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.process.ChildProcess;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.program.Program;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The administrator changes the company while people call.
final class SettingsIT {
    private static final CallerId GRACE = new CallerId("Grace Hopper", "5550142");
    private static final CallerId ALAN = new CallerId("Alan Turing", "5550143");

    @RegisterExtension
    static final Stage STAGE = new Stage();

    @Test
    void noCallIsDroppedWhenMembersAndOverflowChangeAndTheNewMemberRings() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Baresip grace = STAGE.phone(GRACE, Tone.CALLER, Transport.UDP);
        grace.dial(STAGE.gateway().sipUri("101")).awaitAnswer();
        ada.awaitRing().answer();
        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        Baresip alan = STAGE.phone(ALAN, Tone.CALLER, Transport.UDP);
        alan.dial(STAGE.gateway().sipUri("101")).awaitAnswer();
        ada.awaitWaiting("support", ALAN.name());
        AgentConsole boss =
                STAGE.console("boss1", BrowserKind.FIREFOX, Tone.AGENT).signIn();

        JsonNode answer = administrator()
                .patchJson(
                        "/api/settings/workgroups/support",
                        "*",
                        "{\"members\": [\"boss1\"], \"overflow\": \"voicemail:sales\"}");

        assertThat(answer.path("changed").booleanValue()).as("%s", answer).isTrue();
        boss.awaitRing();
        assertThat(boss.callerName()).isEqualTo(ALAN.name());
        assertThat(grace).hears(Tone.AGENT).andNobodyElse();
        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        boss.answer();
        assertThat(alan).hears(Tone.AGENT).andNobodyElse();
    }

    @Test
    void whatIsRefusedChangesNothing() {
        HttpUser administrator = administrator();
        JsonNode before = administrator.getJson("/api/settings");

        JsonNode refused = administrator.patchJson(
                "/api/settings/workgroups/support", "*", "{\"overflow\": \"workgroup:support\"}");

        assertThat(refused.path("faults")
                        .valueStream()
                        .map(fault -> fault.path("path").asText()))
                .contains("workgroups.support.overflow");
        assertThat(administrator.getJson("/api/settings")).isEqualTo(before);
    }

    @Test
    void aFaultyFileIsRefusedWithItsLineAndChangesNothing(@TempDir Path folder) throws IOException {
        HttpUser administrator = administrator();
        JsonNode before = administrator.getJson("/api/settings");
        Path file = folder.resolve("company.yaml");
        assertThat(command(folder, "export", file).exitStatus()).isZero();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int line = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().startsWith("ringFor:"))
                .findFirst()
                .orElseThrow();
        lines.set(line, lines.get(line).replaceFirst(":.*", ": 1s"));
        Path faulty = Files.write(folder.resolve("faulty.yaml"), lines);

        Words refused = command(folder, "import", faulty);

        assertThat(refused.exitStatus()).isEqualTo(1);
        assertThat(refused.text()).contains("faulty.yaml, line " + (line + 1) + ":", "ringFor");
        assertThat(administrator.getJson("/api/settings")).isEqualTo(before);
        assertThat(command(folder, "import", file).exitStatus()).isZero();
        assertThat(administrator.getJson("/api/settings")).isEqualTo(before);
    }

    /// @param text what the command printed
    private record Words(int exitStatus, String text) {}

    private static Words command(Path folder, String name, Path file) {
        List<String> command = new ArrayList<>(
                List.of("env", "CORDBOARD_PASSWORD=" + STAGE.gateway().password("admin1")));
        command.addAll(Program.command(
                name, file.toString(), "--url", STAGE.gateway().page("/").toString(), "--user", "admin1"));
        try (ChildProcess process = ChildProcess.start(name, folder, command)) {
            return new Words(
                    process.exitStatus(Duration.ofMinutes(1)), process.log().strip());
        }
    }

    private static HttpUser administrator() {
        HttpUser administrator = STAGE.httpUser();
        administrator.signIn("admin1", STAGE.gateway().password("admin1"));
        return administrator;
    }
}
