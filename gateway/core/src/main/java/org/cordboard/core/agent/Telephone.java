package org.cordboard.core.agent;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;

/// The telephone of an agent: a console without a screen. It rings for calls at the own line whenever it is
/// registered, and for calls of workgroups once its person has said so.
public final class Telephone {
    private boolean registered;
    private boolean onDuty;
    private final Set<CallId> ownCalls = new HashSet<>();
    private Optional<OutsideId> leg = Optional.empty();
    private boolean talks;
    private boolean holds;

    /// Whether it could be rung now.
    public boolean reachable() {
        return registered && ownCalls.isEmpty();
    }

    public boolean registered() {
        return registered;
    }

    public void registered(boolean newRegistered) {
        registered = newRegistered;
    }

    /// Whether its person is at work there.
    public boolean works() {
        return registered && onDuty;
    }

    /// Whether calls of workgroups are to ring there, as soon as it is registered.
    public boolean onDuty() {
        return onDuty;
    }

    public void onDuty(boolean newOnDuty) {
        onDuty = newOnDuty;
    }

    /// @return whether its person can be rung there for a call at the own line, or of a workgroup
    public boolean ringsFor(boolean ownLine) {
        return reachable() && (ownLine || onDuty);
    }

    /// Its person has called somebody from it.
    public void began(CallId ownCall) {
        ownCalls.add(ownCall);
    }

    /// @return whether this was a call that its person had made from it
    public boolean ended(CallId ownCall) {
        return ownCalls.remove(ownCall);
    }

    /// With which it rings or talks for the call in hand.
    public Optional<OutsideId> leg() {
        return leg;
    }

    public boolean rings() {
        return leg.isPresent() && !talks;
    }

    /// Whether the agent has taken the call in hand there.
    public boolean talks() {
        return talks;
    }

    public void rings(OutsideId newLeg) {
        leg = Optional.of(newLeg);
        talks = false;
        holds = false;
    }

    public void answered() {
        talks = true;
    }

    /// The agent talks with another caller there.
    public void isNow(OutsideId newLeg) {
        leg = Optional.of(newLeg);
        talks = true;
        holds = false;
    }

    /// Whether hold was pressed there for the call in hand.
    public boolean holds() {
        return holds;
    }

    public void holds(boolean newHolds) {
        holds = newHolds;
    }

    /// The leg is no more.
    public void isSilent() {
        leg = Optional.empty();
        talks = false;
        holds = false;
    }
}
