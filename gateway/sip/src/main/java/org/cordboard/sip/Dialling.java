package org.cordboard.sip;

import java.time.Duration;
import java.util.regex.Pattern;

/// A call that is to be made.
///
/// @param number who is called: digits, `*` and `#`, with a leading `+` or not
/// @param from who calls, as the called side is shown; as `number`
/// @param offer our SDP
/// @param ringFor after which the call is given up
/// @param maxForwards how many more systems the call may come through, 0–255 (RFC 3261, 8.1.1.6)
public record Dialling(Trunk trunk, String number, String from, String offer, Duration ringFor, int maxForwards) {
    public static final int USUAL_MAX_FORWARDS = 70;

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#]{1,40}");

    /// A call that begins here.
    public Dialling(Trunk trunk, String number, String from, String offer, Duration ringFor) {
        this(trunk, number, from, offer, ringFor, USUAL_MAX_FORWARDS);
    }

    public Dialling {
        check("number", number);
        check("from", from);
        if (!ringFor.isPositive()) {
            throw new IllegalArgumentException("ringFor must be positive, not " + ringFor);
        }
    }

    /// Whether telephones can dial it.
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static void check(String name, String number) {
        if (!isNumber(number)) {
            throw new IllegalArgumentException(
                    name + " must be digits, * and #, with a leading + or not, and not '" + number + "'");
        }
    }
}
