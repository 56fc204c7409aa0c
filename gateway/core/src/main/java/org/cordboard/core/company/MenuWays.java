package org.cordboard.core.company;

import java.util.Optional;

/// Ways through a menu beside its choices.
///
/// @param repeatKey plays the menu again, as often as the caller likes; one of `0`–`9` and `*`
/// @param onSilence where a caller goes who pressed nothing at the last try; empty for the fallback
/// @param onWrongKeys where a caller goes whose keys meant nothing at the last try; empty for the fallback
/// @param extensions whether the extension of a person can be keyed instead of a choice
/// @param names in which callers are told which key is for whom, if people can be found by the first letters of their
///     names; empty if not
public record MenuWays(
        Optional<Character> repeatKey,
        Optional<AnswerPoint> onSilence,
        Optional<AnswerPoint> onWrongKeys,
        boolean extensions,
        Optional<Vocabulary> names) {
    public static final MenuWays NONE =
            new MenuWays(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
}
