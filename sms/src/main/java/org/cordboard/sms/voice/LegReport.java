package org.cordboard.sms.voice;

import java.util.OptionalInt;

/// How far one side's call has come, as the network says.
///
/// @param leg the network's id of that side's call; empty where it could not even begin
/// @param seconds how long it lasted, where the network says it
/// @param sipStatus what was answered over SIP in the end (RFC 3261, 21), where the network says it
public record LegReport(String leg, LegState state, OptionalInt seconds, OptionalInt sipStatus) {}
