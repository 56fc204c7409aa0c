package org.cordboard.core.company;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.cordboard.core.company.CompanyCheck.Problem;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.dialplan.Limits;
import org.cordboard.core.dialplan.Rate;
import org.cordboard.core.dialplan.Rule;
import org.cordboard.core.dialplan.Translation;

/// Checks a company's dial plan: that each rule can be reached and makes numbers that can be dialled, that what it
/// names is there, and that no rule turns an emergency number into another.
final class DialPlanCheck {
    private static final Duration SHORTEST_LIMIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_LIMIT = Duration.ofHours(24);
    private static final Duration SHORTEST_STEP = Duration.ofSeconds(1);
    private static final Duration LONGEST_STEP = Duration.ofHours(1);
    private static final List<String> ROLES = Stream.of(Person.Role.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Company company;
    private final DialPlan plan;
    private final List<Problem> problems = new ArrayList<>();

    private DialPlanCheck(Company company) {
        this.company = company;
        plan = company.dialPlan();
    }

    static List<Problem> check(Company company) {
        var check = new DialPlanCheck(company);
        check.check();
        return check.problems;
    }

    private void check() {
        if (!plan.home().area().matches("[0-9]{0,6}")) {
            add(
                    "dialPlan.area",
                    "'%s' is no area code".formatted(plan.home().area()),
                    "write digits, without a 0 or 1 in front");
        }
        plan.emergency().stream()
                .filter(number -> !number.matches("[0-9]{2,8}"))
                .forEach(number -> add(
                        "dialPlan.emergency", "'%s' is no emergency number".formatted(number), "write 2 to 8 digits"));
        rules();
        emergency();
        grants();
        limits("person", plan.limits().person());
        limits("workgroup", plan.limits().workgroup());
        limits("trunk", plan.limits().trunk());
        limits("company", plan.limits().company());
        currency();
    }

    private void rules() {
        var ids = new HashSet<String>();
        for (int at = 0; at < plan.rules().size(); at++) {
            var rule = plan.rules().get(at);
            var path = path(rule);
            if (!ids.add(rule.id())) {
                add(path, "there are two rules of this id", "give each rule an id of its own");
            }
            rule(path, rule);
            if (plan.isShadowed(at)) {
                add(
                        path + ".pattern",
                        "no number ever comes to this rule, as rules before it take all that it is for",
                        "put it before them, or take it out");
            }
        }
    }

    private void rule(String path, Rule rule) {
        var fault = rule.pattern().fault();
        fault.ifPresent(words -> add(
                path + ".pattern",
                "%s: %s".formatted(rule.pattern(), words),
                "write digits, X, Z, N, [2-5], and . or ! at the end, such as 0Z. or +49."));
        if (fault.isEmpty()) {
            translation(path, rule);
        }
        rule.trunks().stream()
                .filter(trunk -> !trunk.matches("[a-z0-9][a-z0-9-]{0,31}"))
                .forEach(trunk -> add(
                        path + ".trunks",
                        "'%s' is no name of a trunk".formatted(trunk),
                        "write a name that stands under sip.trunks"));
        rule.permission().ifPresent(permission -> known(path + ".permission", permission));
        rule.rate().ifPresent(rate -> rate(path + ".cost", rate));
    }

    private void translation(String path, Rule rule) {
        var translation = rule.translation();
        int shortest = rule.pattern().shortest();
        if (translation.strip() < 0
                || translation.strip() >= shortest && translation.prepend().isEmpty()) {
            add(
                    path + ".strip",
                    "%d would leave nothing of the shortest number, which has %d"
                            .formatted(translation.strip(), shortest),
                    "write 0 to %d, or say what to prepend".formatted(Math.max(0, shortest - 1)));
        }
        if (!translation.prepend().matches("\\+?[0-9*#]{0,20}")) {
            add(
                    path + ".prepend",
                    "'%s' cannot be dialled".formatted(translation.prepend()),
                    "write digits, * and #, with a leading + or not");
        }
        boolean beginsWithPlus = rule.pattern().forE164() || translation.form() == Translation.Form.E164;
        if (beginsWithPlus && translation.strip() == 0 && !translation.prepend().isEmpty()) {
            add(path + ".prepend", "the + would stand behind it", "write strip: 1, which takes the + off");
        }
    }

    private void rate(String path, Rate rate) {
        if (rate.perMinute().signum() < 0 || rate.connect().signum() < 0) {
            add(path, "a cost is below 0", "write 0 or more");
        }
        if (rate.step().compareTo(SHORTEST_STEP) < 0
                || rate.step().compareTo(LONGEST_STEP) > 0
                || rate.step().toMillisPart() != 0) {
            add(
                    path + ".step",
                    "%s is not within 1 s and 1 h".formatted(CompanyCheck.inWords(rate.step())),
                    "write 1s to 1h");
        }
    }

    private void emergency() {
        for (String number : plan.emergency()) {
            plan.ruleFor(number)
                    .filter(rule -> !rule.translation().equals(Translation.NONE))
                    .ifPresent(rule -> add(
                            path(rule) + ".pattern",
                            "it catches the emergency number %s and would send another".formatted(number),
                            "write a pattern that is not for %s, or put a rule for it alone in front"
                                    .formatted(number)));
            if (company.numbers().containsKey(number)) {
                add("numbers." + number, "it is an emergency number", "choose another number");
            }
            company.people().values().stream()
                    .filter(person -> person.line()
                            .filter(line -> line.extension().equals(number))
                            .isPresent())
                    .forEach(person -> add(
                            "people.%s.line.extension".formatted(person.id()),
                            "%s is an emergency number".formatted(number),
                            "choose another extension"));
        }
    }

    private void grants() {
        var path = "dialPlan.grants.";
        var grants = plan.grants();
        grants.roles().keySet().stream()
                .filter(role -> !ROLES.contains(role))
                .forEach(role -> add(path + "roles." + role, "there is no such role", "name one of " + ROLES));
        exist(
                path + "people.",
                "person",
                grants.people().keySet(),
                company.people().keySet());
        exist(
                path + "workgroups.",
                "workgroup",
                grants.workgroups().keySet(),
                company.workgroups().keySet());
        Stream.of(
                        Map.entry("roles.", grants.roles()),
                        Map.entry("people.", grants.people()),
                        Map.entry("workgroups.", grants.workgroups()),
                        Map.entry("trunks.", grants.trunks()))
                .forEach(group -> group.getValue()
                        .forEach((who, permissions) ->
                                permissions.forEach(permission -> known(path + group.getKey() + who, permission))));
    }

    private <I> void exist(String path, String kind, Set<I> named, Set<I> known) {
        named.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> add(
                        path + id,
                        "there is no %s '%s'".formatted(kind, id),
                        "name one of "
                                + known.stream().map(Object::toString).sorted().toList()));
    }

