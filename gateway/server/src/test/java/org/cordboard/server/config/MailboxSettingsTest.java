package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.voicemail.EscalationStep;
import org.cordboard.server.voicemail.MailboxRules;
import org.junit.jupiter.api.Test;

final class MailboxSettingsTest {
    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final WorkgroupId ADAS = WorkgroupId.ofPerson(new AgentId("agent1"));

    @Test
    void escalationAndKeepingAreReadOfWorkgroupsAndLines() throws Exception {
        var rules = read(
                        "escalation: [{after: 10m, to: agent2}, {after: 1h, to: manager@larkenby.example}]",
                        ", keepHeardFor: 48h, escalation: [{after: 30s, to: agent3}]",
                        "")
                .settings()
                .mailboxRules();

        assertThat(rules)
                .isEqualTo(Map.of(
                        SUPPORT,
                        new MailboxRules(
                                Optional.empty(),
                                List.of(
                                        new EscalationStep(Duration.ofMinutes(10), "agent2"),
                                        new EscalationStep(Duration.ofHours(1), "manager@larkenby.example"))),
                        ADAS,
                        new MailboxRules(
                                Optional.of(Duration.ofHours(48)),
                                List.of(new EscalationStep(Duration.ofSeconds(30), "agent3")))));
    }

    @Test
    void whatTheHouseSaysCountsWhereTheMailboxSaysNothing() throws Exception {
        var rules =
                read("keepHeardFor: 24h", "", "keepHeardFor: 720h").settings().mailboxRules();

        assertThat(rules.get(SUPPORT).keepHeardFor()).contains(Duration.ofHours(24));
        assertThat(rules.get(new WorkgroupId("sales")).keepHeardFor()).contains(Duration.ofHours(720));
        assertThat(rules.get(ADAS).keepHeardFor()).contains(Duration.ofHours(720));
    }

    @Test
    void theDemosMailboxesHaveNoRules() throws Exception {
        assertThat(CompanyDocument.demo().settings().mailboxRules()).isEmpty();
    }

    @Test
    void whatIsWrittenOutIsReadAgain() throws Exception {
        var document = read(
                "escalation: [{after: 10m, to: agent2}, {after: 90s, to: agent3}]".replace("90s", "90m"),
                ", keepHeardFor: 48h, escalation: [{after: 30s, to: agent3}]",
                "keepHeardFor: 720h");

        var again = CompanyDocument.parse("again", document.yaml(), MailboxSettingsTest::beside);

        assertThat(again).isEqualTo(document);
        assertThat(again.settings().mailboxRules())
                .isEqualTo(document.settings().mailboxRules());
    }

    @Test
    void aChangedStepIsADifference() throws Exception {
        var before = read("escalation: [{after: 10m, to: agent2}]", "", "");
        var now = read("escalation: [{after: 20m, to: agent2}]", "", "");

        assertThat(Differences.between(before, now))
                .singleElement()
                .asString()
                .contains("workgroups.support.escalation", "10m", "20m");
    }

    @Test
    void everyFaultIsNamedWithPathAndRemedy() {
        var refused = catchThrowableOfType(
                ConfigException.class,
                () -> read(
                        "escalation: [{after: 10m, to: nobody}, {after: 10m, to: boss1}, {after: 5m, to: \"a b@c\"}]",
                        ", escalation: [{after: 0s, to: agent1}]",
                        "keepHeardFor: 5m"));

        assertThat(refused.faults())
                .extracting(Fault::path, Fault::remedy)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(
                                "keepHeardFor",
                                "write a time such as 720h, or leave it out to keep what was heard for good"),
                        Tuple.tuple(
                                "workgroups.support.escalation[0].to", "write the id of a person, or a mail address"),
                        Tuple.tuple(
                                "workgroups.support.escalation[1].after", "write times that rise from step to step"),
                        Tuple.tuple(
                                "workgroups.support.escalation[1].to", "give boss1 a line, or write a mail address"),
                        Tuple.tuple(
                                "workgroups.support.escalation[2].after", "write times that rise from step to step"),
                        Tuple.tuple("workgroups.support.escalation[2].to", "write one such as ada@example.com"),
                        Tuple.tuple(
                                "people.agent1.line.escalation[0].after", "write times that rise from step to step"),
                        Tuple.tuple("people.agent1.line.escalation[0].to", "write somebody else"));
        assertThat(refused.faults())
                .allSatisfy(fault -> assertThat(fault.line()).isPositive());
    }

    /// The demo company with more in Support, in Ada's line and for the whole house.
    private static CompanyDocument read(String support, String ada, String house) throws ConfigException, IOException {
        String text = Files.readString(DEMO.resolve("company.yaml"))
                .replace(
                        "    mail: support@larkenby.example\n",
                        "    mail: support@larkenby.example\n    " + support + "\n")
                .replace("mail: ada@larkenby.example}", "mail: ada@larkenby.example" + ada + "}")
                .replace("browserAwayFor: 30s\n", "browserAwayFor: 30s\n" + house + "\n");
        return CompanyDocument.parse("company.yaml", text, MailboxSettingsTest::beside);
    }

    private static byte[] beside(String name) throws IOException {
        return Files.readAllBytes(DEMO.resolve(name));
    }
}
