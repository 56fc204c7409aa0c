package org.cordboard.server.dialplan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Routes;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.dialplan.Limits;
import org.cordboard.core.dialplan.Pattern;
import org.cordboard.core.dialplan.Rule;
import org.cordboard.core.dialplan.Ruling;
import org.cordboard.core.dialplan.Spender;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.toll.Tolls;
import org.cordboard.core.toll.Verdict;
import org.cordboard.protocol.Rest;
import org.cordboard.server.numbering.Numbering;

/// Tells what a dial plan says to a number, so that it can be tried before it is used.
public final class DialTests {
    private static final Duration EXAMPLE = Duration.ofMinutes(3);

    private DialTests() {}

    /// A number without the spaces, hyphens and brackets that people write into it.
    public static String dialled(String written) {
        return written.replaceAll("[\\s()/.-]", "");
    }

    /// @param as a person's id, `workgroup:ID` or `trunk:NAME`
    /// @return empty when the company has no such
    public static Optional<Spender> spender(Company company, String as) {
        int colon = as.indexOf(':');
        String name = as.substring(colon + 1);
        return switch (colon < 0 ? "" : as.substring(0, colon)) {
            case "" ->
                Optional.of(new AgentId(as))
                        .filter(company.people()::containsKey)
                        .map(person -> Tolls.person(company, person));
            case "workgroup" ->
                Optional.of(new WorkgroupId(name))
                        .filter(company.workgroups()::containsKey)
                        .map(Spender.OfWorkgroup::new);
            case "trunk" -> Optional.of(new Spender.OfTrunk(name));
            default -> Optional.empty();
        };
    }

    public static Rest.DialTest of(Company company, Spender spender, String number, Verdict verdict) {
        DialPlan plan = company.dialPlan();
        Ruling ruling = verdict.ruling();
        Optional<BigDecimal> cost =
                ruling.rule().flatMap(Rule::rate).map(rate -> rate.of(EXAMPLE)).filter(sum -> sum.signum() > 0);
        return new Rest.DialTest(
                number,
                spender.title(),
                ruling.emergency()
                        ? ""
                        : Numbering.PLANS.e164(plan.home(), number).orElse(""),
                ruling.emergency(),
                ruling.tried().stream().map(tried -> tried(plan, tried)).toList(),
                ruling.rule().map(Rule::id).orElse(""),
                verdict.refusal().isPresent() ? "" : ruling.number(),
                ruling.trunks(),
                ruling.rule().flatMap(Rule::permission).orElse(""),
                verdict.refusal().orElse(""),
                cost.map(BigDecimal::toPlainString).orElse(""),
                plan.currency(),
                ruling.emergency() ? List.of() : limits(plan, spender),
                company.answerPoint(number)
                        .map(point -> Routes.describe(company, point))
                        .orElse(""));
    }

    private static Rest.DialTried tried(DialPlan plan, Ruling.Tried tried) {
        String pattern = plan.rules().stream()
                .filter(rule -> rule.id().equals(tried.rule()))
                .map(Rule::pattern)
                .map(Pattern::text)
                .findFirst()
                .orElse("");
        return new Rest.DialTried(tried.rule(), pattern, tried.matched(), tried.why());
    }

    private static List<String> limits(DialPlan plan, Spender spender) {
        List<String> words = new ArrayList<>();
        if (!(spender instanceof Spender.House)) {
            add(words, spender.title(), plan.limits().of(spender), plan.currency());
        }
        add(words, "the company", plan.limits().company(), plan.currency());
        return words;
    }

    private static void add(List<String> words, String who, Limits limits, String currency) {
        limits.callsAtOnce().ifPresent(most -> words.add("%s: %d calls at once".formatted(who, most)));
        limits.callsPerHour().ifPresent(most -> words.add("%s: %d calls within an hour".formatted(who, most)));
        limits.spendPerDay()
                .ifPresent(most -> words.add("%s: %s %s within 24 hours"
                        .formatted(who, most.toPlainString(), currency)
                        .strip()));
        limits.longest().ifPresent(most -> words.add("%s: %d min for a call".formatted(who, most.toMinutes())));
    }
}
