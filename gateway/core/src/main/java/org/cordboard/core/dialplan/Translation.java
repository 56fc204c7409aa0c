package org.cordboard.core.dialplan;

/// How a number is written for the trunk.
///
/// @param form what it begins with
/// @param strip how many keys are taken off the front, the `+` counted as one
/// @param prepend what is put in front then: digits, `*` and `#`, with a leading `+` or not
public record Translation(Form form, int strip, String prepend) {
    public static final Translation NONE = new Translation(Form.DIALLED, 0, "");

    public enum Form {
        /// As it was dialled.
        DIALLED,
        /// With country code and a leading `+`.
        E164
    }

    /// @param number one that its rule is for
    String of(DialledNumber number) {
        var text = form == Form.E164 ? number.e164().orElse(number.dialled()) : number.dialled();
        return prepend + text.substring(Math.min(strip, text.length()));
    }
}
