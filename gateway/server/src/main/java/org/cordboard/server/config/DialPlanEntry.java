package org.cordboard.server.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.cordboard.server.numbering.Numbering;

/// A dial plan as written (docs/dial-plan.md); what is left out is not limited, costs nothing and stays as dialled.
///
/// @param emergency beside the country's
record DialPlanEntry(
        String country,
        String area,
        List<String> emergency,
        String currency,
        List<String> permissions,
        List<RuleEntry> rules,
        GrantsEntry grants,
        LimitPlanEntry limits) {
    DialPlanEntry {
        emergency = emergency == null ? List.of() : emergency;
        permissions = permissions == null ? List.of() : permissions;
        rules = rules == null ? List.of() : rules;
    }

    /// @param send `dialled` or `e164`; left out, as the pattern is
    record RuleEntry(
            String id,
            String pattern,
            String send,
            Integer strip,
            String prepend,
            List<String> trunks,
            String permission,
            CostEntry cost) {
        RuleEntry {
            Given.required("id", id);
            Given.required("pattern", pattern);
            trunks = trunks == null ? List.of() : trunks;
        }

        Rule rule(Problems problems) {
            Pattern form = new Pattern(pattern);
            String usual = form.forE164() ? "e164" : "dialled";
            String written = send == null ? usual : send;
            if (!written.equals("e164") && !written.equals("dialled")) {
                problems.add(
                        "dialPlan.rules." + id + ".send",
                        "'" + written + "' is no form of a number",
                        "write dialled or e164");
            }
            return new Rule(
                    id,
                    form,
                    new Translation(
                            written.equals("e164") ? Translation.Form.E164 : Translation.Form.DIALLED,
                            strip == null ? 0 : strip,
                            prepend == null ? "" : prepend),
                    trunks,
                    Optional.ofNullable(permission),
                    Optional.ofNullable(cost).map(CostEntry::rate));
        }
    }

    /// @param step left out, a minute
    /// @param connect left out, nothing
    record CostEntry(BigDecimal perMinute, Duration step, BigDecimal connect) {
        CostEntry {
            Given.required("perMinute", perMinute);
        }

        Rate rate() {
            return new Rate(
                    perMinute,
                    step == null ? Duration.ofMinutes(1) : step,
                    connect == null ? BigDecimal.ZERO : connect);
        }
    }

    record GrantsEntry(
            Map<String, List<String>> roles,
            Map<String, List<String>> people,
            Map<String, List<String>> workgroups,
            Map<String, List<String>> trunks) {
        GrantsEntry {
            roles = roles == null ? Map.of() : roles;
            people = people == null ? Map.of() : people;
            workgroups = workgroups == null ? Map.of() : workgroups;
            trunks = trunks == null ? Map.of() : trunks;
        }

        Grants grants() {
            return new Grants(
                    by(roles, role -> role.toLowerCase(Locale.ROOT)),
                    by(people, AgentId::new),
                    by(workgroups, WorkgroupId::new),
                    trunks);
        }

        private static <K> Map<K, List<String>> by(Map<String, List<String>> written, Function<String, K> key) {
            Map<K, List<String>> all = new LinkedHashMap<>();
            written.forEach((name, permissions) -> all.put(key.apply(name), permissions));
            return all;
        }
    }

    record LimitPlanEntry(LimitEntry person, LimitEntry workgroup, LimitEntry trunk, LimitEntry company) {
        Limits.Plan plan() {
            return new Limits.Plan(limits(person), limits(workgroup), limits(trunk), limits(company));
        }

        private static Limits limits(LimitEntry entry) {
            return entry == null ? Limits.NONE : entry.limits();
        }
    }

    record LimitEntry(Integer callsAtOnce, Integer callsPerHour, BigDecimal spendPerDay, Duration longest) {
        Limits limits() {
            return new Limits(
                    callsAtOnce == null ? OptionalInt.empty() : OptionalInt.of(callsAtOnce),
                    callsPerHour == null ? OptionalInt.empty() : OptionalInt.of(callsPerHour),
                    Optional.ofNullable(spendPerDay),
                    Optional.ofNullable(longest));
        }
    }

    DialPlan plan(Problems problems) {
        String known = country == null ? "" : country;
        if (!known.isEmpty() && !Numbering.PLANS.hasCountry(known)) {
            problems.add("dialPlan.country", "there is no country '" + known + "'", "write two letters, such as DE");
            known = "";
        }
        return new DialPlan(
                new Home(known, area == null ? "" : area),
                emergency(known),
                permissions,
                rules.stream().map(rule -> rule.rule(problems)).toList(),
                grants == null ? Grants.NONE : grants.grants(),
                limits == null ? Limits.Plan.NONE : limits.plan(),
                currency == null ? "" : currency);
    }

    private List<String> emergency(String known) {
        List<String> ofCountry = known.isEmpty() ? List.of() : Numbering.PLANS.emergency(known);
        return Stream.concat(ofCountry.stream(), emergency.stream()).distinct().toList();
    }
}
