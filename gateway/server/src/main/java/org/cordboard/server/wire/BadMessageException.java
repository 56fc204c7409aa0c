package org.cordboard.server.wire;

import org.cordboard.core.sentence.Sentence;

/// Something that a browser sent cannot be used. Told to the browser in its language.
public final class BadMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Sentence words;
    private final transient Sentence remedy;

    /// @param field the part that is wrong, such as `answer.call`
    /// @param remedy what to do instead
    public BadMessageException(String field, Sentence words, Sentence remedy) {
        super(words.toString());
        this.field = field;
        this.words = words;
        this.remedy = remedy;
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

    /// @return `value`, when it is there
    public static String require(String field, String value) throws BadMessageException {
        if (value == null || value.isBlank()) {
            throw new BadMessageException(field, Sentence.of("This field is missing"), Sentence.of("Give it a value"));
        }
        return value;
    }
}
