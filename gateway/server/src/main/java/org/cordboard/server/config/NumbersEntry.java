package org.cordboard.server.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordboard.core.dialplan.Home;
import org.cordboard.server.numbering.Numbering;
import org.cordboard.server.numbering.TrunkNumbers;

/// How a trunk writes numbers: one form for both directions, or a map.
///
/// @param in how it writes to us; as they are when left out
/// @param out how it wants to be written to; as they are when left out
/// @param country of ISO 3166-1; the dial plan's when left out
/// @param area of numbers without one, as it stands behind the country code; the dial plan's when left out
record NumbersEntry(WayEntry in, WayEntry out, String country, String area) {
    private static final Pattern AREA = Pattern.compile("[0-9]{1,8}");

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    NumbersEntry {
        in = in == null ? WayEntry.of("as-is") : in;
        out = out == null ? WayEntry.of("as-is") : out;
        if (country != null && !Numbering.PLANS.hasCountry(country)) {
            throw new IllegalArgumentException(
                    "country is '" + country + "': write two capital letters as in ISO 3166-1, such as DE");
        }
        if (area != null && !AREA.matcher(area).matches()) {
            throw new IllegalArgumentException(
                    "area is '" + area + "': write the digits behind the country code, such as \"30\"");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NumbersEntry of(String form) {
        return new NumbersEntry(WayEntry.of(form), WayEntry.of(form), null, null);
    }

    /// @param prefix in front of what the form says: taken off what comes in, put before what goes out
    record WayEntry(String form, String prefix) {
        private static final List<String> FORMS = List.of("e164", "international", "national", "as-is");
        private static final Pattern PREFIX = Pattern.compile("\\+?[0-9*#]{1,10}");

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        WayEntry {
            form = form == null ? "as-is" : form;
            prefix = prefix == null ? "" : prefix;
            if (!FORMS.contains(form)) {
                throw new IllegalArgumentException(
                        "'" + form + "' is no form of numbers: write e164, international, national or as-is");
            }
            if (!prefix.isEmpty() && !PREFIX.matcher(prefix).matches()) {
                throw new IllegalArgumentException("prefix is '" + prefix + "': write up to ten digits, * and #");
            }
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static WayEntry of(String form) {
            return new WayEntry(form, "");
        }

        private TrunkNumbers.Way way() {
            return new TrunkNumbers.Way(
                    TrunkNumbers.Form.valueOf(form.toUpperCase(Locale.ROOT).replace('-', '_')), prefix);
        }
    }

    /// @param usual where the company is
    /// @throws IllegalArgumentException when a form needs a country that nobody names
    TrunkNumbers format(Home usual) {
        Home home = country == null
                ? new Home(usual.country(), area == null ? usual.area() : area)
                : new Home(country, area == null ? "" : area);
        if (home.country().isEmpty()
                && Stream.of(in, out).anyMatch(way -> way.form().equals("national"))) {
            throw new IllegalArgumentException("numbers are national, and nobody says in which country: give"
                    + " numbers.country, such as DE, or dialPlan.country in the company's file");
        }
        return new TrunkNumbers(home, in.way(), out.way());
    }
}
