package org.cordboard.server.texting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.jdbi.v3.core.Handle;

/// Measures how long customers wait for the first answer and for the end of what they want, within
/// the hours
/// of the workgroup's schedule. Within transactions that hold the thread; blocks.
final class ServiceLevels {
    private final Supplier<TextRules> rules;
    private final OpeningTimes times;
    private final MatterTable matters;

    ServiceLevels(TenantId tenant, Supplier<TextRules> rules, OpeningTimes times) {
        this.rules = rules;
        this.times = times;
        matters = new MatterTable(tenant);
    }

    Optional<Matter> open(Handle handle, TextThread thread) {
        return matters.open(handle, thread.id());
    }

    List<Matter> begun(Handle handle, Instant from, Instant to) {
        return matters.begun(handle, from, to);
    }

    /// The customer has texted.
    void came(Handle handle, TextThread thread, Instant at) {
        if (matters.open(handle, thread.id()).isEmpty()) {
            put(handle, thread.id(), at, thread.workgroup(), Optional.empty());
        } else {
            moved(handle, thread);
        }
    }

    /// Another workgroup has the thread, whose targets count from the beginning.
    void moved(Handle handle, TextThread thread) {
        matters.open(handle, thread.id())
                .filter(matter -> !matter.workgroup().equals(thread.workgroup()))
                .ifPresent(
                        matter -> put(handle, thread.id(), matter.begunAt(), thread.workgroup(), Optional.of(matter)));
    }

    /// @param known what stays as it is
    private void put(Handle handle, String thread, Instant begun, WorkgroupId workgroup, Optional<Matter> known) {
        GroupRules group = rules.get().of(workgroup);
        matters.put(
                handle,
                new Matter(
                        thread,
                        begun,
                        workgroup,
                        group.firstAnswer().flatMap(target -> times.after(group.schedule(), begun, target.within())),
                        known.flatMap(Matter::answeredAt),
                        known.flatMap(Matter::answeredBy),
                        known.flatMap(Matter::answer),
                        group.resolution().flatMap(target -> times.after(group.schedule(), begun, target.within())),
                        Optional.empty(),
                        Optional.empty()));
    }

    /// Somebody of ours has answered; only the first answer counts.
    ///
    /// @param at when it goes out
    void answered(Handle handle, TextThread thread, AgentId person, Instant at) {
        matters.open(handle, thread.id())
                .filter(matter -> !matter.answered())
                .ifPresent(matter -> matters.put(
                        handle,
                        new Matter(
                                matter.thread(),
                                matter.begunAt(),
                                matter.workgroup(),
                                matter.answerDue(),
                                Optional.of(at),
                                Optional.of(person),
                                Optional.of(times.between(schedule(matter), matter.begunAt(), at)),
                                matter.resolveDue(),
                                Optional.empty(),
                                Optional.empty())));
    }

    /// An answer goes out at another time than was thought, or not at all.
    ///
    /// @param thought when it would have gone out
    /// @param at empty for never
    void answeredInstead(Handle handle, String thread, Instant thought, Optional<Instant> at) {
        matters.open(handle, thread)
                .filter(matter -> matter.answeredAt().equals(Optional.of(thought)))
                .ifPresent(matter -> matters.put(
                        handle,
                        new Matter(
                                matter.thread(),
                                matter.begunAt(),
                                matter.workgroup(),
                                matter.answerDue(),
                                at,
                                at.flatMap(_ -> matter.answeredBy()),
                                at.map(time -> times.between(schedule(matter), matter.begunAt(), time)),
                                matter.resolveDue(),
                                Optional.empty(),
                                Optional.empty())));
    }

    void closed(Handle handle, TextThread thread, Instant at) {
        matters.open(handle, thread.id())
                .ifPresent(matter -> matters.put(
                        handle,
                        new Matter(
                                matter.thread(),
                                matter.begunAt(),
                                matter.workgroup(),
                                matter.answerDue(),
                                matter.answeredAt(),
                                matter.answeredBy(),
                                matter.answer(),
                                matter.resolveDue(),
                                Optional.of(at),
                                Optional.of(times.between(schedule(matter), matter.begunAt(), at)))));
    }

    private Optional<ScheduleId> schedule(Matter matter) {
        return rules.get().of(matter.workgroup()).schedule();
    }
}
