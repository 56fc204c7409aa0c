package org.cordboard.core.company;

import java.util.Arrays;
import java.util.Optional;

/// What people tell the house by dialling it at their own telephone. The numbers of the company go first.
public enum TelephoneCode {
    /// Begins work at the telephone, ends a break, or the notes after a call.
    READY("*50"),
    NOT_READY("*51"),
    /// Ends work at the telephone.
    LEAVE("*52"),
    /// Lets the person hear messages, after the PIN.
    MESSAGES("*97");

    private final String digits;

    TelephoneCode(String digits) {
        this.digits = digits;
    }

    /// As they are dialled.
    public String digits() {
        return digits;
    }

    public static Optional<TelephoneCode> of(String dialled) {
        return Arrays.stream(values())
                .filter(code -> code.digits.equals(dialled))
                .findFirst();
    }
}
