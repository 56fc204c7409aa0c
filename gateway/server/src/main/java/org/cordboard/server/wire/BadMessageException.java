package org.cordboard.server.wire;

/// Something that a browser sent cannot be used. Told to the browser as it stands.
public final class BadMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String remedy;

    /// @param field the part that is wrong, such as `answer.call`
    /// @param remedy what to do instead
    public BadMessageException(String field, String message, String remedy) {
        super(message);
        this.field = field;
        this.remedy = remedy;
    }

    public String field() {
        return field;
    }

    public String remedy() {
        return remedy;
    }

    /// @return `value`, when it is there
    public static String require(String field, String value) throws BadMessageException {
        if (value == null || value.isBlank()) {
            throw new BadMessageException(field, "This field is missing", "Give it a value");
        }
        return value;
    }
}
