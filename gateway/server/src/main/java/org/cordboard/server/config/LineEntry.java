package org.cordboard.server.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Handling;
import org.cordboard.core.company.HandlingMode;
import org.cordboard.core.company.Line;
import org.cordboard.core.id.PromptId;

/// A person's own line as written.
///
/// @param mail where messages are mailed to; nobody when left out
/// @param keepHeardFor of messages; left out, as in the whole house
/// @param escalation who is told about messages that the person does not hear
/// @param handling by the title of the mode
record LineEntry(
        String extension,
        String spokenName,
        String mail,
        Duration keepHeardFor,
        List<EscalationEntry> escalation,
        String greeting,
        Map<String, HandlingEntry> handling) {
    LineEntry {
        Given.required("extension", extension);
        escalation = escalation == null ? List.of() : escalation;
        handling = handling == null ? Map.of() : handling;
    }

    /// @param console whether the browser rings; left out, it does when the mode is `available`
    record HandlingEntry(Boolean console, List<TargetEntry> targets, Duration ringFor, AnswerPointEntry otherwise) {
        HandlingEntry {
            targets = targets == null ? List.of() : targets;
        }
    }

    /// @param after left out, it rings at once
    record TargetEntry(String number, Duration after) {
        TargetEntry {
            Given.required("number", number);
            after = after == null ? Duration.ZERO : after;
        }

        Handling.Target target() {
            return new Handling.Target(number, after);
        }
    }

    Line line(String path, AnswerPointReader answerPoints, Problems problems) {
        Map<HandlingMode, Handling> modes = new EnumMap<>(HandlingMode.class);
        List<String> titles =
                Arrays.stream(HandlingMode.values()).map(HandlingMode::title).toList();
        handling.forEach((title, written) -> {
            int which = titles.indexOf(title);
            String at = path + ".handling." + title;
            if (which < 0) {
                problems.add(at, "there is no such mode", "write one of " + titles);
            } else {
                HandlingMode mode = HandlingMode.values()[which];
                modes.put(mode, handling(at, mode, written, answerPoints));
            }
        });
        return new Line(
                extension,
                Optional.ofNullable(spokenName).map(PromptId::new),
                Optional.ofNullable(greeting).map(PromptId::new),
                modes);
    }

    private static Handling handling(
            String path, HandlingMode mode, HandlingEntry written, AnswerPointReader answerPoints) {
        return new Handling(
                written.console() == null ? mode == HandlingMode.AVAILABLE : written.console(),
                written.targets().stream().map(TargetEntry::target).toList(),
                written.ringFor() == null ? Handling.CONSOLE.ringFor() : written.ringFor(),
                Optional.ofNullable(written.otherwise()).map(point -> answerPoints.one(path + ".otherwise", point)));
    }
}
