package org.cordboard.sip;

import java.util.concurrent.atomic.AtomicReference;
import org.cordboard.sip.digest.Keyring;

/// What all calls of an edge share.
///
/// @param phoneSide null while no telephones are served
record Office(
        Wire wire,
        Clockwork clockwork,
        SipTimers timers,
        Calls calls,
        Keyring keyring,
        TrunkBook book,
        AtomicReference<PhoneSide> phoneSide,
        SipListener listener) {}
