package org.cordboard.core.id;

/// One playing of one or more prompts on a call. The floor counts them up, so that the end of a prompt that was
/// already replaced by another is told apart from the end of the present one.
///
/// @param number counts from 1 within a call
public record PlaybackId(long number) {}
