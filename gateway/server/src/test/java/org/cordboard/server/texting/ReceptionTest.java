package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordboard.core.company.Company;
import org.cordboard.core.event.AgentEvent.CustomModeBegan;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.sms.consent.ConsentWord;
import org.cordboard.sms.provider.IncomingText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a text without anybody's doing. It is a Tuesday at noon; the office is open on
/// weekdays.
final class ReceptionTest extends OnBothStores {
    private static final String OURS = TextRoom.OURS;
    private static final String SHORT_CODE = "12345";
    private static final String GRACE = TextRoom.GRACE;
    private static final WorkgroupId SUPPORT = TextRoom.SUPPORT;
    private static final WorkgroupId SALES = new WorkgroupId("sales");
    private static final ScheduleId OFFICE = WithOffice.OFFICE;
    private static final AgentId BEN = new AgentId("agent2");
    private static final Optional<Duration> A_DAY = Optional.of(Duration.ofHours(24));

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private final KnownCustomers customers = new KnownCustomers();
    private Company company;
    private TextRules rules = TextRules.NONE;
    private List<CustomModeBegan> customs = List.of();
    private int lent;
    private Texting texting;
    private int came;

    @BeforeEach
    void supportAnswers() throws ConfigException {
        company = WithOffice.of(CompanyDocument.demo().settings().company());
        Reception reception = new Reception(
                tenant,
                () -> company,
                () -> rules,
                new OpeningTimes(() -> company, () -> customs),
                customers,
                (_, demo, _, now) -> lent++ < 1
                        ? Optional.of(new DemoAccounts.Lent(
                                demo.seats().getFirst(), "k7wd-mx3p", now.plus(demo.lasts()), "https://desk.example"))
                        : Optional.empty());
        texting = new Texting(database(), tenant, number -> Optional.of(SUPPORT), Optional.of(reception), clock);
    }

    private void keywords(Keyword... keywords) {
        rules = new TextRules(
                List.of(keywords),
                Optional.of("Larkenby Lanterns"),
                rules.groups(),
                rules.lastSpoke(),
                rules.limits(),
                rules.quiet());
    }

    private void lastSpoke(Optional<Duration> within) {
        rules = new TextRules(rules.keywords(), rules.help(), rules.groups(), within, rules.limits(), rules.quiet());
    }

    private void quiet(QuietHours.Automatic automatic) {
        rules = new TextRules(
                rules.keywords(),
                rules.help(),
                rules.groups(),
                rules.lastSpoke(),
                rules.limits(),
                Optional.of(QuietTimes.of("11:00", "18:00", automatic)));
    }

