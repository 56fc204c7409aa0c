package org.cordboard.server.contact;

/// A number belongs to another contact already.
final class NumberTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String number;
    private final String owner;

    /// @param owner the name of the other contact
    NumberTakenException(String number, String owner) {
        super(number + " is the number of " + owner + " already");
        this.number = number;
        this.owner = owner;
    }

    String number() {
        return number;
    }

    String owner() {
        return owner;
    }
}
