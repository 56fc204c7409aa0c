package org.cordboard.sms.provider;

/// Tells what a text network says by its own requests to us. Any thread; nothing blocks.
public interface NetworkDoor {
    /// @throws ForgedException when the network has not said it
    /// @throws IllegalArgumentException naming the field that is missing or wrong
    IncomingText text(NetworkCall call) throws ForgedException;

    /// @throws ForgedException when the network has not said it
    /// @throws IllegalArgumentException naming the field that is missing or wrong
    DeliveryReport report(NetworkCall call) throws ForgedException;
}
