package org.cordboard.server.prompts;

/// A prompt cannot be replaced with what was sent. The message is meant to be shown.
public final class PromptRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String remedy;

    PromptRefusedException(String field, String message, String remedy, Throwable cause) {
        super(message, cause);
        this.field = field;
        this.remedy = remedy;
    }

    /// What is wrong: `id` or `sound`.
    public String field() {
        return field;
    }

    /// What to do, a sentence.
    public String remedy() {
        return remedy;
    }
}
