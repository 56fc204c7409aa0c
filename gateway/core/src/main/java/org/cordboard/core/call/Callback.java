package org.cordboard.core.call;

import java.time.Instant;
import org.cordboard.core.company.CallbackRules;

/// A caller's wish to be called back.
///
/// @param until after which nobody calls any more
/// @param tries how often the caller was dialled
/// @param away the caller has left the line; before that, he or she hears that it will be done
public record Callback(CallbackRules rules, Instant until, int tries, boolean away) {
    public Instant askedAt() {
        return until.minus(rules.atLongest());
    }

    Callback leaves() {
        return new Callback(rules, until, tries, true);
    }

    public Callback triedAgain() {
        return new Callback(rules, until, tries + 1, away);
    }

    /// A try that came to nothing by our own fault does not count.
    public Callback notTried() {
        return new Callback(rules, until, tries - 1, away);
    }
}
