package org.cordboard.e2e.bench.talk;

import org.cordboard.e2e.bench.sip.PhoneCall;
import org.cordboard.media.peer.PhonePeer;

/// Somebody on the telephone.
record Caller(PhoneCall line, PhonePeer phone, Ear ear) {}