    private void known(String path, String permission) {
        if (!plan.permissions().contains(permission)) {
            add(
                    path,
                    "there is no permission '%s'".formatted(permission),
                    plan.permissions().isEmpty()
                            ? "name it under dialPlan.permissions"
                            : "name one of " + plan.permissions());
        }
    }

    private void limits(String whose, Limits limits) {
        var path = "dialPlan.limits." + whose;
        number(path + ".callsAtOnce", limits.callsAtOnce(), 100_000);
        number(path + ".callsPerHour", limits.callsPerHour(), 1_000_000);
        if (limits.spendPerDay()
                .filter(most -> most.compareTo(BigDecimal.ZERO) <= 0)
                .isPresent()) {
            add(path + ".spendPerDay", "it would let nothing out that costs", "write a number above 0");
        }
        limits.longest()
                .filter(longest -> longest.compareTo(SHORTEST_LIMIT) < 0 || longest.compareTo(LONGEST_LIMIT) > 0)
                .ifPresent(longest -> add(
                        path + ".longest",
                        "%s is not within 1 min and 24 h".formatted(CompanyCheck.inWords(longest)),
                        "write 1m to 24h"));
    }

    private void number(String path, OptionalInt limit, int most) {
        if (limit.isPresent() && (limit.getAsInt() < 1 || limit.getAsInt() > most)) {
            add(
                    path,
                    "%d is not within 1 and %d".formatted(limit.getAsInt(), most),
                    "write a number from 1 to " + most);
        }
    }

    private void currency() {
        boolean wanted = plan.rules().stream().anyMatch(rule -> rule.rate().isPresent());
        if (wanted && !plan.currency().matches("[A-Z]{3}")) {
            add(
                    "dialPlan.currency",
                    plan.currency().isEmpty() ? "it is not said" : "'%s' is no currency".formatted(plan.currency()),
                    "write its three letters, such as EUR");
        }
    }

    private static String path(Rule rule) {
        return "dialPlan.rules." + rule.id();
    }

    private void add(String path, String problem, String remedy) {
        problems.add(new Problem(path, problem, remedy));
    }
}
