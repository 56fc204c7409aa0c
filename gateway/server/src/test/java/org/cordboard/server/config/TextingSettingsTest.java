package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.texting.AnswerLimits;
import org.cordboard.server.texting.QuietHours;
import org.cordboard.server.texting.Target;
import org.cordboard.server.texting.TextRules;
import org.cordboard.server.texting.TextTemplate;
import org.cordboard.server.texting.TextingPlan;
import org.cordboard.server.textmail.MailWish;
import org.cordboard.server.textmail.ReplyMailAddress;
import org.cordboard.server.textmail.TextMailConfig;
import org.cordboard.sms.mailbox.ImapConfig;
import org.cordboard.sms.provider.TextRates;
import org.cordboard.sms.twilio.TwilioConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextingSettingsTest {
    private static final String ACCOUNT = "AC11111111111111111111111111111111";

    @TempDir
    private Path folder;

    @BeforeEach
    void aSecretBesideTheFile() throws IOException {
        Files.writeString(folder.resolve("twilio.secret"), "lantern-oil\n");
    }

    /// @param company what the company's file is to say of texting
    private GatewaySettings read(String company, String gateway) throws ConfigException, IOException {
        String demo = DemoFiles.putBeside(folder);
        Files.writeString(
                folder.resolve("company.yaml"), company + demo.replaceFirst("(?m)^texting:.*\\n(?: .*\\n)*", ""));
        Path file = Files.writeString(folder.resolve("gateway.yaml"), "company: company.yaml\n" + gateway);
        return SettingsReader.serve(file, Overrides.NONE);
    }

    @Test
    void anAccountAndTheSecretOfItsFileAreRead() throws Exception {
        TwilioConfig config = read(
                        "",
                        "http: {publicUrl: 'https://calls.example.com'}\n"
                                + "texting: {account: %s, secretFile: twilio.secret}\n".formatted(ACCOUNT))
                .texting()
                .orElseThrow();

        assertThat(config.account()).isEqualTo(ACCOUNT);
        assertThat(config.token()).isEqualTo("lantern-oil");
        assertThat(config.publicBase()).hasToString("https://calls.example.com");
        assertThat(config.server()).isEmpty();
        assertThat(config.toString()).doesNotContain("lantern-oil");
    }

    @Test
    void eachNumberTextsAtTheRateThatItIsGranted() throws Exception {
        TextRates rates =
                read("", """
                        http: {publicUrl: 'https://calls.example.com'}
                        texting: {account: %s, secretFile: twilio.secret, segmentsPerSecond: {'+15550100200': 10}}
                        """.formatted(ACCOUNT)).texting().orElseThrow().rates();

        assertThat(rates.perSegment("+15550100200")).isEqualTo(Duration.ofMillis(100));
        assertThat(rates.perSegment("+15550100201")).isEqualTo(Duration.ofSeconds(1));
        assertThat(rates.perSegment("12345")).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void withoutTheEntryNobodyTexts() throws Exception {
        GatewaySettings settings = read("", "");

        assertThat(settings.texting()).isEmpty();
        assertThat(settings.company().settings().texting().numbers()).isEmpty();
    }

    @Test
    void numbersBelongToWorkgroups() throws Exception {
        GatewaySettings settings = read("texting: {numbers: {'+15550100200': support, '12345': sales}}\n", "");

        assertThat(settings.company().settings().texting().numbers())
                .isEqualTo(Map.of("+15550100200", new WorkgroupId("support"), "12345", new WorkgroupId("sales")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "account: AC1, secretFile: twilio.secret | texting.account is 'AC1'",
                "account: AC11111111111111111111111111111111 | secretFile",
                "account: AC11111111111111111111111111111111, secretFile: twilio.secret, segmentsPerSecond: {'12345': 0} | texting.segmentsPerSecond.12345 is 0.0",
                "account: AC11111111111111111111111111111111, secretFile: nowhere | texting.secretFile",
                "secretFile: twilio.secret | account"
            })
    void whatCannotBeUsedIsNamed(String entry, String named) {
        assertThatThrownBy(() -> read("", "http: {publicUrl: 'https://calls.example.com'}\ntexting: {" + entry + "}\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(named);
    }

    @Test
    void withoutAPublicAddressTwilioCannotBeBelieved() {
        assertThatThrownBy(() -> read("", "texting: {account: %s, secretFile: twilio.secret}\n".formatted(ACCOUNT)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("http.publicUrl");
    }

    @Test
    void templatesAreReadyToBeSent() throws Exception {
        TextingPlan plan = read(
                        "texting: {numbers: {}, templates: [{name: Hello, words: 'Hello {name}, I am {agent}.', "
                                + "workgroups: [support]}]}\n",
                        "")
                .company()
                .settings()
                .texting();

        assertThat(plan.templates())
                .containsExactly(
                        new TextTemplate("Hello", "Hello {name}, I am {agent}.", List.of(new WorkgroupId("support"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: Hello, words: 'Hello {nmae}' | texting.templates[0].words | no variable '{nmae}'",
                "name: Hello, words: Hello, workgroups: [nobody] | texting.templates[0].workgroups | no workgroup 'nobody'",
                "words: Hello | name | name"
            })
    void aTemplateThatCannotBeFilledIsRefused(String entry, String path, String problem) {
        assertThatThrownBy(() -> read("texting: {numbers: {}, templates: [{" + entry + "}]}\n", ""))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(path)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'0123 456': support | is no number that can be texted",
                "'+15550100200': nobody | there is no workgroup 'nobody'"
            })
    void aNumberThatLeadsNowhereIsRefused(String entry, String problem) {
        assertThatThrownBy(() -> read("texting: {numbers: {" + entry.replace('"', '\'') + "}}\n", ""))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("texting.numbers")
                .hasMessageContaining(problem);
    }

    private static final String TEXTING_MAIL = """
            http: {publicUrl: 'https://calls.example.com'}
            mail: {server: 'smtp://localhost', from: cordboard@calls.example.com}
            texting:
              account: %s
              secretFile: twilio.secret
              mail: {address: texts@calls.example.com, server: 'imaps://mail.example.com', passwordFile: imap.secret}
            """.formatted(ACCOUNT);

    @Test
    void whereAnswersByMailAreReadIsRead() throws Exception {
        Files.writeString(folder.resolve("imap.secret"), "wick\n");

        TextMailConfig mail = read("", TEXTING_MAIL).textMail().orElseThrow();

        assertThat(mail.address()).isEqualTo(new ReplyMailAddress("texts@calls.example.com"));
        assertThat(mail.imap().port()).isEqualTo(993);
        assertThat(mail.imap().security()).isEqualTo(ImapConfig.Security.TLS);
        assertThat(mail.imap().user()).isEqualTo("texts@calls.example.com");
        assertThat(mail.imap().password()).isEqualTo("wick");
        assertThat(mail.toString()).doesNotContain("wick");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "texts@calls.example.com | texts+x@calls.example.com | texting.mail.address is 'texts+x@",
                "imaps://mail.example.com | mail.example.com | texting.mail.server is 'mail.example.com': write imaps://",
                "passwordFile: imap.secret | passwordFile: none | texting.mail.passwordFile is",
                "passwordFile: imap.secret | passwordFile: imap.secret, done: inbox | texting.mail.queue, done and",
                "mail: {server: 'smtp://localhost', from: cordboard@calls.example.com} | trace: {} | texting.mail needs mail.server"
            })
    void whatIsWrongWithItIsSaid(String right, String wrong, String said) throws Exception {
        Files.writeString(folder.resolve("imap.secret"), "wick\n");

        assertThatThrownBy(() -> read("", TEXTING_MAIL.replace(right, wrong)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(said);
    }

    @Test
    void whenPeopleAreMailedIsReadAndCheckedForEach() throws Exception {
        String demo = DemoFiles.putBeside(folder);
        Files.writeString(
                folder.resolve("company.yaml"),
                demo.replace("name: Ada Example", "name: Ada Example\n    textsByMail: always"));
        Path file = Files.writeString(folder.resolve("gateway.yaml"), "company: company.yaml\n");
        assertThat(SettingsReader.serve(file, Overrides.NONE)
                        .company()
                        .settings()
                        .textsByMail())
                .isEqualTo(Map.of(new AgentId("agent1"), MailWish.ALWAYS));

        Files.writeString(
                folder.resolve("company.yaml"),
                demo.replace("name: Ada Example", "name: Ada Example\n    textsByMail: sometimes"));
        assertThatThrownBy(() -> SettingsReader.serve(file, Overrides.NONE))
                .hasMessageContaining("people.agent1.textsByMail")
                .hasMessageContaining("always, whenOffline, never");
    }

    @Test
    void whatHappensByItselfIsReadAndWrittenAsItWasMeant() throws Exception {
        CompanyDocument document = read("""
                        texting:
                          numbers: {"+15550100200": support, "12345": sales}
                          lastSpoke: 24h
                          help: "Larkenby Lanterns. STOP ends this."
                          automatic: {perHour: 4, same: 2}
                          quietHours: {from: "21:00", to: "08:00", zone: Europe/Berlin, answersWithin: 2h, automatic: wait}
                          keywords:
                            - {words: [SALES, shop], workgroup: sales, answer: "Hello {name}, this is {workgroup}."}
                            - {words: [HOURS], answer: "9 to 5", numbers: ["12345"]}
                            - {words: [HOURS], answer: "8 to 6", numbers: ["+15550100200"]}
                            - words: [DEMO]
                              answer: "{user} {password} until {until} at {address}"
                              demo: {people: [agent3], lasts: 30m, perNumber: 2, perDay: 9, refusal: "Not today"}
                          workgroups:
                            support: {firstAnswer: 15m, firstAnswerLevel: 90, resolution: 8h}
                        """, "").company();
        TextRules rules = document.settings().texting().rules();

        assertThat(rules.lastSpoke()).contains(Duration.ofHours(24));
        assertThat(rules.limits()).isEqualTo(new AnswerLimits(4, 2));
        assertThat(rules.quiet().orElseThrow().automatic()).isEqualTo(QuietHours.Automatic.WAIT);
        assertThat(rules.keywords()).hasSize(4);
        assertThat(rules.keywords().getFirst().words()).containsExactlyInAnyOrder("SALES", "SHOP");
        assertThat(rules.groups().get(new WorkgroupId("support")).firstAnswer())
                .contains(new Target(Duration.ofMinutes(15), OptionalInt.of(90)));
        assertThat(document.with(document.tree()).settings().texting())
                .isEqualTo(document.settings().texting());
        assertThat(document.with(document.tree()).yaml()).isEqualTo(document.yaml());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "keywords: [{words: [SALES], answer: Hi, workgroup: nobody}] | texting.keywords[0].workgroup | there is no workgroup 'nobody'",
                "keywords: [{words: [HOURS], answer: Hi}, {words: [hours], answer: Ho}] | texting.keywords[1].words | 'HOURS' is a keyword already",
                "keywords: [{words: [Stop], answer: Hi}] | texting.keywords[0].words | 'Stop' means STOP",
                "keywords: [{words: [INFO], answer: Hi}] | texting.keywords[0].words | texting.help",
                "keywords: [{words: ['two words'], answer: Hi}] | texting.keywords[0].words | is not one word",
                "keywords: [{words: [], answer: Hi}] | texting.keywords[0].words | there is no word",
                "keywords: [{words: [HOURS], answer: '{nmae}'}] | texting.keywords[0].answer | no variable '{nmae}'",
                "keywords: [{words: [HOURS], answer: ' '}] | texting.keywords[0] | answer",
                "keywords: [{words: [HOURS], answer: Hi, numbers: ['+15550100999']}] | texting.keywords[0].numbers | none of ours",
                "keywords: [{words: [HOURS], answer: Hi, workgroups: [nobody]}] | texting.keywords[0].workgroups | no workgroup 'nobody'",
                "keywords: [{words: [HOURS], answer: Hi, schedule: never, when: open}] | texting.keywords[0].schedule | there is no schedule 'never'",
                "keywords: [{words: [HOURS], answer: Hi, when: sometimes}] | texting.keywords[0].when | write open or closed",
                "keywords: [{words: [DEMO], answer: Hi, demo: {people: [agent3], refusal: No}}] | texting.keywords[0].answer | {user} and {password}",
                "keywords: [{words: [DEMO], answer: '{user} {password}', demo: {people: [nobody], refusal: No}}] | texting.keywords[0].demo.people | nobody named 'nobody'",
                "keywords: [{words: [DEMO], answer: '{user} {password}', demo: {people: [agent3], refusal: No, lasts: 1s}}] | texting.keywords[0].demo.lasts | 5 minutes",
                "quietHours: {from: '08:00', to: '08:00'} | texting.quietHours.to | the hours end when they begin",
                "quietHours: {from: late, to: '08:00'} | texting.quietHours.from | is no time of day",
                "quietHours: {from: '21:00', to: '08:00', zone: Nowhere/Land} | texting.quietHours.zone | no time zone",
                "workgroups: {nobody: {firstAnswer: 5m}} | texting.workgroups.nobody | no workgroup 'nobody'",
                "workgroups: {support: {schedule: never}} | texting.workgroups.support.schedule | there is no schedule 'never'",
                "workgroups: {support: {afterHours: Later}} | texting.workgroups.support.afterHours | name a schedule",
                "workgroups: {support: {firstAnswer: 0s}} | texting.workgroups.support.firstAnswer | not within 31 days",
                "workgroups: {support: {firstAnswer: 5m, firstAnswerLevel: 101}} | texting.workgroups.support.firstAnswerLevel | not within 1 and 100",
                "workgroups: {support: {resolutionLevel: 80}} | texting.workgroups.support.resolutionLevel | write the time beside it",
                "automatic: {perHour: 0} | texting.automatic.perHour | not within 1 and 100",
                "lastSpoke: 0s | texting.lastSpoke | not within 366 days"
            })
    void aRuleThatCannotBeKeptIsRefusedWithItsPlaceAndTheRemedy(String rule, String path, String problem) {
        assertThatThrownBy(() -> read("texting: {numbers: {'+15550100200': support}, " + rule + "}\n", ""))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(path)
                .hasMessageContaining(problem);
    }
}
