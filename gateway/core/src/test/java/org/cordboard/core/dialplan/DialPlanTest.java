package org.cordboard.core.dialplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.sentence.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialPlanTest {
    private static final NumberForms GERMAN =
            (_, dialled) -> dialled.startsWith("0") ? Optional.of("+49" + dialled.substring(1)) : Optional.empty();
    private static final Spender ADA = new Spender.OfPerson(new AgentId("ada"), Set.of("agent"));
    private static final Spender BEN = new Spender.OfPerson(new AgentId("ben"), Set.of("agent"));

    @Test
    void theFirstRuleThatIsForANumberDecides() {
        var plan = plan(rule("north", "3XX", List.of("north"), ""), rule("rest", "X.", List.of(), ""));

        assertThat(plan.rule(ADA, "301", GERMAN).rule()).map(Rule::id).contains("north");
        assertThat(plan.rule(ADA, "301", GERMAN).trunks()).containsExactly("north");
        assertThat(plan.rule(ADA, "4711", GERMAN).rule()).map(Rule::id).contains("rest");
        assertThat(plan.rule(ADA, "4711", GERMAN).tried())
                .extracting(
                        Ruling.Tried::rule,
                        Ruling.Tried::matched,
                        tried -> tried.why().toString())
                .containsExactly(tuple("north", false, "4711 does not fit 3XX"), tuple("rest", true, "4711 fits X."));
    }

    @Test
    void rulesInE164AreForNumbersHoweverTheyAreDialled() {
        var e164 = new Rule(
                "national",
                new Pattern("+49."),
                new Translation(Translation.Form.E164, 1, "00"),
                List.of(),
                Optional.empty(),
                Optional.empty());

        assertThat(plan(e164).rule(ADA, "030100", GERMAN).number()).isEqualTo("004930100");
    }

    @Test
    void aNumberForWhichThereIsNoRuleIsRefused() {
        var ruling = plan(rule("north", "3XX", List.of(), "")).rule(ADA, "4711", GERMAN);

        assertThat(ruling.refusal().map(Sentence::toString)).contains("No rule of the dial plan is for 4711");
    }

    @Test
    void aPlanWithoutRulesLetsEverythingThrough() {
        var ruling = DialPlan.NONE.rule(ADA, "4711", GERMAN);

        assertThat(ruling.refusal()).isEmpty();
        assertThat(ruling.number()).isEqualTo("4711");
    }

    @Test
    void whoLacksThePermissionIsRefusedInWords() {
        var plan = plan(rule("far", "00.", List.of(), "far"));

        assertThat(plan.rule(ADA, "00331", GERMAN).refusal()).isEmpty();
        assertThat(plan.rule(BEN, "00331", GERMAN).refusal().map(Sentence::toString))
                .contains("The rule far wants the permission far, which ben does not have");
        assertThat(plan.rule(new Spender.House(), "00331", GERMAN).refusal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"112, 112", "0112, 112"})
    void nothingStopsAnEmergencyNumber(String dialled, String sent) {
        var outside = new Rule(
                "outside",
                new Pattern("0X."),
                new Translation(Translation.Form.DIALLED, 1, ""),
                List.of(),
                Optional.of("far"),
                Optional.empty());
        var blocked = rule("blocked", "1XX", List.of("nowhere"), "far");

        var ruling = plan(outside, blocked).rule(BEN, dialled, GERMAN);

        assertThat(ruling.emergency()).isTrue();
        assertThat(ruling.refusal()).isEmpty();
        assertThat(ruling.number()).isEqualTo(sent);
    }

    @Test
    void aRuleBehindOthersThatTakeAllOfItIsShadowed() {
        var plan = plan(
                rule("all", "3X.", List.of(), ""),
                rule("north", "3XX", List.of(), ""),
                rule("south", "2XX", List.of(), ""));

        assertThat(plan.isShadowed(1)).isTrue();
        assertThat(plan.isShadowed(2)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 60, 0.012", "60, 60, 0.012", "61, 60, 0.024", "1, 1, 0.0002", "90, 1, 0.018", "7, 3, 0.0018"})
    void whatBeganOfAStepCountsAsOne(int seconds, int step, BigDecimal cost) {
        var rate = new Rate(new BigDecimal("0.012"), Duration.ofSeconds(step), BigDecimal.ZERO);

        assertThat(rate.of(Duration.ofSeconds(seconds))).isEqualByComparingTo(cost);
    }

    @Test
    void aConnectionCostsOnceAndNoDecimalIsLost() {
        var rate = new Rate(new BigDecimal("0.1"), Duration.ofMinutes(1), new BigDecimal("0.2"));

        assertThat(rate.of(Duration.ofMinutes(3)).toPlainString()).isEqualTo("0.5");
    }

    private static Rule rule(String id, String pattern, List<String> trunks, String permission) {
        return new Rule(
                id,
                new Pattern(pattern),
                Translation.NONE,
                trunks,
                Optional.of(permission).filter(name -> !name.isEmpty()),
                Optional.empty());
    }

    private static DialPlan plan(Rule... rules) {
        return new DialPlan(
                new Home("DE", "30"),
                List.of("112"),
                List.of("far"),
                List.of(rules),
                new Grants(Map.of(), Map.of(new AgentId("ada"), List.of("far")), Map.of(), Map.of()),
                Limits.Plan.NONE,
                "EUR");
    }
}
