package org.cordboard.server.dialplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.dialplan.Grants;
import org.cordboard.core.dialplan.Home;
import org.cordboard.core.dialplan.Limits;
import org.cordboard.core.dialplan.Pattern;
import org.cordboard.core.dialplan.Rule;
import org.cordboard.core.dialplan.Translation;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.config.Fault;
import org.cordboard.sip.Trunk;
import org.junit.jupiter.api.Test;

class PlanTrunksTest {
    private static final List<Trunk> TRUNKS = List.of(trunk("main", false), trunk("north", true));

    private static Trunk trunk(String name, boolean tie) {
        var plain = Trunk.Service.PLAIN;
        return new Trunk(
                name,
                new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 5060),
                Trunk.Transport.UDP,
                Optional.empty(),
                new Trunk.Service(
                        Optional.empty(),
                        false,
                        plain.ranking(),
                        plain.limits(),
                        Duration.ZERO,
                        tie,
                        plain.admission()));
    }

    private static Trunk forCallsIn(String name) {
        var plain = Trunk.Service.PLAIN;
        return new Trunk(
                name,
                new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 5060),
                Trunk.Transport.UDP,
                Optional.empty(),
                new Trunk.Service(
                        Optional.empty(),
                        false,
                        plain.ranking(),
                        plain.limits(),
                        Duration.ZERO,
                        false,
                        plain.admission(),
                        true));
    }

    @Test
    void aTrunkForCallsThatComeInAloneCannotBeDialledOver() {
        ConfigException faults = catchThrowableOfType(
                ConfigException.class,
                () -> PlanTrunks.check(
                        List.of(trunk("main", false), forCallsIn("twilio")),
                        plan(Map.of(), rule("out", "0X.", "main", "twilio"))));

        assertThat(faults.faults())
                .extracting(Fault::path, Fault::problem)
                .containsExactly(tuple(
                        "dialPlan.rules.out.trunks",
                        "no calls go out over the trunk 'twilio', which has incomingOnly: true"));
    }

    private static DialPlan plan(Map<String, List<String>> granted, Rule... rules) {
        return new DialPlan(
                Home.UNKNOWN,
                List.of("112"),
                List.of("all"),
                List.of(rules),
                new Grants(Map.of(), Map.of(), Map.of(), granted),
                Limits.Plan.NONE,
                "EUR");
    }

    private static Rule rule(String id, String pattern, String... trunks) {
        return new Rule(
                id, new Pattern(pattern), Translation.NONE, List.of(trunks), Optional.empty(), Optional.empty());
    }

    private static List<Fault> faults(DialPlan plan) {
        return catchThrowableOfType(ConfigException.class, () -> PlanTrunks.check(TRUNKS, plan))
                .faults();
    }

    @Test
    void aPlanOverTrunksThatAreThereIsFine() {
        var plan = plan(Map.of("north", List.of("all")), rule("r1", "3XX", "north"), rule("r2", "0.", "main"));

        assertThatCode(() -> PlanTrunks.check(TRUNKS, plan)).doesNotThrowAnyException();
        assertThatCode(() -> PlanTrunks.check(List.of(), DialPlan.NONE)).doesNotThrowAnyException();
    }

    @Test
    void aTrunkThatIsNotThereIsNamedWithItsRule() {
        assertThat(faults(plan(Map.of(), rule("abroad", "00.", "main", "gone"))))
                .containsExactly(new Fault(
                        "dialPlan.rules.abroad.trunks",
                        0,
                        "there is no trunk 'gone'",
                        "name one of those under sip.trunks in the gateway's file: [main, north]"));
    }

    @Test
    void anEmergencyNumberMustNotEndAtAnotherSystem() {
        assertThat(faults(plan(Map.of(), rule("short", "1XX", "north"))))
                .extracting(Fault::path, Fault::remedy)
                .containsExactly(tuple("dialPlan.rules.short.pattern", "put a rule for 112 over a carrier in front"));
    }

    @Test
    void anEmergencyNumberMayGoOverACarrierBesideIt() {
        assertThatCode(() -> PlanTrunks.check(TRUNKS, plan(Map.of(), rule("short", "1XX", "north", "main"))))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyTieTrunksAreGrantedSomething() {
        assertThat(faults(plan(Map.of("main", List.of("all")), rule("r", "0.", "main"))))
                .extracting(Fault::path)
                .containsExactly("dialPlan.grants.trunks.main");
    }

    @Test
    void allFaultsComeAtOnce() {
        assertThat(faults(plan(Map.of("main", List.of()), rule("a", "1XX", "north"), rule("b", "0.", "gone"))))
                .hasSize(3);
    }
}
