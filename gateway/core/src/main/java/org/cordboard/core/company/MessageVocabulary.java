package org.cordboard.core.company;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordboard.core.id.PromptId;

/// Prompts with which messages are counted and numbers said, one set for each language. The set `english` has
/// `english-new-0` ("you have no new messages") to `-10` and `english-new-beyond`, `english-saved-0` ("and no saved
/// messages") to `-10` and `english-saved-beyond`, `english-from`, and `english-digit-0` to `-9`.
///
/// @param name what the ids of the prompts begin with
public record MessageVocabulary(String name) {
    private static final int MOST_COUNTED = 10;

    /// How many messages nobody has heard; the beginning of a sentence that [#old] ends.
    public PromptId fresh(int messages) {
        return counted("new", messages);
    }

    /// How many messages there are besides.
    public PromptId old(int messages) {
        return counted("saved", messages);
    }

    /// Said before a caller's number.
    public PromptId from() {
        return prompt("from");
    }

    /// The prompts for `0` to `9`.
    public List<PromptId> digits() {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> prompt("digit-" + digit))
                .toList();
    }

    /// All prompts that the set must have.
    public List<PromptId> all() {
        var counts = IntStream.rangeClosed(0, MOST_COUNTED + 1)
                .boxed()
                .flatMap(messages -> Stream.of(fresh(messages), old(messages)));
        return Stream.of(counts, Stream.of(from()), digits().stream())
                .flatMap(some -> some)
                .toList();
    }

    private PromptId counted(String what, int messages) {
        return prompt(what + "-" + (messages > MOST_COUNTED ? "beyond" : messages));
    }

    private PromptId prompt(String word) {
        return new PromptId(name + "-" + word);
    }
}
