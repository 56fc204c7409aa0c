package org.cordboard.core.company;

import java.time.Duration;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.WorkgroupId;

/// Where a caller can be sent.
public sealed interface AnswerPoint {
    /// The spoken menu.
    record ToAttendant(AttendantId attendant) implements AnswerPoint {}

    /// The queue of a workgroup.
    record ToWorkgroup(WorkgroupId workgroup) implements AnswerPoint {}

    /// The mailbox of a workgroup: greeting, tone, message.
    record ToVoicemail(WorkgroupId workgroup) implements AnswerPoint {}

    /// Where the schedule sends callers at the moment at which they come.
    record ToSchedule(ScheduleId schedule) implements AnswerPoint {}

    /// A person's own line, by the handling mode of the moment.
    record ToPerson(AgentId person) implements AnswerPoint {}

    /// An external number, dialled through the trunk.
    ///
    /// @param number digits, `*` and `#`, with a leading `+` or not
    /// @param ringFor how long it rings, 5–120 s
    /// @param otherwise where the caller goes when nobody answers there, or it cannot be reached
    record ToNumber(String number, Duration ringFor, AnswerPoint otherwise) implements AnswerPoint {}

    /// Where people hear their messages, who key their extension and PIN.
    record ToMessages() implements AnswerPoint {}

    /// Goes on to `to`; who comes this way hears prompts in that language from now on, where there are such.
    record InLanguage(String language, AnswerPoint to) implements AnswerPoint {}

    /// Goes on to `to`; who comes this way has these needs from now on, in addition to earlier ones.
    record WithNeeds(Needs needs, AnswerPoint to) implements AnswerPoint {}
}
