package org.cordboard.server.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.SkillNeeds;

/// An answer point as written: `workgroup:ID`, `messages` and their like alone, or a map that says what callers need
/// who come
/// this way, and what becomes of them when an external number does not answer.
///
/// @param language what callers hear from then on; null for what they heard before
/// @param ringFor for an external number; null for the usual time
/// @param otherwise for an external number; null for other answer points
record AnswerPointEntry(
        String to,
        Map<String, Integer> needs,
        Map<String, Integer> prefers,
        Integer priority,
        String language,
        Duration ringFor,
        AnswerPointEntry otherwise) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    AnswerPointEntry {
        Given.required("to", to);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AnswerPointEntry of(String to) {
        return new AnswerPointEntry(to, null, null, null, null, null, null);
    }

    Needs callerNeeds() {
        return needs(needs, prefers, priority);
    }

    static Needs needs(Map<String, Integer> needs, Map<String, Integer> prefers, Integer priority) {
        return new Needs(
                new SkillNeeds(
                        needs == null ? new TreeMap<>() : new TreeMap<>(needs),
                        prefers == null ? new TreeMap<>() : new TreeMap<>(prefers)),
                priority == null ? 0 : priority);
    }
}
