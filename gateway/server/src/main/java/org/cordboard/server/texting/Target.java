package org.cordboard.server.texting;

import java.time.Duration;
import java.util.OptionalInt;

/// Within which time something should be done.
///
/// @param within opening hours count
/// @param level percent in time; supervisors are warned below it
public record Target(Duration within, OptionalInt level) {}
