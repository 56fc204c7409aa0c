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
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Tolls;
import org.cordboard.core.toll.Verdict;
import org.cordboard.protocol.Rest;
import org.cordboard.server.language.Language;
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

    public static Rest.DialTest of(
            Company company, Spender spender, String number, Verdict verdict, Language language) {
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
                ruling.tried().stream()
                        .map(tried -> tried(plan, tried, language))
                        .toList(),
                ruling.rule().map(Rule::id).orElse(""),
                verdict.refusal().isPresent() ? "" : ruling.number(),
                ruling.trunks(),
                ruling.rule().flatMap(Rule::permission).orElse(""),
                verdict.refusal().map(language::say).orElse(""),
                cost.map(BigDecimal::toPlainString).orElse(""),
                plan.currency(),
                ruling.emergency()
                        ? List.of()
                        : limits(plan, spender).stream().map(language::say).toList(),
                company.answerPoint(number)
                        .map(point -> language.say(Routes.describe(company, point)))
                        .orElse(""));
    }

    private static Rest.DialTried tried(DialPlan plan, Ruling.Tried tried, Language language) {
        String pattern = plan.rules().stream()
                .filter(rule -> rule.id().equals(tried.rule()))
                .map(Rule::pattern)
                .map(Pattern::text)
                .findFirst()
                .orElse("");
        return new Rest.DialTried(tried.rule(), pattern, tried.matched(), language.say(tried.why()));
    }

    private static List<Sentence> limits(DialPlan plan, Spender spender) {
        List<Sentence> words = new ArrayList<>();
        if (!(spender instanceof Spender.House)) {
            add(words, Sentence.verbatim(spender.title()), plan.limits().of(spender), plan.currency());
        }
        add(words, Sentence.of("the company"), plan.limits().company(), plan.currency());
        return words;
    }

    private static void add(List<Sentence> words, Sentence who, Limits limits, String currency) {
        limits.callsAtOnce().ifPresent(most -> words.add(Sentence.of("{0}: {1} calls at once", who, most)));
        limits.callsPerHour().ifPresent(most -> words.add(Sentence.of("{0}: {1} calls within an hour", who, most)));
        limits.spendPerDay()
                .ifPresent(most -> words.add(
                        Sentence.of("{0}: {1} within 24 hours", who, (most.toPlainString() + " " + currency).strip())));
        limits.longest().ifPresent(most -> words.add(Sentence.of("{0}: {1} min for a call", who, most.toMinutes())));
    }
}
