package org.cordboard.server.prompts;

import org.cordboard.core.sentence.Sentence;

/// A prompt cannot be replaced with what was sent. The message is meant to be shown.
public final class PromptRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Sentence words;
    private final transient Sentence remedy;

    PromptRefusedException(String field, Sentence words, Sentence remedy, Throwable cause) {
        super(words.toString(), cause);
        this.field = field;
        this.words = words;
        this.remedy = remedy;
    }

    /// What is wrong: `id` or `sound`.
    public String field() {
        return field;
    }

    public Sentence words() {
        return words;
    }

    /// What to do.
    public Sentence remedy() {
        return remedy;
    }
}
