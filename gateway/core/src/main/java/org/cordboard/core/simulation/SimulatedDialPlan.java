package org.cordboard.core.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cordboard.core.company.Company;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.dialplan.Grants;
import org.cordboard.core.dialplan.Home;
import org.cordboard.core.dialplan.Limits;
import org.cordboard.core.dialplan.Pattern;
import org.cordboard.core.dialplan.Rate;
import org.cordboard.core.dialplan.Rule;
import org.cordboard.core.dialplan.Translation;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;

/// A dial plan made up by chance for the small company: some rules are missing, some cost, permissions are given to
/// some,
/// and limits are so low that they are reached. Beside the carriers there is a system of one's own in the north, whose
/// telephones have the numbers from 300 on.
final class SimulatedDialPlan {
    /// Names of tie trunks; nobody has granted the last one anything.
    static final List<String> TIES = List.of("north", "south");

    /// What telephones dial that is nobody's number here.
    static final List<String> OUTSIDE =
            List.of("+15550142", "+4930123", "+49900123", "0301234", "3210", "321", "345", "112", "0112", "5550");

    private static final List<String> PERMISSIONS = List.of("inside", "national", "abroad", "premium");

    private final Chance chance;

    private SimulatedDialPlan(Chance chance) {
        this.chance = chance;
    }

    static Company in(Company company, Chance chance) {
        return company.withDialPlan(new SimulatedDialPlan(chance).plan());
    }

    private DialPlan plan() {
        return new DialPlan(
                Home.UNKNOWN, List.of("112"), PERMISSIONS, rules(), grants(), limits(), chance.of(500) ? "EUR" : "USD");
    }

    /// The last one takes whatever the others leave.
    private List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        Stream.of(
                        rule("north", "3XX", Translation.NONE, List.of("north"), "inside"),
                        rule("premium", "+49900.", Translation.NONE, List.of(), "premium"),
                        rule(
                                "prefix",
                                "0[2-9].",
                                new Translation(Translation.Form.DIALLED, 1, "+49"),
                                List.of(),
                                "national"),
                        rule(
                                "emergency",
                                "0112",
                                new Translation(Translation.Form.DIALLED, 1, ""),
                                List.of(),
                                "national"))
                .filter(_ -> chance.of(800))
                .forEach(rule -> rules.add(chance.below(rules.size() + 1), rule));
        if (chance.of(900)) {
            rules.add(rule("national", "+49.", Translation.NONE, List.of("carrier", "spare"), "national"));
        }
        if (chance.of(700)) {
            rules.add(rule("abroad", "+.", Translation.NONE, List.of("carrier"), "abroad"));
        }
        return rules;
    }

    private Rule rule(String id, String pattern, Translation translation, List<String> trunks, String permission) {
        var rate = new Rate(
                new BigDecimal("0.012").multiply(BigDecimal.valueOf(chance.below(50))),
                Duration.ofSeconds(1 + chance.below(60)),
                chance.of(300) ? new BigDecimal("0.05") : BigDecimal.ZERO);
        return new Rule(
                id,
                new Pattern(pattern),
                translation,
                trunks,
                Optional.of(permission).filter(_ -> chance.of(700)),
                Optional.of(rate).filter(_ -> chance.of(700)));
    }

    private Grants grants() {
        return new Grants(
                Map.of("agent", some(), "supervisor", some()),
                Map.of(new AgentId("agent" + (1 + chance.below(12))), some()),
                Map.of(new WorkgroupId("support"), some()),
                Map.of(TIES.getFirst(), some()));
    }

    private List<String> some() {
        return PERMISSIONS.stream().filter(_ -> chance.of(600)).toList();
    }

    private Limits.Plan limits() {
        return new Limits.Plan(limits(2, 5), limits(3, 20), limits(2, 20), limits(6, 100));
    }

    private Limits limits(int atOnce, int perHour) {
        return new Limits(
                chance.of(500) ? OptionalInt.of(1 + chance.below(atOnce)) : OptionalInt.empty(),
                chance.of(300) ? OptionalInt.of(1 + chance.below(perHour)) : OptionalInt.empty(),
                Optional.of(BigDecimal.valueOf(1 + chance.below(perHour))).filter(_ -> chance.of(300)),
                Optional.of(Duration.ofSeconds(60 + chance.below(300))).filter(_ -> chance.of(500)));
    }
}
