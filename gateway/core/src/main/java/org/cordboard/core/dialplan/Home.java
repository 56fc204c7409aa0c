package org.cordboard.core.dialplan;

/// Where a company is, by which numbers without a country code are understood.
///
/// @param country of ISO 3166-1, such as `DE`; empty when it is not said, and then such numbers have no E.164 form
/// @param area in front of numbers without one, as it stands behind the country code, such as `30`; can be empty
public record Home(String country, String area) {
    public static final Home UNKNOWN = new Home("", "");
}
