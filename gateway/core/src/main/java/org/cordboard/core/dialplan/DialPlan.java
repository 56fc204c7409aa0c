package org.cordboard.core.dialplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.sentence.Sentence;

/// Which numbers may be called by whom, how they are written, over which trunks, and what that costs. The first rule
/// that is for a number decides. A plan without rules lets everything through as it was dialled.
///
/// @param emergency numbers that nothing stops, as they are dialled: the country's, and those of the company
/// @param permissions all that there are
/// @param currency of all rates, such as `EUR`; empty when nothing costs anything
public record DialPlan(
        Home home,
        List<String> emergency,
        List<String> permissions,
        List<Rule> rules,
        Grants grants,
        Limits.Plan limits,
        String currency) {
    public static final DialPlan NONE =
            new DialPlan(Home.UNKNOWN, List.of(), List.of(), List.of(), Grants.NONE, Limits.Plan.NONE, "");

    public DialPlan {
        emergency = List.copyOf(emergency);
        permissions = List.copyOf(permissions);
        rules = List.copyOf(rules);
    }

    /// Whether rules before this one leave nothing to it.
    ///
    /// @param at its place in [#rules()]
    public boolean isShadowed(int at) {
        var later = rules.get(at);
        var earlier = rules.subList(0, at).stream()
                .filter(rule -> rule.pattern().fault().isEmpty())
                .filter(rule -> rule.pattern().forE164() == later.pattern().forE164())
                .filter(rule -> rule.pattern().forE164() || !rule.wantsE164() || later.wantsE164())
                .map(Rule::pattern)
                .toList();
        return later.pattern().fault().isEmpty() && Shadow.covers(earlier, later.pattern());
    }

    /// The rule that a number without a form in E.164 comes to, such as an emergency number.
    public Optional<Rule> ruleFor(String dialled) {
        var number = new DialledNumber(dialled, Optional.empty());
        return rules.stream()
                .filter(rule -> rule.pattern().fault().isEmpty() && rule.isFor(number))
                .findFirst();
    }

    /// What becomes of a call to `dialled`, but for limits.
    public Ruling rule(Spender spender, String dialled, NumberForms forms) {
        boolean isEmergency = emergency.contains(dialled);
        // To numbering plans it may look like a local number.
        var number = new DialledNumber(dialled, isEmergency ? Optional.empty() : forms.e164(home, dialled));
        var tried = new ArrayList<Ruling.Tried>();
        for (Rule rule : rules) {
            boolean matches = rule.isFor(number);
            tried.add(new Ruling.Tried(rule.id(), matches, why(rule, number, matches)));
            if (matches) {
                return rule(spender, number, rule, tried);
            }
        }
        var refusal = rules.isEmpty() || isEmergency
                ? Optional.<Sentence>empty()
                : Optional.of(Sentence.of("No rule of the dial plan is for {0}", dialled));
        return new Ruling(List.copyOf(tried), Optional.empty(), isEmergency, dialled, List.of(), refusal);
    }

    private Ruling rule(Spender spender, DialledNumber number, Rule rule, List<Ruling.Tried> tried) {
        var sent = rule.translation().of(number);
        if (emergency.contains(number.dialled()) || emergency.contains(sent)) {
            var called = emergency.contains(number.dialled()) ? number.dialled() : sent;
            return new Ruling(List.copyOf(tried), Optional.of(rule), true, called, rule.trunks(), Optional.empty());
        }
        var missing = rule.permission().filter(permission -> !grants.has(spender, permission));
        return new Ruling(
                List.copyOf(tried),
                Optional.of(rule),
                false,
                missing.isPresent() ? number.dialled() : sent,
                rule.trunks(),
                missing.map(permission -> Sentence.of(
                        "The rule {0} wants the permission {1}, which {2} does not have",
                        rule.id(), permission, spender.title())));
    }

    private static Sentence why(Rule rule, DialledNumber number, boolean matches) {
        boolean byE164 = rule.pattern().forE164();
        if (number.e164().isEmpty() && (byE164 || rule.wantsE164())) {
            return Sentence.of("{0} has no form with a country code", number.dialled());
        }
        var looked = byE164 ? number.e164().orElseThrow() : number.dialled();
        return matches
                ? Sentence.of("{0} fits {1}", looked, rule.pattern())
                : Sentence.of("{0} does not fit {1}", looked, rule.pattern());
    }
}
