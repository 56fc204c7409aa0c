package org.cordboard.protocol;

/// The solution of a [Rest.CallTask]: what was given, and the number that solves it.
///
/// @param algorithm as in the task, as are `challenge`, `salt` and `signature`
/// @param number from 0
public record Proof(String algorithm, String challenge, long number, String salt, String signature) {}
