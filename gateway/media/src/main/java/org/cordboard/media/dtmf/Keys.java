package org.cordboard.media.dtmf;

/// The keys of a telephone and their event codes (RFC 4733, section 3.2).
public final class Keys {
    private static final String BY_CODE = "0123456789*#ABCD";

    private Keys() {}

    static boolean isKey(int event) {
        return event < BY_CODE.length();
    }

    static char key(int event) {
        return BY_CODE.charAt(event);
    }

    public static boolean exists(char key) {
        return event(key) >= 0;
    }

    /// @return the event code, or -1 when there is no such key
    public static int event(char key) {
        return BY_CODE.indexOf(key);
    }
}
