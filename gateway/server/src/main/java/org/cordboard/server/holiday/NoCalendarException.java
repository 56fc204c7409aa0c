package org.cordboard.server.holiday;

/// A file from which no holidays can be taken. The message says why.
public final class NoCalendarException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    NoCalendarException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /// What to do about it.
    public String remedy() {
        return remedy;
    }
}
