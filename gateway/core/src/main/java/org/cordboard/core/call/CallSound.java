package org.cordboard.core.call;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.effect.SpokenNumber;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.MessageId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;

/// What the caller hears now. Asks for a change only when there is one, parts the caller from an agent before
/// anything else is played, and watches over prompts whose end is never reported.
public final class CallSound {
    /// Longer than any prompt: only a lost report lets this pass.
    private static final Duration LONGEST_PROMPT = Duration.ofMinutes(5);

    /// With the prompts before it.
    private static final Duration LONGEST_MESSAGE = Duration.ofMinutes(20);

    private sealed interface Heard {
        record Nothing() implements Heard {}

        /// Nobody is on the line.
        record Away() implements Heard {}

        record Prompts(PlaybackId playback, TimerId guard) implements Heard {}

        record Music(PromptId music) implements Heard {}

        record Voice(AgentId agent) implements Heard {}

        record OutsideVoice(OutsideId leg) implements Heard {}
    }

    private final CallId call;
    private final Outbox outbox;
    private Map<PromptId, PromptId> translations = Map.of();
    private Heard heard = new Heard.Nothing();
    private long playbacks;
    private long joins;

    CallSound(CallId call, Outbox outbox) {
        this.call = call;
        this.outbox = outbox;
    }

    /// From now on prompts are heard in another language.
    ///
    /// @param newTranslations which prompt says the same as another; those that are missing are heard as they are
    public void speak(Map<PromptId, PromptId> newTranslations) {
        translations = newTranslations;
    }

    public void play(PromptId... prompts) {
        if (away()) {
            return;
        }
        part();
        var playback = new PlaybackId(++playbacks);
        outbox.add(new CallEffect.PlayPrompts(call, playback, translated(List.of(prompts))));
        heard = new Heard.Prompts(playback, outbox.start(TimerId.Kind.PROMPT, call.value(), LONGEST_PROMPT));
    }

    /// @param before said before the message
    /// @param number how the number of whoever left it is said
    public void play(MessageId message, List<PromptId> before, Optional<SpokenNumber> number) {
        part();
        var playback = new PlaybackId(++playbacks);
        var spoken = number.map(how -> new SpokenNumber(translated(how.from()), translated(how.digits())));
        outbox.add(new MessageEffect.PlayMessage(call, playback, message, translated(before), spoken));
        heard = new Heard.Prompts(playback, outbox.start(TimerId.Kind.PROMPT, call.value(), LONGEST_MESSAGE));
    }

    public void playMusic(PromptId untranslated) {
        if (away()) {
            return;
        }
        var music = translated(untranslated);
        var wanted = new Heard.Music(music);
        if (!heard.equals(wanted)) {
            part();
            outbox.add(new CallEffect.PlayMusic(call, music));
            heard = wanted;
        }
    }

    public void join(AgentId agent) {
        part();
        outbox.add(new CallEffect.Bridge(call, agent));
        joins++;
        heard = new Heard.Voice(agent);
    }

    /// The caller hears a leg that rings.
    public void hear(OutsideId leg) {
        if (!isVoiceOf(leg)) {
            part();
            outbox.add(new OutsideEffect.HearOutside(call, leg));
            heard = new Heard.OutsideVoice(leg);
        }
    }

    public void join(OutsideId leg) {
        part();
        outbox.add(new OutsideEffect.JoinOutside(call, leg));
        joins++;
        heard = new Heard.OutsideVoice(leg);
    }

    /// A leg that the caller is joined to hears music, and the caller nothing, until the two are joined again.
    public void playAside(OutsideId leg, PromptId music) {
        outbox.add(new OutsideEffect.PlayOutside(call, leg, List.of(music)));
    }

    /// As for a leg, for an agent at a console.
    public void playAside(AgentId agent, PromptId music) {
        outbox.add(new CallEffect.PlayToAgent(call, agent, music));
    }

    /// Stops prompts, if any play.
    public void stopPrompts() {
        if (heard instanceof Heard.Prompts) {
            part();
            outbox.add(new CallEffect.StopPrompts(call));
        }
    }

    /// The call ends, or what was asked for could not be played: nothing is heard, and nothing needs to be
    /// undone.
    public void forget() {
        if (heard instanceof Heard.Prompts prompts) {
            outbox.cancel(prompts.guard());
        }
        heard = new Heard.Nothing();
    }

    /// @return whether `playback` is what the caller was hearing; false for one that was replaced meanwhile
    public boolean ended(PlaybackId playback) {
        if (heard instanceof Heard.Prompts prompts && prompts.playback().equals(playback)) {
            forget();
            return true;
        }
        return false;
    }

    /// Nobody is on the line any more: whatever is played from now on is passed over.
    public void nobodyListens() {
        forget();
        heard = new Heard.Away();
    }

    /// Somebody is on the line again, and hears nothing yet.
    public void somebodyListens() {
        forget();
    }

    public boolean away() {
        return heard instanceof Heard.Away;
    }

    public boolean silent() {
        return heard instanceof Heard.Nothing;
    }

    public boolean isVoiceOf(OutsideId leg) {
        return heard instanceof Heard.OutsideVoice(var voice) && voice.equals(leg);
    }

    /// @return whether the caller is joined to some agent, or to a leg that was dialled
    public boolean voice() {
        return heard instanceof Heard.Voice || heard instanceof Heard.OutsideVoice;
    }

    public boolean isVoiceOf(AgentId agent) {
        return heard instanceof Heard.Voice(var voice) && voice.equals(agent);
    }

    /// The caller's side, which heard something else, hears this call again. Whatever was added to the talk is gone, as
    /// when the two are joined anew.
    public void heardAgain() {
        joins++;
    }

    /// How often the caller has been joined to somebody.
    public long joins() {
        return joins;
    }

    /// The timer that watches over the prompts that play, if any do.
    public Optional<TimerId> guard() {
        return heard instanceof Heard.Prompts prompts ? Optional.of(prompts.guard()) : Optional.empty();
    }

    private List<PromptId> translated(List<PromptId> prompts) {
        return prompts.stream().map(this::translated).toList();
    }

    private PromptId translated(PromptId prompt) {
        return translations.getOrDefault(prompt, prompt);
    }

    /// The caller and the agent who are joined are told something while they talk. It does not replace what the caller
    /// hears: [#ended] knows nothing of it.
    public PlaybackId tellBoth(AgentId agent, Optional<OutsideId> leg, PromptId prompt) {
        var playback = new PlaybackId(++playbacks);
        outbox.add(new CallEffect.TellBoth(call, agent, leg, playback, translated(prompt)));
        return playback;
    }

    /// Whoever talks with the caller goes; what is heard next is asked for at once, or the call ends. Legs that were
    /// dialled need no parting: they are hung up, handed over or gone before anything else is heard.
    public void part() {
        if (heard instanceof Heard.Voice voice) {
            outbox.add(new CallEffect.Unbridge(call, voice.agent()));
        }
        forget();
    }
}
