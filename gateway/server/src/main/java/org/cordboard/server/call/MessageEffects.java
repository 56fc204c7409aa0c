package org.cordboard.server.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.SpokenNumber;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.CallId;
import org.cordboard.media.Leg;
import org.cordboard.media.Sound;
import org.cordboard.server.call.MessageDesk.Contents;
import org.cordboard.server.call.MessageDesk.Playable;
import org.cordboard.server.floor.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out what the floor decides about callers who hear messages. Keys are waited for beside the call's lane, so
/// that a later effect of the same call is not held up. The digits of extensions and PINs go nowhere else.
final class MessageEffects {
    private static final Logger LOG = LoggerFactory.getLogger(MessageEffects.class);
    private static final int LONGEST_EXTENSION = 6;
    private static final int LONGEST_PIN = 12;

    private final MessageDesk desk;
    private final Sounds sounds;
    private final CallerKeys keys;
    private final Inbox inbox;

    MessageEffects(MessageDesk desk, Sounds sounds, CallerKeys keys, Inbox inbox) {
        this.desk = desk;
        this.sounds = sounds;
        this.keys = keys;
        this.inbox = inbox;
    }

    void carryOut(MessageEffect effect, Leg leg) throws EffectFailure {
        CallId call = effect.call();
        switch (effect) {
            case MessageEffect.TakeExtension(var _, int attempt, Duration silence) ->
                take(effect, leg, new Wanted(attempt, silence, LONGEST_EXTENSION), extension -> {
                    var person = desk.whose(extension);
                    return at -> new CallEvent.ExtensionKeyed(at, call, attempt, person);
                });
            case MessageEffect.CheckPin(var _, int attempt, var person, Duration silence) ->
                take(effect, leg, new Wanted(attempt, silence, LONGEST_PIN), pin -> {
                    var result = desk.check(person, pin);
                    return at -> new CallEvent.PinChecked(at, call, attempt, result);
                });
            case MessageEffect.FetchMessages fetch -> {
                Contents found = desk.contents(fetch.mailbox());
                inbox.post(
                        at -> new CallEvent.MessagesFetched(at, call, fetch.mailbox(), found.fresh(), found.saved()));
            }
            case MessageEffect.PlayMessage play -> play(play, leg);
            case MessageEffect.MarkMessage mark -> desk.mark(mark.message(), mark.mark());
        }
    }

    private record Wanted(int attempt, Duration silence, int digits) {}

    private void take(
            MessageEffect effect, Leg leg, Wanted wanted, Function<String, Function<Instant, Event>> whenKeyed) {
        CallId call = effect.call();
        KeyPad pad = keys.withhold(call);
        pad.start(() -> {
            try {
                Function<Instant, Event> outcome = pad.take(wanted.silence(), wanted.digits(), leg::silence)
                        .map(whenKeyed)
                        .orElse(at -> new CallEvent.NothingKeyed(at, call, wanted.attempt()));
                inbox.post(outcome);
            } catch (InterruptedException callHasEnded) {
                return;
            } catch (RuntimeException failed) {
                LOG.error("Call {}: what was keyed could not be looked up", call, failed);
                fail(effect);
            }
            keys.release(call, pad);
        });
    }

    private void fail(MessageEffect effect) {
        String name = effect.getClass().getSimpleName();
        String reason = "What was keyed could not be looked up; the log tells why";
        inbox.post(at ->
                new CallEvent.EffectFailed(at, effect.call(), name, reason, Cause.GATEWAY_FAILED, Optional.empty()));
    }

    private void play(MessageEffect.PlayMessage play, Leg leg) throws EffectFailure {
        Optional<Playable> found = desk.playable(play.message());
        if (found.isEmpty()) {
            inbox.post(at -> new CallEvent.MessageGone(at, play.call(), play.playback()));
            return;
        }
        List<Sound> all = new ArrayList<>(sounds.all(play.before()));
        if (play.number().isPresent()) {
            all.addAll(spoken(found.get().caller(), play.number().get()));
        }
        all.add(found.get().sound());
        leg.play(play.playback().number(), all);
    }

    private List<Sound> spoken(String number, SpokenNumber how) throws EffectFailure {
        List<Sound> spoken = new ArrayList<>();
        for (char digit : number.replaceAll("[^0-9]", "").toCharArray()) {
            if (spoken.isEmpty()) {
                spoken.add(sounds.one(how.from()));
            }
            spoken.add(sounds.one(how.digits().get(digit - '0')));
        }
        return spoken;
    }
}
