package org.cordboard.sip;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keys in the body of INFO. No RFC covers these two forms, but telephones and gateways send them:
/// `application/dtmf` holds the key, `application/dtmf-relay` a line `Signal=5`.
final class DtmfInfo {
    private static final Pattern SIGNAL = Pattern.compile("(?im)^\\s*Signal\\s*=\\s*(\\S{1,2})\\s*$");

    /// Some gateways send RFC 4733's event codes for the keys beyond 9.
    private static final Map<String, Character> BY_CODE =
            Map.of("10", '*', "11", '#', "12", 'A', "13", 'B', "14", 'C', "15", 'D');

    private DtmfInfo() {}

    /// @param subtype of Content-Type `application`
    static boolean carriesKeys(String subtype) {
        return subtype.equalsIgnoreCase("dtmf") || subtype.equalsIgnoreCase("dtmf-relay");
    }

    /// @return one of `0`–`9`, `*`, `#`, `A`–`D`; empty when the body holds no key
    static Optional<Character> key(String subtype, String body) {
        if (subtype.equalsIgnoreCase("dtmf")) {
            return decode(body.strip());
        }
        Matcher signal = SIGNAL.matcher(body);
        return signal.find() ? decode(signal.group(1)) : Optional.empty();
    }

    private static Optional<Character> decode(String signal) {
        if (BY_CODE.containsKey(signal)) {
            return Optional.of(BY_CODE.get(signal));
        }
        return signal.toUpperCase(Locale.ROOT).matches("[0-9*#A-D]")
                ? Optional.of(Character.toUpperCase(signal.charAt(0)))
                : Optional.empty();
    }
}
