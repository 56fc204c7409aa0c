package org.cordboard.server.dialplan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.dialplan.Grants;
import org.cordboard.core.dialplan.Home;
import org.cordboard.core.dialplan.Limits;
import org.cordboard.core.dialplan.Pattern;
import org.cordboard.core.dialplan.Rate;
import org.cordboard.core.dialplan.Rule;
import org.cordboard.core.dialplan.Translation;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Origin;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.floor.FloorRunner;
import org.cordboard.server.floor.JournalWriter;
import org.cordboard.server.numbering.Numbering;

/// The demo company's floor with a dial plan: 3XX is the system north, national numbers cost 0.012 EUR a minute and
/// 0.05 EUR
/// to begin with, +49900 needs what only supervisors have. Each person may have one call to outside at once.
final class PlannedFloor implements AutoCloseable {
    static final Instant NINE = Instant.parse("2030-01-07T09:00:00Z");

    final Company company;
    private final FloorRunner runner;

    private PlannedFloor(Company company) {
        this.company = company;
        runner = new FloorRunner(
                new Floor(company, Numbering.PLANS), Clock.fixed(NINE, ZoneOffset.UTC), new JournalWriter(_ -> {}));
        runner.start(_ -> {});
    }

    static PlannedFloor open() throws ConfigException {
        return new PlannedFloor(CompanyDocument.demo().settings().company().withDialPlan(plan()));
    }

    private static DialPlan plan() {
        return new DialPlan(
                new Home("DE", "30"),
                List.of("112"),
                List.of("inside", "national", "premium"),
                List.of(
                        rule("north", "3XX", Translation.NONE, List.of("north"), "inside"),
                        rule("premium", "+49900.", Translation.NONE, List.of(), "premium"),
                        rule(
                                "national",
                                "+49.",
                                new Translation(Translation.Form.E164, 3, "0"),
                                List.of("main", "spare"),
                                "national")),
                new Grants(
                        Map.of("agent", List.of("inside", "national"), "supervisor", List.of("premium")),
                        Map.of(),
                        Map.of(new WorkgroupId("support"), List.of("national")),
                        Map.of("north", List.of("inside"))),
                new Limits.Plan(
                        new Limits(OptionalInt.of(1), OptionalInt.empty(), Optional.empty(), Optional.empty()),
                        Limits.NONE,
                        Limits.NONE,
                        Limits.NONE),
                "EUR");
    }

    private static Rule rule(
            String id, String pattern, Translation translation, List<String> trunks, String permission) {
        var rate = new Rate(new BigDecimal("0.012"), Duration.ofSeconds(1), new BigDecimal("0.05"));
        return new Rule(id, new Pattern(pattern), translation, trunks, Optional.of(permission), Optional.of(rate));
    }

    PlanDesk desk() {
        return new PlanDesk(runner, () -> NINE);
    }

    /// By id.
    Person person(String id) {
        return company.people().get(new AgentId(id));
    }

    /// Somebody calls a number outside from the own telephone, where it rings.
    void calls(String person, String number) {
        runner.post(at -> new CallEvent.CallArrived(
                at,
                new CallId("call-of-" + person),
                number,
                new Caller("201", "", Caller.Origin.PHONE),
                Origin.phone(new AgentId(person))));
    }

    @Override
    public void close() {
        runner.close();
    }
}
