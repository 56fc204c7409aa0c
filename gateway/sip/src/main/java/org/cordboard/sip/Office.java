package org.cordboard.sip;

/// What all calls of an edge share.
record Office(Wire wire, Clockwork clockwork, SipTimers timers, Calls calls, SipListener listener) {}
