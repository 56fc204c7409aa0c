package org.cordboard.sms.provider;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/// How far a text has come.
///
/// @param network the network's id of the text
/// @param error the network's number for what went wrong
/// @param segments by which it is charged, where the network says it
/// @param price what it costs, where the network says it
public record DeliveryReport(
        String network, Delivery delivery, OptionalInt error, OptionalInt segments, Optional<Price> price) {
    /// @param amount 0 or more
    /// @param currency by ISO 4217, such as `USD`
    public record Price(BigDecimal amount, String currency) {}
}
