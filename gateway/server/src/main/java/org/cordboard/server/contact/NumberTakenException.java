package org.cordboard.server.contact;

import org.cordboard.core.sentence.Sentence;

/// A number belongs to another contact already.
final class NumberTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String number;
    private final String owner;

    /// @param owner the name of the other contact
    NumberTakenException(String number, String owner) {
        super(words(number, owner).toString());
        this.number = number;
        this.owner = owner;
    }

    private static Sentence words(String number, String owner) {
        return Sentence.of("{0} is the number of {1} already", number, owner);
    }

    Sentence words() {
        return words(number, owner);
    }

    String number() {
        return number;
    }

    String owner() {
        return owner;
    }
}
