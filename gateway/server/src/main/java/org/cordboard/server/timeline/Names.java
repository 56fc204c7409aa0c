package org.cordboard.server.timeline;

import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.WorkgroupId;

/// What people call the things that a journal knows by their ids. What is no more is called by its id.
///
/// @param prompts titles of the prompts
public record Names(Company company, Map<PromptId, String> prompts) {
    public Names {
        prompts = Map.copyOf(prompts);
    }

    String of(AgentId agent) {
        return Optional.ofNullable(company.people().get(agent))
                .map(Person::name)
                .orElse(agent.value());
    }

    String of(WorkgroupId workgroup) {
        return company.queue(workgroup).map(Workgroup::name).orElse(workgroup.value());
    }

    String of(ScheduleId schedule) {
        return Optional.ofNullable(company.schedules().get(schedule))
                .map(Schedule::name)
                .orElse(schedule.value());
    }

    String of(PromptId prompt) {
        return prompts.getOrDefault(prompt, prompt.value());
    }

    static String of(Caller caller) {
        if (caller.name().isBlank()) {
            return caller.number().isBlank() ? "Somebody unknown" : caller.number();
        }
        return caller.number().isBlank() ? caller.name() : caller.name() + " (" + caller.number() + ")";
    }
}
