package org.cordboard.core.simulation;

import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.OfferExplained;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.sentence.Sentence;

/// A running hash of effects that is the same on every machine (an enum's `hashCode` is not).
final class Fingerprint {
    private long value = 17;

    void add(Effect effect) {
        mix(effect.getClass().getSimpleName());
        switch (effect) {
            case Effect.Decided decided -> {
                mix(decided.decision());
                mix(decided.reason());
            }
            case OfferExplained explained -> {
                mix(explained.agent().value());
                mix(explained.score().total());
                mix(explained.candidatesInAll());
            }
            case CallEffect onCall -> mix(onCall.call().value());
            case MessageEffect ofMessages -> mix(ofMessages.call().value());
            case OutsideEffect outside -> {
                mix(outside.call().value());
                mix(outside.leg().number());
            }
            case AgentEffect atAgent -> mix(atAgent.agent().value());
            case Effect.StartTimer start -> {
                mix(start.timer().kind().name());
                mix(start.timer().subject());
                mix(start.timer().generation());
                mix(start.after().toMillis());
            }
            case Effect.CancelTimer cancel -> mix(cancel.timer().generation());
            case Effect.ShowDesk show -> {
                mix(show.desk().status().name());
                mix(show.desk().reason());
            }
            case Effect.ShowPresence show -> {
                mix(show.presence().person().value());
                mix(show.presence().status().name());
            }
            case Effect.ShowQueue show -> {
                mix(show.workgroup().value());
                mix(show.board().waitingInAll());
                mix(show.board().ready());
            }
        }
    }

    long value() {
        return value;
    }

    private void mix(Sentence sentence) {
        mix(sentence.toString());
    }

    private void mix(String text) {
        mix(text.hashCode());
    }

    private void mix(long number) {
        value = (value ^ number) * 0x9E3779B97F4A7C15L;
        value ^= value >>> 29;
    }
}
