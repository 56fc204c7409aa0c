package org.cordboard.server.call;

import java.util.Optional;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;
import org.cordboard.server.peer.PeerPlace;
import org.cordboard.sip.Dialling;

/// Somebody who calls from the console: its leg is the caller's side of the call, and stays when that
/// ends.
final class ConsoleCaller implements ArrivedSide {
    private final CallId call;
    private final AgentId agent;
    private final AgentLegs legs;
    private final Lendings lendings;

    ConsoleCaller(CallId call, AgentId agent, AgentLegs legs, Lendings lendings) {
        this.call = call;
        this.agent = agent;
        this.legs = legs;
        this.lendings = lendings;
    }

    @Override
    public Leg answer(LegListener listener) throws CannotAnswerException {
        Leg leg = legs.leg(agent)
                .orElseThrow(() -> new CannotAnswerException(
                        Cause.GATEWAY_FAILED, "The sound of " + agent + "'s browser is gone"));
        LentLeg lent = new LentLeg(legs, agent, leg, () -> lendings.records(agent, listener));
        lendings.lend(agent, call, lent, listener);
        return lent;
    }

    /// The console shows that by itself.
    @Override
    public void ring() {}

    @Override
    public Optional<PeerPlace> browser() {
        return Optional.of(new PeerPlace.Console(agent));
    }

    @Override
    public int maxForwards() {
        return Dialling.USUAL_MAX_FORWARDS;
    }

    @Override
    public void end(Cause cause) {
        lendings.giveBack(agent, call);
    }

    @Override
    public void confirmEnd() {
        lendings.giveBack(agent, call);
    }
}
