package org.cordboard.sip.dialect;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Locale;
import java.util.Set;

/// One change of the messages that begin a call, or answer that.
///
/// @param on which messages it is for
public record HeaderRule(On on, Change change) {
    /// Header lines that the dialog, the transaction or the body hang on (RFC 3261, 8.1.1, 12.2 and 20), and
    /// those that prove who somebody is.
    private static final Set<String> KEPT = Set.of(
            "via",
            "call-id",
            "cseq",
            "from",
            "to",
            "contact",
            "route",
            "record-route",
            "max-forwards",
            "content-length",
            "content-type",
            "content-encoding",
            "rseq",
            "rack",
            "replaces",
            "authorization",
            "proxy-authorization",
            "www-authenticate",
            "proxy-authenticate");

    /// RFC 3261, 25.1, without the short forms of one letter.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.!%*_+`'~-]{2,64}");

    private static final int LONGEST_TEXT = 1000;

    public enum On {
        REQUESTS,
        RESPONSES,
        BOTH
    }

    /// Whose name stands before the `@`.
    public enum Place {
        REQUEST_URI,
        FROM,
        TO
    }

    public sealed interface Change {
        /// Replaces what is there.
        record Put(String header, String value) implements Change {
            public Put {
                checkName(header);
                checkText("value", value);
            }
        }

        record Remove(String header) implements Change {
            public Remove {
                checkName(header);
            }
        }

        /// Replaces what is there under the new name.
        record Rename(String header, String as) implements Change {
            public Rename {
                checkName(header);
                checkName(as);
            }
        }

        /// Replaces what is there under the other name.
        record Copy(String header, String as) implements Change {
            public Copy {
                checkName(header);
                checkName(as);
            }
        }

        /// In each line of that name, wherever the expression fits.
        ///
        /// @param with may name groups, `$1`
        record Replace(String header, Pattern expression, String with) implements Change {
            public Replace {
                checkName(header);
                checkReplacement(expression, with);
            }
        }

        /// As [Replace], in the name before the `@` of a request.
        record ReplaceUser(Place place, Pattern expression, String with) implements Change {
            public ReplaceUser {
                checkReplacement(expression, with);
            }
        }
    }

    public HeaderRule {
        if (on == On.RESPONSES && change instanceof Change.ReplaceUser) {
            throw new IllegalArgumentException(
                    "responses repeat From and To as the request has them: leave on: responses out");
        }
    }

    /// @throws IllegalArgumentException with words for whoever wrote it
    public static Pattern expression(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException unfit) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no expression as RE2 knows them (" + unfit.getDescription()
                            + "): back references and look-around are not among them",
                    unfit);
        }
    }

    boolean isForRequests() {
        return on != On.RESPONSES;
    }

    boolean isForResponses() {
        return on != On.REQUESTS && !(change instanceof Change.ReplaceUser);
    }

    private static void checkName(String header) {
        if (!NAME.matches(header)) {
            throw new IllegalArgumentException(
                    "'" + header + "' is no name of a header: write it in full, such as P-Asserted-Identity");
        }
        if (KEPT.contains(header.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    header + " holds the call together and stays as it is: in From, To and the"
                            + " request URI the name before the @ can be replaced, no more");
        }
    }

    private static void checkText(String key, String text) {
        if (text.isEmpty() || text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(key + " must be one line of 1 to " + LONGEST_TEXT + " characters");
        }
    }

    private static void checkReplacement(Pattern expression, String with) {
        if (!with.isEmpty()) {
            checkText("with", with);
        }
        try {
            // An expression that fits, so that a group which is not there is noticed now.
            String every = "(?:" + expression.pattern() + ")|";
            Pattern.compile(every).matcher("").replaceAll(with);
        } catch (IndexOutOfBoundsException | IllegalArgumentException noGroup) {
            throw new IllegalArgumentException(
                    "with is '" + with + "', and names a group that the expression does not have", noGroup);
        }
    }
}
