package org.cordboard.server.dialplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.dialplan.Rule;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.config.Fault;
import org.cordboard.sip.Trunk;

/// Whether a dial plan fits the trunks that the gateway has.
public final class PlanTrunks {
    private PlanTrunks() {}

    /// @throws ConfigException naming each rule and grant that names a trunk which is not there or not fit for it
    public static void check(List<Trunk> trunks, DialPlan plan) throws ConfigException {
        Set<String> all = trunks.stream().map(Trunk::name).collect(Collectors.toSet());
        Set<String> ties = trunks.stream()
                .filter(trunk -> trunk.service().tie())
                .map(Trunk::name)
                .collect(Collectors.toSet());
        List<Fault> faults = new ArrayList<>();
        for (Rule rule : plan.rules()) {
            rule.trunks().stream()
                    .filter(trunk -> !all.contains(trunk))
                    .forEach(trunk -> faults.add(new Fault(
                            "dialPlan.rules." + rule.id() + ".trunks",
                            0,
                            "there is no trunk '" + trunk + "'",
                            "name one of those under sip.trunks in the gateway's file: " + sorted(all))));
        }
        Set<String> forCallsIn = trunks.stream()
                .filter(trunk -> trunk.service().incomingOnly())
                .map(Trunk::name)
                .collect(Collectors.toSet());
        for (Rule rule : plan.rules()) {
            rule.trunks().stream()
                    .filter(forCallsIn::contains)
                    .forEach(trunk -> faults.add(new Fault(
                            "dialPlan.rules." + rule.id() + ".trunks",
                            0,
                            "no calls go out over the trunk '" + trunk + "', which has incomingOnly: true",
                            "name another of those under sip.trunks in the gateway's file: " + sorted(all))));
        }
        for (String number : plan.emergency()) {
            plan.ruleFor(number)
                    .filter(rule -> !rule.trunks().isEmpty() && ties.containsAll(rule.trunks()))
                    .ifPresent(rule -> faults.add(new Fault(
                            "dialPlan.rules." + rule.id() + ".pattern",
                            0,
                            "it catches the emergency number " + number + " and sends it to another system",
                            "put a rule for " + number + " over a carrier in front")));
        }
        plan.grants().trunks().keySet().stream()
                .filter(trunk -> !ties.contains(trunk))
                .forEach(trunk -> faults.add(new Fault(
                        "dialPlan.grants.trunks." + trunk,
                        0,
                        "there is no tie trunk of this name",
                        "name one that has tie: true under sip.trunks: " + sorted(ties))));
        if (!faults.isEmpty()) {
            throw ConfigException.of(faults);
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
