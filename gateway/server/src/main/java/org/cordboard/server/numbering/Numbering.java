package org.cordboard.server.numbering;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordboard.core.dialplan.Home;
import org.cordboard.core.dialplan.NumberForms;

/// What the world's numbering plans say of a number. Any thread.
public final class Numbering implements NumberForms {
    public static final Numbering PLANS = new Numbering();

    /// As long as emergency numbers are in any country.
    private static final int LONGEST_EMERGENCY = 5;

    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{2,32}");
    private static final Map<String, List<String>> EMERGENCY = new ConcurrentHashMap<>();

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final PhoneNumberToTimeZonesMapper zones = PhoneNumberToTimeZonesMapper.getInstance();

    private Numbering() {}

    /// @param country of ISO 3166-1, such as `DE`
    public boolean hasCountry(String country) {
        return plans.getSupportedRegions().contains(country);
    }

    /// The emergency numbers of a country. Takes some time when a country is asked for first.
    public List<String> emergency(String country) {
        return EMERGENCY.computeIfAbsent(country, Numbering::findEmergency);
    }

    private static List<String> findEmergency(String country) {
        return IntStream.rangeClosed(2, LONGEST_EMERGENCY)
                .boxed()
                .flatMap(length -> numbersOf(length)
                        .filter(number -> ShortNumberInfo.getInstance().isEmergencyNumber(number, country)))
                .toList();
    }

    private static Stream<String> numbersOf(int length) {
        return IntStream.range(0, (int) Math.pow(10, length)).mapToObj(("%0" + length + "d")::formatted);
    }

    @Override
    public Optional<String> e164(Home home, String dialled) {
        if (!DIGITS.matcher(dialled).matches()) {
            return Optional.empty();
        }
        if (dialled.startsWith("+")) {
            return Optional.of(parsed(dialled, home).map(this::written).orElse(dialled));
        }
        if (home.country().isEmpty()) {
            return Optional.empty();
        }
        if (isLocal(home, dialled)) {
            return withArea(home, dialled);
        }
        return parsed(dialled, home).flatMap(number -> switch (plans.isPossibleNumberWithReason(number)) {
            case IS_POSSIBLE -> Optional.of(written(number));
            case IS_POSSIBLE_LOCAL_ONLY -> withArea(home, dialled);
            case INVALID_COUNTRY_CODE, TOO_SHORT, INVALID_LENGTH, TOO_LONG -> Optional.empty();
        });
    }

    /// A number with its country code, if its length is one that there is.
    ///
    /// @param number with a leading `+`
    Optional<String> possible(String number) {
        return parsed(number, Home.UNKNOWN)
                .filter(found -> plans.isPossibleNumberWithReason(found) == ValidationResult.IS_POSSIBLE)
                .map(this::written);
    }

    /// The digits of a number behind its country code.
    ///
    /// @param e164 with country code and a leading `+`
    public Optional<String> national(String e164) {
        return e164.startsWith("+")
                ? parsed(e164, Home.UNKNOWN).map(plans::getNationalSignificantNumber)
                : Optional.empty();
    }

    /// The time zones of the places where a number may be: one for an area code, as a rule, and all those
    /// of its country for a number that belongs to no place in it. None for a number that says nothing of
    /// it.
    ///
    /// @param e164 with country code and a leading `+`
    public List<ZoneId> zones(String e164) {
        return e164.startsWith("+")
                ? parsed(e164, Home.UNKNOWN).stream()
                        .flatMap(number -> zones.getTimeZonesForNumber(number).stream())
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of)
                        .toList()
                : List.of();
    }

    /// The digits that are dialled in a country for a number: with the prefix for other areas, or that for
    /// other countries.
    ///
    /// @param country of ISO 3166-1
    /// @param e164 with country code and a leading `+`
    Optional<String> dialledIn(String country, String e164) {
        return parsed(e164, Home.UNKNOWN)
                .map(number -> plans.formatOutOfCountryCallingNumber(number, country))
                .map(PhoneNumberUtil::normalizeDigitsOnly);
    }

    /// Where a 0 stands before each area code, numbers without it are local. Lengths alone do not tell that: in some of
    /// these countries a local number is as long as another one with its area code.
    private boolean isLocal(Home home, String dialled) {
        return !home.area().isEmpty()
                && "0".equals(plans.getNddPrefixForRegion(home.country(), true))
                && !dialled.startsWith("0");
    }

    private Optional<String> withArea(Home home, String local) {
        if (home.area().isEmpty()) {
            return Optional.empty();
        }
        var code = plans.getCountryCodeForRegion(home.country());
        return parsed("+" + code + home.area() + local, home)
                .filter(number -> plans.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE)
                .map(this::written);
    }

    private Optional<PhoneNumber> parsed(String dialled, Home home) {
        try {
            return Optional.of(plans.parse(dialled, home.country().isEmpty() ? null : home.country()));
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private String written(PhoneNumber number) {
        return plans.format(number, PhoneNumberFormat.E164);
    }
}
