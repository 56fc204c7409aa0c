package org.cordboard.sms.text;

/// The alphabet of telephones (3GPP TS 23.038, sections 6.2.1 and 6.2.1.1).
final class Gsm7 {
    private static final String ONE_UNIT = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWO_UNITS = "\f^{}\\[~]|€";

    private Gsm7() {}

    static boolean has(String character) {
        return units(character) > 0;
    }

    /// @return 0 for a character that is not in it
    static int units(String character) {
        if (character.length() != 1) {
            return 0;
        }
        return ONE_UNIT.contains(character) ? 1 : TWO_UNITS.contains(character) ? 2 : 0;
    }
}
