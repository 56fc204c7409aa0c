package org.cordboard.core.listening;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.call.Call;
import org.cordboard.core.effect.CallEffect.Attend;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;

/// Where the law or the house wants it, the two who talk are told that others may hear them, and heard only
/// afterwards: once in a call, and again when another agent has taken it.
final class Notices {
    private final Supplier<Optional<PromptId>> prompt;
    private final Outbox outbox;
    private final Map<Call, Notice> notices = new HashMap<>();

    /// @param joins how often the caller had been joined by then: who is parted meanwhile was not told to the end
    private record Notice(AgentId agent, long joins, PlaybackId playback, boolean heard) {}

    Notices(Supplier<Optional<PromptId>> prompt, Outbox outbox) {
        this.prompt = prompt;
        this.outbox = outbox;
    }

    /// Whether the two know by now; if not, they are told.
    ///
    /// @param wanted what is to follow
    boolean given(Call call, Attend wanted) {
        var notice = notices.get(call);
        if (notice != null && notice.agent().equals(wanted.agent()) && (notice.heard() || plays(call))) {
            return notice.heard();
        }
        prompt.get().ifPresent(words -> {
            var playback = call.sound().tellBoth(wanted.agent(), wanted.leg(), words);
            notices.put(call, new Notice(wanted.agent(), call.sound().joins(), playback, false));
        });
        return prompt.get().isEmpty();
    }

    /// Whether the two are being told.
    boolean plays(Call call) {
        var notice = notices.get(call);
        return notice != null
                && !notice.heard()
                && notice.joins() == call.sound().joins();
    }

    /// @return whether that is what the two were being told
    boolean ended(Call call, PlaybackId playback) {
        var notice = notices.get(call);
        if (notice == null || !plays(call) || !notice.playback().equals(playback)) {
            return false;
        }
        notices.put(call, new Notice(notice.agent(), notice.joins(), playback, true));
        outbox.decide(
                call.id(),
                Sentence.of("The two know that others may hear them"),
                Sentence.of("They have heard so to the end"));
        return true;
    }

    void forget(Call call) {
        notices.remove(call);
    }
}
