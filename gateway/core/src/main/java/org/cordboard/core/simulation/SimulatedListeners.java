package org.cordboard.core.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.MessageId;

/// Callers who want to hear messages, and the store in which these lie: right, wrong and locked PINs, messages that
/// are gone, and now and then a store that fails or is never heard of again.
final class SimulatedListeners {
    private static final String KEYS = "1122233344666900*#58";
    private static final int MOST_MESSAGES = 5;

    private final Agenda agenda;
    private final Chance chance;
    private final SimulatedCallers callers;

    SimulatedListeners(Agenda agenda, Chance chance, SimulatedCallers callers) {
        this.agenda = agenda;
        this.chance = chance;
        this.callers = callers;
    }

    void take(MessageEffect effect) {
        callers.maybeFails(10, effect.call(), effect, Cause.GATEWAY_FAILED);
        if (chance.of(5)) {
            return;
        }
        switch (effect) {
            case MessageEffect.TakeExtension take -> keyExtension(take);
            case MessageEffect.CheckPin check -> keyPin(check);
            case MessageEffect.FetchMessages fetch -> fetch(fetch);
            case MessageEffect.PlayMessage play -> listen(play);
            case MessageEffect.MarkMessage _ -> {}
        }
    }

    /// A key, perhaps, for whoever has just been told what the keys do.
    void mayPress(CallId call) {
        if (chance.of(600)) {
            callers.press(call, String.valueOf(KEYS.charAt(chance.below(KEYS.length()))));
        }
    }

    private void keyExtension(MessageEffect.TakeExtension take) {
        var call = take.call();
        if (chance.of(150)) {
            callers.plan(take.silence(), call, at -> new CallEvent.NothingKeyed(at, call, take.attempt()));
            return;
        }
        Optional<AgentId> person =
                chance.of(800) ? Optional.of(new AgentId("agent" + (1 + chance.below(12)))) : Optional.empty();
        callers.plan(keying(), call, at -> new CallEvent.ExtensionKeyed(at, call, take.attempt(), person));
    }

    private void keyPin(MessageEffect.CheckPin check) {
        var call = check.call();
        if (chance.of(100)) {
            callers.plan(check.silence(), call, at -> new CallEvent.NothingKeyed(at, call, check.attempt()));
            return;
        }
        var result = check.person().isPresent() && chance.of(700)
                ? PinCheck.ACCEPTED
                : chance.one(List.of(PinCheck.REFUSED, PinCheck.LOCKED));
        callers.plan(keying(), call, at -> new CallEvent.PinChecked(at, call, check.attempt(), result));
    }

    private Duration keying() {
        return chance.between(500, 25_000);
    }

    private void fetch(MessageEffect.FetchMessages fetch) {
        var call = fetch.call();
        var fresh = messages("new", chance.below(MOST_MESSAGES));
        var saved = messages("saved", chance.below(MOST_MESSAGES));
        callers.plan(
                chance.between(1, 50),
                call,
                at -> new CallEvent.MessagesFetched(at, call, fetch.mailbox(), fresh, saved));
    }

    private void listen(MessageEffect.PlayMessage play) {
        if (chance.of(50)) {
            agenda.plan(
                    chance.between(1, 50),
                    at -> Optional.of(new CallEvent.MessageGone(at, play.call(), play.playback())));
        } else {
            callers.hear(play.call(), play.playback());
        }
        mayPress(play.call());
    }

    private static List<MessageId> messages(String kind, int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> new MessageId(kind + number))
                .toList();
    }
}
