package org.cordboard.server.call;

import java.time.Duration;
import org.cordboard.core.effect.Route;

/// A telephone that is to be dialled.
///
/// @param number as it is sent: digits, `*` and `#`, with a leading `+` or not
/// @param ringFor after which it is given up
/// @param maxForwards how many more systems the call may come through
public record Outgoing(String number, Duration ringFor, Route route, int maxForwards) {}
