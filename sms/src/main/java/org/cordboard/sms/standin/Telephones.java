package org.cordboard.sms.standin;

/// Telephones at which things go wrong, by their last digits; all others receive what is sent to them.
final class Telephones {
    private static final int NO_SUCH_NUMBER = 21211;
    private static final int LANDLINE = 21614;
    private static final int SWITCHED_OFF = 30003;
    private static final int BLOCKED = 30007;

    private Telephones() {}

    /// What the network says at once.
    ///
    /// @return Twilio's number; 0 for nothing
    static int refusal(String number) {
        if (!number.matches("\\+[1-9][0-9]{6,14}|[0-9]{3,8}") || number.endsWith("0001")) {
            return NO_SUCH_NUMBER;
        }
        return number.endsWith("0009") ? LANDLINE : 0;
    }

    /// What the network says once it has tried.
    ///
    /// @return Twilio's number; 0 for nothing
    static int error(String number) {
        if (number.endsWith("0003")) {
            return SWITCHED_OFF;
        }
        return number.endsWith("0007") ? BLOCKED : 0;
    }
}
