package org.cordboard.sip;

import org.cordboard.sip.digest.Keyring;

/// What all calls of an edge share.
record Office(
        Wire wire,
        Clockwork clockwork,
        SipTimers timers,
        Calls calls,
        Keyring keyring,
        TrunkBook book,
        SipListener listener) {}