    private void afterHours(WorkgroupId workgroup, String words) {
        rules = new TextRules(
                rules.keywords(),
                rules.help(),
                Map.of(
                        workgroup,
                        new GroupRules(
                                Optional.of(OFFICE),
                                Optional.of(words),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                rules.lastSpoke(),
                rules.limits(),
                rules.quiet());
    }

    private static Keyword sales() {
        return new Keyword(
                Set.of("SALES"),
                new Keyword.Deed.ToWorkgroup(SALES),
                "Hello {name}, {workgroup} answers soon.",
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Keyword hours() {
        return new Keyword(
                Set.of("HOURS"), new Keyword.Deed.Answer(), "9 to 5", List.of(), List.of(), Optional.empty());
    }

    private void texts(String words) {
        textsTo(OURS, words);
    }

    private void textsTo(String ours, String words) {
        came++;
        IncomingText text = new IncomingText("SM" + came, GRACE, ours, words, List.of(), Optional.empty());
        database().write(handle -> texting.take(handle, text, clock.instant())).run();
    }

    private TextThread thread() {
        return thread(OURS);
    }

    private TextThread thread(String ours) {
        return database()
                .read(handle -> new ThreadTable(tenant).between(handle, ours, GRACE))
                .orElseThrow();
    }

    private List<TextMessage> messages() {
        return messages(OURS);
    }

    private List<TextMessage> messages(String ours) {
        return texting.page(thread(ours).id(), TextRoom.ADA, Integer.MAX_VALUE)
                .orElseThrow()
                .messages();
    }

    /// What the program has texted by itself.
    private List<String> said() {
        return messages().stream()
                .filter(message -> message.kind() == TextMessage.Kind.OUT)
                .filter(message -> message.author().isEmpty())
                .map(TextMessage::words)
                .toList();
    }

    private List<String> inOutbox() {
        return Stream.of(OURS, SHORT_CODE)
                .flatMap(ours -> texting.outgoing().due(ours, clock.instant(), 100).stream())
                .map(OutboxTable.Outgoing::words)
                .toList();
    }

    private void answers(AgentId author, String words) {
        try {
            texting.writing().say(author, thread(), words, List.of(), Optional.empty(), false);
        } catch (NotWrittenException refused) {
            throw new AssertionError(refused);
        }
    }

    private void close() {
        texting.change(
                thread().id(),
                TextRoom.ADA,
                (thread, now) -> thread.in(TextThread.State.CLOSED, Optional.empty(), now));
    }

    @Test
    void aKeywordBringsTheThreadToItsWorkgroupAndIsAnsweredAtOnce() {
        keywords(sales());

        texts("sales Jane Example");

        assertThat(thread().workgroup()).isEqualTo(SALES);
        assertThat(customers.name(null, GRACE)).isEqualTo("Jane Example");
        assertThat(messages())
                .extracting(TextMessage::kind)
                .containsExactly(TextMessage.Kind.IN, TextMessage.Kind.NOTE, TextMessage.Kind.OUT);
        assertThat(messages().get(1).cause()).contains(TextMessage.Cause.MOVED);
        assertThat(messages().get(1).words()).isEqualTo("SALES");
        assertThat(messages().getLast().cause()).contains(TextMessage.Cause.KEYWORD);
        assertThat(messages().getLast().author()).isEmpty();
        assertThat(inOutbox()).containsExactly("Hello Jane Example, Sales answers soon.");
        assertThat(thread().waitingSince()).as("a person is still to answer").contains(clock.instant());
    }

    @Test
    void anAddressBehindAKeywordIsNoted() {
        keywords(sales());

        texts("SALES jane@example.com");

        assertThat(customers.mail(GRACE)).isEqualTo("jane@example.com");
        assertThat(said()).containsExactly("Hello, Sales answers soon.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", " Sales! ", "SALES: Jane", "sales\nJane Example, jane@example.com"})
    void capitalsAndSignsDoNotMatter(String words) {
        keywords(sales());

        texts(words);

        assertThat(thread().workgroup()).isEqualTo(SALES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sales has never called me back about my lantern",
                "I want sales",
                "sales 4 lanterns",
                "salesman",
                "HOURS are too short",
                "?"
            })
    void aSentenceIsNoKeyword(String words) {
        keywords(sales(), hours());

        texts(words);

        assertThat(thread().workgroup()).isEqualTo(SUPPORT);
        assertThat(said()).isEmpty();
    }

    @Test
    void aKeywordCountsForItsNumbersWorkgroupsAndHoursOnly() {
        keywords(
                new Keyword(
                        Set.of("HOURS"),
                        new Keyword.Deed.Answer(),
                        "Elsewhere",
                        List.of(SHORT_CODE),
                        List.of(),
                        Optional.empty()),
                new Keyword(
                        Set.of("HOURS"),
                        new Keyword.Deed.Answer(),
                        "For Sales",
                        List.of(),
                        List.of(SALES),
                        Optional.empty()),
                new Keyword(
                        Set.of("HOURS"),
                        new Keyword.Deed.Answer(),
                        "We are closed",
                        List.of(),
                        List.of(),
                        Optional.of(new Keyword.Hours(Optional.of(OFFICE), false))),
                new Keyword(
                        Set.of("HOURS"),
                        new Keyword.Deed.Answer(),
                        "We are here",
                        List.of(),
                        List.of(),
                        Optional.of(new Keyword.Hours(Optional.of(OFFICE), true))));

        texts("HOURS");
        clock.forward(Duration.ofHours(8));
        texts("HOURS");

        assertThat(said()).containsExactly("We are here", "We are closed");
    }

    @Test
    void stopIsHeededBeforeAnyKeywordAndAnswersEndUntilStart() {
        keywords(hours());

        texts("Stop");
        texts("HOURS");
        assertThat(said()).isEmpty();

        texts("START");
        texts("hours");
        assertThat(said()).containsExactly("9 to 5");
    }

    @Test
    void helpIsAnsweredToShortCodesWhichTheNetworkDoesNot() {
        keywords();

        textsTo(SHORT_CODE, "help");
        textsTo(OURS, "help");

        assertThat(messages(SHORT_CODE).getLast().cause()).contains(TextMessage.Cause.HELP);
        assertThat(inOutbox()).containsExactly("Larkenby Lanterns");

        IncomingText answeredThere =
                new IncomingText("SM99", GRACE, SHORT_CODE, "INFO", List.of(), Optional.of(ConsentWord.HELP));
        database()
                .write(handle -> texting.take(handle, answeredThere, clock.instant()))
                .run();
        assertThat(inOutbox()).as("the network has said that it answers").hasSize(1);
    }

    @Test
    void whoTextsAfterHoursIsToldSoOnceInEachClosedPeriod() {
        afterHours(SUPPORT, "{workgroup} is back in the morning.");

        texts("Hello");
        assertThat(said()).as("the office is open").isEmpty();

        clock.forward(Duration.ofHours(8));
        texts("Anybody?");
        clock.forward(Duration.ofHours(5));
        texts("Hello again");
        assertThat(said()).containsExactly("Support is back in the morning.");
        assertThat(messages().get(2).cause()).contains(TextMessage.Cause.AFTER_HOURS);

        clock.forward(Duration.ofHours(24));
        texts("And tonight?");
        assertThat(said()).hasSize(2);
    }

    @Test
    void aScheduleThatASupervisorHasSwitchedIsClosed() {
        afterHours(SUPPORT, "We are away for an hour.");
        customs = List.of(new CustomModeBegan(
                clock.instant(), BEN, OFFICE, Optional.of(clock.instant().plusSeconds(3600))));

        texts("Hello");
        texts("Hello?");
        assertThat(said()).containsExactly("We are away for an hour.");

        clock.forward(Duration.ofHours(2));
        texts("Now?");
        assertThat(said()).hasSize(1);
    }

    @Test
    void twoRobotsDoNotTalkForEver() {
        keywords(hours(), sales());

        for (int i = 0; i < 20; i++) {
            clock.forward(Duration.ofSeconds(1));
            texts("HOURS");
        }

        assertThat(said()).hasSize(AnswerLimits.USUAL.same());
        assertThat(messages().stream()
                        .filter(message -> message.kind() == TextMessage.Kind.NOTE)
                        .toList())
                .singleElement()
                .satisfies(note -> assertThat(note.cause()).contains(TextMessage.Cause.LOOP));

        for (int i = 0; i < 20; i++) {
            clock.forward(Duration.ofSeconds(1));
            texts("sales Robot" + (char) ('a' + i));
        }
        assertThat(said()).as("other words each time do not help").hasSize(AnswerLimits.USUAL.perHour());

        clock.forward(Duration.ofMinutes(61));
        texts("HOURS");
        assertThat(said()).hasSize(AnswerLimits.USUAL.perHour() + 1);
    }

    @Test
    void theTextWhoseAnswerFailsIsNotKeptHalf() {
        keywords(sales());
        customers.fail();

        assertThatThrownBy(() -> texts("SALES")).hasMessage("no contacts");
        Optional<TextThread> kept = database().read(handle -> new ThreadTable(tenant).between(handle, OURS, GRACE));
        assertThat(kept).isEmpty();

        customers.recover();
        texts("SALES");
        assertThat(inOutbox()).hasSize(1);
    }

    @Test
    void whoSpokeWithTheCustomerLastGoesOn() {
        lastSpoke(A_DAY);
        texts("Hello");
        answers(BEN, "Hello Grace");
        close();

        texts("One more thing");
        assertThat(thread().assignee()).contains(BEN);

        clock.forward(Duration.ofHours(25));
        close();
        texts("It is me again");
        assertThat(thread().assignee()).as("that was too long ago").isEmpty();
    }

    @Test
    void aCallCountsAsATextAndTheLaterOfTheTwoDecides() {
        lastSpoke(A_DAY);
        texts("Hello");
        answers(BEN, "Hello Grace");
        clock.forward(Duration.ofHours(1));
        customers.calledBy(TextRoom.ADA, clock.instant());
        close();

        texts("Thank you for the call");

        assertThat(thread().assignee()).contains(TextRoom.ADA);
    }

    @Test
    void somebodyOfAnotherWorkgroupDoesNotGoOn() {
        lastSpoke(A_DAY);
        customers.calledBy(new AgentId("boss1"), clock.instant());

        texts("Hello");

        assertThat(thread().assignee()).isEmpty();
    }

    @Test
    void everybodyWhoTextsIsAContact() {
        texts("Hello");

        assertThat(customers.met(GRACE)).isTrue();
    }

    @Test
    void aDemoIsTextedAndItsPasswordIsNotReadInTheThread() {
        keywords(new Keyword(
                Set.of("DEMO"),
                new Keyword.Deed.Demo(List.of(BEN), Duration.ofHours(2), 1, 5, "Come tomorrow {name}."),
                "{user} {password} until {until}, {address}",
                List.of(),
                List.of(),
                Optional.empty()));

        texts("demo");

        assertThat(inOutbox())
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .startsWith("agent2 k7wd-mx3p until 2030-01-01 ")
                        .endsWith("https://desk.example"));
        assertThat(messages().getLast().words()).contains("••••").doesNotContain("k7wd");

        texts("DEMO");
        assertThat(said().getLast()).isEqualTo("Come tomorrow.");
    }

    @Test
    void automaticAnswersWaitForTheMorningOrAreDroppedAsTheCompanySays() {
        keywords(hours());

        quiet(QuietHours.Automatic.WAIT);
        texts("HOURS");
        assertThat(inOutbox()).isEmpty();
        assertThat(messages().getLast().progress()).contains(Progress.HELD);

        quiet(QuietHours.Automatic.DROP);
        texts("hours");
        assertThat(said()).hasSize(1);

        quiet(QuietHours.Automatic.SEND);
        texts("Hours");
        assertThat(inOutbox()).containsExactly("9 to 5");
    }
}
