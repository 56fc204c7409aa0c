package org.cordboard.server.store;

/// The store cannot be opened or used. The message names the setting that is wrong and what to do about it, and
/// is meant to be shown as it is.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /// @param field the setting that is wrong, such as `store.file`
    /// @param problem what is wrong, a sentence
    /// @param remedy what to do, a sentence
    public StoreException(String field, String problem, String remedy, Throwable cause) {
        super(field + ": " + problem + " " + remedy, cause);
        this.field = field;
    }

    /// The setting that is wrong, such as `store.file`.
    public String field() {
        return field;
    }
}
