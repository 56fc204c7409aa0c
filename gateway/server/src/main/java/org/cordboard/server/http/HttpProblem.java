package org.cordboard.server.http;

import org.cordboard.core.sentence.Sentence;

/// A request that cannot be met, told to the client in its language.
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String field;
    private final transient Sentence words;
    private final transient Sentence remedy;
    private final int retryAfterSeconds;

    /// @param status 400–599
    /// @param field what is wrong, or empty
    /// @param remedy what to do
    /// @param retryAfterSeconds 0 when one may try again at once
    public HttpProblem(int status, String field, Sentence words, Sentence remedy, int retryAfterSeconds) {
        super(words.toString());
        this.status = status;
        this.field = field;
        this.words = words;
        this.remedy = remedy;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public HttpProblem(int status, String field, Sentence words, Sentence remedy) {
        this(status, field, words, remedy, 0);
    }

    public int status() {
        return status;
    }

    public String field() {
        return field;
    }

    public Sentence words() {
        return words;
    }

    public Sentence remedy() {
        return remedy;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
