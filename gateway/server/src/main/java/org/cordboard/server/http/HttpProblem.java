package org.cordboard.server.http;

/// A request that cannot be met, told to the client as it stands.
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String field;
    private final String remedy;
    private final int retryAfterSeconds;

    /// @param status 400–599
    /// @param field what is wrong, or empty
    /// @param remedy what to do
    /// @param retryAfterSeconds 0 when one may try again at once
    public HttpProblem(int status, String field, String message, String remedy, int retryAfterSeconds) {
        super(message);
        this.status = status;
        this.field = field;
        this.remedy = remedy;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public HttpProblem(int status, String field, String message, String remedy) {
        this(status, field, message, remedy, 0);
    }

    public int status() {
        return status;
    }

    public String field() {
        return field;
    }

    public String remedy() {
        return remedy;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
