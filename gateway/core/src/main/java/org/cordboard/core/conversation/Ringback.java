package org.cordboard.core.conversation;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.call.Call;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.toll.Permit;

/// Dials the telephone of somebody for whom an agent waits, and lets the agent hear it ring.
final class Ringback {
    /// How much later than the end of ringing the network must have told how that went.
    static final Duration GRACE = Duration.ofSeconds(10);

    private final Supplier<HouseSounds> sounds;
    private final Outbox outbox;

    Ringback(Supplier<HouseSounds> sounds, Outbox outbox) {
        this.sounds = sounds;
        this.outbox = outbox;
    }

    void begin(Call call, Agent agent, Duration ringFor, Permit.Granted granted) {
        outbox.add(new CallEffect.DialCaller(call.id(), granted.number(), ringFor, granted.route()));
        sounds.get().ringing().ifPresent(ringing -> outbox.add(toHear(call, agent, ringing)));
    }

    private static Effect toHear(Call call, Agent agent, PromptId ringing) {
        return agent.telephone()
                .leg()
                .<Effect>map(leg -> new OutsideEffect.PlayOutside(call.id(), leg, List.of(ringing)))
                .orElseGet(() -> new CallEffect.PlayToAgent(call.id(), agent.id(), ringing));
    }

    /// What the network plays takes the place of our ringing tone.
    void hear(Call call, Agent agent) {
        outbox.add(agent.telephone()
                .leg()
                .<Effect>map(leg -> new OutsideEffect.HearOutside(call.id(), leg))
                .orElseGet(() -> new CallEffect.HearCaller(call.id(), agent.id())));
    }

    /// The agent hears it no more; at a telephone, as soon as something else is to be heard.
    void end(Call call, AgentId agent) {
        outbox.add(new CallEffect.SilenceAgent(call.id(), agent));
    }
}
