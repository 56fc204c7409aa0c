package org.cordboard.sip.dialect;

import java.time.Duration;
import java.util.Optional;

/// What a trunk writes otherwise than we do. Received messages are read by the rules first and then by the
/// number format; what we send is written the other way round.
///
/// @param name by which people know it, such as `twilio`
/// @param received rules for the trunk's messages, before anybody else reads them
/// @param sent rules for ours, after everybody else has written them
/// @param session the session interval that we ask for, in whole seconds (RFC 4028, 4); zero: none; empty: the
/// usual one
/// @param contactName our domain name, which stands in Contact; empty: our address does
public record Dialect(
        String name,
        NumberFormat numbers,
        HeaderRules received,
        HeaderRules sent,
        Optional<Duration> session,
        Optional<String> contactName) {
    public static final Dialect OURS = new Dialect(
            "generic", NumberFormat.OURS, HeaderRules.NONE, HeaderRules.NONE, Optional.empty(), Optional.empty());
}
