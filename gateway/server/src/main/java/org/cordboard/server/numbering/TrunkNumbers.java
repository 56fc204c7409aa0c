package org.cordboard.server.numbering;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cordboard.core.dialplan.Home;
import org.cordboard.sip.dialect.NumberFormat;

/// Numbers as a trunk writes them, in both directions. Numbers of six digits or fewer, which emergency numbers,
/// short codes and extensions are, and whatever is no number stay as they are.
///
/// @param home where the trunk is: by which numbers without a country code are understood
/// @param received how the trunk writes
/// @param sent how it wants to be written to
public record TrunkNumbers(Home home, Way received, Way sent) implements NumberFormat {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{7,32}");

    /// With what only helps people to read it (RFC 3966, 5.1.1).
    private static final Pattern SEPARATED = Pattern.compile("\\+?[0-9*#().-]+");

    public enum Form {
        /// With country code and a leading `+`.
        E164,
        /// The same without the `+`.
        INTERNATIONAL,
        /// As one dials it in the trunk's country, with the prefix for other areas or countries.
        NATIONAL,
        AS_IS
    }

    /// @param prefix digits, `*` and `#`, in front of that; can be empty
    public record Way(Form form, String prefix) {
        public static final Way AS_IS = new Way(Form.AS_IS, "");
    }

    @Override
    public String read(String written) {
        String number = received.form() == Form.AS_IS ? written : bare(written);
        String rest = number.startsWith(received.prefix())
                ? number.substring(received.prefix().length())
                : number;
        if (!NUMBER.matcher(rest).matches()) {
            return written;
        }
        return switch (received.form()) {
            case AS_IS -> rest;
            case E164 -> rest.startsWith("+") ? inFull(rest).orElse(rest) : rest;
            case INTERNATIONAL ->
                inFull(rest.startsWith("+") ? rest : "+" + rest).orElse(rest);
            case NATIONAL -> full(rest).orElse(rest);
        };
    }

    /// Without separators and parameters.
    private static String bare(String written) {
        String number = written.replaceFirst(";.*", "");
        return SEPARATED.matcher(number).matches() ? number.replaceAll("[().-]", "") : number;
    }

    private static Optional<String> inFull(String number) {
        return Numbering.PLANS.possible(number);
    }

    @Override
    public String write(String number) {
        if (!NUMBER.matcher(number).matches()) {
            return number;
        }
        return sent.prefix()
                + switch (sent.form()) {
                    case AS_IS -> number;
                    case E164 -> full(number).orElse(number);
                    case INTERNATIONAL ->
                        full(number).map(e164 -> e164.substring(1)).orElse(number);
                    case NATIONAL ->
                        full(number)
                                .flatMap(e164 -> Numbering.PLANS.dialledIn(home.country(), e164))
                                .orElse(number);
                };
    }

    private Optional<String> full(String number) {
        return Numbering.PLANS.e164(home, number);
    }
}
