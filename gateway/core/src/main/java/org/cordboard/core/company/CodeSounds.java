package org.cordboard.core.company;

import org.cordboard.core.id.PromptId;

/// What is heard after a [TelephoneCode] was obeyed.
///
/// @param ready the person gets calls now
/// @param notReady the person gets no calls for a while
/// @param left the person has left work
public record CodeSounds(PromptId ready, PromptId notReady, PromptId left) {}
