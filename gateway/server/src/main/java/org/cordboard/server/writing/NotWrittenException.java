package org.cordboard.server.writing;

import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.wire.BadMessageException;

/// Something that was written is not taken, and nothing of it is kept. Told to the writer in words.
public final class NotWrittenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final String field;
    private final transient Sentence words;
    private final transient Sentence remedy;

    public enum Why {
        /// Empty, or too long.
        NOT_FIT(422),
        TOO_FAST(429),
        /// There is nobody to write to.
        NOBODY_THERE(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /// @param remedy what to do instead
    public NotWrittenException(Why why, Sentence words, Sentence remedy) {
        this(why, "words", words, remedy);
    }

    /// @param field of what was written that is not taken
    /// @param remedy what to do instead
    public NotWrittenException(Why why, String field, Sentence words, Sentence remedy) {
        super(words.toString());
        this.why = why;
        this.field = field;
        this.words = words;
        this.remedy = remedy;
    }

    /// What to do instead.
    public Sentence remedy() {
        return remedy;
    }

    /// For who has asked over HTTP.
    public HttpProblem asHttpProblem() {
        return new HttpProblem(why.status, field, words, remedy);
    }

    /// For who has sent it over a socket.
    ///
    /// @param named as [BadMessageException#field()]
    public BadMessageException asBadMessage(String named) {
        return new BadMessageException(named, words, remedy);
    }
}
