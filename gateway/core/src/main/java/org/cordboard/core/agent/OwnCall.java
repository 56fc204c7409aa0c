package org.cordboard.core.agent;

import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.OwnPlace;

/// A call that an agent makes from the console as its caller: to a colleague, or to whom he or she
/// wants to consult beside the caller in hand.
///
/// @param called whom, by name; what has none of its own, such as a menu, by what it is
public record OwnCall(Call call, Sentence called, OwnPlace place) {
    public OwnCall at(OwnPlace newPlace) {
        return new OwnCall(call, called, newPlace);
    }

    public OwnCall with(Sentence newCalled) {
        return new OwnCall(call, newCalled, place);
    }

    /// Whether a human has answered, who may have put the agent on hold since.
    public boolean answered() {
        return call.state() instanceof CallState.WithAgent || call.state() instanceof CallState.WithOutside;
    }
}
