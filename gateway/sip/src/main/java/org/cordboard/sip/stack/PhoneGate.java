package org.cordboard.sip.stack;

/// Lets telephones register from anywhere, and do more once they have.
///
/// @param registered where telephones are
/// @param guessers those who came with wrong credentials, which nobody can do in another one's name: the nonce for it
/// was sent to that address
public record PhoneGate(KnownAddresses registered, Bans guessers) {}
