package org.cordboard.sms.voice;

/// Somebody calls a number of ours at the network.
///
/// @param call the network's id of the caller's call
/// @param caller as the network writes it; empty when it does not say
/// @param number of ours, as the network writes it
public record DialledNumber(String call, String caller, String number) {}
