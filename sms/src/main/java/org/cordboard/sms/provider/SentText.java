package org.cordboard.sms.provider;

import java.time.Instant;

/// A text that the network has accepted for us.
///
/// @param at when it was accepted
public record SentText(DeliveryReport report, String from, String to, String words, Instant at) {}
