package org.cordboard.core.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.effect.AgentEffect.OfferToAgent;
import org.cordboard.core.effect.CallEffect.Bridge;
import org.cordboard.core.effect.CallEffect.PlayPrompts;
import org.cordboard.core.effect.CallEffect.WriteRecord;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent.OfferAccepted;
import org.cordboard.core.event.CallEvent.Bridged;
import org.cordboard.core.event.CallEvent.PromptEnded;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.PromptId;

/// How long things took on average in what was recorded.
final class Habits {
    private static final Duration USUAL_ANSWER = Duration.ofSeconds(5);
    private static final Duration USUAL_TALK = Duration.ofMinutes(3);
    private static final Duration USUAL_PROMPT = Duration.ofSeconds(5);

    private record Offer(AgentId agent, CallId call) {}

    private record Playing(CallId call, PlaybackId playback) {}

    private record Played(List<PromptId> prompts, Instant since) {}

    private final Map<Offer, Instant> ringing = new HashMap<>();
    private final Map<Offer, Instant> joining = new HashMap<>();
    private final Map<Playing, Played> playing = new HashMap<>();
    private final Map<AgentId, Mean> answers = new HashMap<>();
    private final Map<AgentId, Mean> talks = new HashMap<>();
    private final Map<List<PromptId>, Mean> prompts = new HashMap<>();
    private final Mean anyAnswer = new Mean();
    private final Mean anyTalk = new Mean();
    private final Mean join = new Mean();

    static Habits in(RecordedTime time) {
        var habits = new Habits();
        time.steps().forEach(habits::learn);
        return habits;
    }

    /// From the ring to the click.
    Duration answersAfter(AgentId agent) {
        return mean(answers.get(agent)).or(anyAnswer::value).orElse(USUAL_ANSWER);
    }

    Duration talksFor(AgentId agent) {
        return mean(talks.get(agent)).or(anyTalk::value).orElse(USUAL_TALK);
    }

    /// From the click to the sound.
    Duration joinsAfter() {
        return join.value().orElse(Duration.ZERO);
    }

    Duration playsFor(List<PromptId> which) {
        return mean(prompts.get(which)).orElse(USUAL_PROMPT);
    }

    private static Optional<Duration> mean(Mean known) {
        return Optional.ofNullable(known).flatMap(Mean::value);
    }

    private void learn(RecordedStep step) {
        var event = step.event();
        var at = event.at();
        if (event instanceof OfferAccepted accepted) {
            var since = ringing.remove(new Offer(accepted.agent(), accepted.call()));
            if (since != null && step.effects().stream().anyMatch(Bridge.class::isInstance)) {
                add(answers, anyAnswer, accepted.agent(), Duration.between(since, at));
            }
        } else if (event instanceof Bridged bridged) {
            var since = joining.remove(new Offer(bridged.agent(), bridged.call()));
            if (since != null) {
                join.add(Duration.between(since, at));
            }
        } else if (event instanceof PromptEnded ended) {
            var played = playing.remove(new Playing(ended.call(), ended.playback()));
            if (played != null) {
                prompts.computeIfAbsent(played.prompts(), _ -> new Mean()).add(Duration.between(played.since(), at));
            }
        }
        step.effects().forEach(effect -> learn(event, effect));
    }

    private void learn(Event event, Effect effect) {
        var at = event.at();
        if (effect instanceof OfferToAgent(var agent, var call)) {
            ringing.put(new Offer(agent, call), at);
        } else if (effect instanceof Bridge(var call, var agent)) {
            joining.put(new Offer(agent, call), at);
        } else if (effect instanceof PlayPrompts play) {
            playing.put(new Playing(play.call(), play.playback()), new Played(play.prompts(), at));
        } else if (effect instanceof WriteRecord record && record.agent().isPresent()) {
            record.answeredAt()
                    .ifPresent(answered ->
                            add(talks, anyTalk, record.agent().get(), Duration.between(answered, record.endedAt())));
        }
    }

    private static void add(Map<AgentId, Mean> byAgent, Mean ofAll, AgentId agent, Duration length) {
        byAgent.computeIfAbsent(agent, _ -> new Mean()).add(length);
        ofAll.add(length);
    }
}
