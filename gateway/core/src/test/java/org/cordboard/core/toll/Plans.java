package org.cordboard.core.toll;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordboard.core.company.Company;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.dialplan.Grants;
import org.cordboard.core.dialplan.Home;
import org.cordboard.core.dialplan.Limits;
import org.cordboard.core.dialplan.Pattern;
import org.cordboard.core.dialplan.Rate;
import org.cordboard.core.dialplan.Rule;
import org.cordboard.core.dialplan.Translation;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Companies;

/// Dial plans of the small company: 9 and more digits go out over `carrier` for 0.6 a minute, by the second; 3XX is
/// the system north; 00 needs the permission `far`, which supervisors and the trunk north have; 112 is an emergency.
final class Plans {
    private Plans() {}

    static Company company(Limits ofPerson, Limits ofCompany) {
        return Companies.small()
                .withDialPlan(new DialPlan(
                        Home.UNKNOWN,
                        List.of("112"),
                        List.of("near", "far"),
                        List.of(
                                rule("north", "3XX", 0, "north", "near", "0"),
                                rule("abroad", "00.", 0, "carrier", "far", "6"),
                                rule("outside", "9.", 1, "carrier", "near", "0.6")),
                        new Grants(
                                Map.of("agent", List.of("near"), "supervisor", List.of("far")),
                                Map.of(),
                                Map.of(new WorkgroupId("support"), List.of("near")),
                                Map.of("north", List.of("near", "far"))),
                        new Limits.Plan(ofPerson, Limits.NONE, Limits.NONE, ofCompany),
                        "EUR"));
    }

    private static Rule rule(String id, String pattern, int strip, String trunk, String permission, String rate) {
        return new Rule(
                id,
                new Pattern(pattern),
                new Translation(Translation.Form.DIALLED, strip, ""),
                List.of(trunk),
                Optional.of(permission),
                Optional.of(new Rate(new BigDecimal(rate), Duration.ofSeconds(1), BigDecimal.ZERO)));
    }

    static Limits atOnce(int calls) {
        return new Limits(OptionalInt.of(calls), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    static Limits perHour(int calls) {
        return new Limits(OptionalInt.empty(), OptionalInt.of(calls), Optional.empty(), Optional.empty());
    }

    static Limits perDay(String money) {
        return new Limits(
                OptionalInt.empty(), OptionalInt.empty(), Optional.of(new BigDecimal(money)), Optional.empty());
    }

    static Limits lasting(Duration longest) {
        return new Limits(OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.of(longest));
    }
}
