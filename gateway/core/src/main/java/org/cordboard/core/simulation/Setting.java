package org.cordboard.core.simulation;

import java.util.List;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.WorkgroupId;

/// Where a simulation takes place.
///
/// @param numbers that are dialled, each as often as it stands here
/// @param keys that are pressed in menus
/// @param callers how many telephones the calls come from
/// @param workgroups that agents log in to and out of
record Setting(
        Company company,
        List<String> numbers,
        List<String> keys,
        int callers,
        List<WorkgroupId> workgroups,
        Pace pace) {
    private static final List<String> SMALL_KEYS =
            List.of("1#", "1#", "2#", "3#", "33#", "9#", "#", "1", "2", "4711#", "*", "211#", "4#", "5#", "5#", "243");

    /// Drawn for what is planned.
    static Setting of(Plan plan, Chance chance) {
        return plan.agents().isPresent()
                ? new SimulatedCenter(chance, plan.agents().getAsInt()).setting()
                : small(chance);
    }

    private static Setting small(Chance chance) {
        var made = chance.of(500) ? AnyCompany.create(chance) : SimulatedCompany.create(chance);
        var company = chance.of(500) ? SimulatedDialPlan.in(made, chance) : made;
        var workgroups = List.of(new WorkgroupId("support"), new WorkgroupId("sales"), new WorkgroupId("night"));
        return new Setting(company, SimulatedCompany.NUMBERS, SMALL_KEYS, 30, workgroups, Pace.HECTIC);
    }
}
