package org.cordboard.media.sdp;

/// One line of SDP, `type=value`.
///
/// @param number from 1
record SdpLine(int number, char type, String value) {
    private static final int SHOWN = 80;

    /// The part of an attribute's value before the colon, all of it when there is none.
    String attributeName() {
        int colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    /// The part of an attribute's value after the colon, empty when there is none.
    String attributeValue() {
        int colon = value.indexOf(':');
        return colon < 0 ? "" : value.substring(colon + 1).strip();
    }

    /// Fit for a message: short, and without characters that would do something to whoever reads it.
    String excerpt() {
        String text = (type + "=" + value).replaceAll("\\p{Cntrl}", "?");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
