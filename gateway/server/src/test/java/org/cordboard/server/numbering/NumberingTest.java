package org.cordboard.server.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.cordboard.core.dialplan.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {
    @ParameterizedTest
    @CsvSource({
        "DE, 30, 030123456, +4930123456",
        "DE, 30, 123456, +4930123456",
        "DE, 30, 0033142685300, +33142685300",
        "DE, 30, +33142685300, +33142685300",
        "US, 415, 5551234, +14155551234",
        "US, 415, 2125551234, +12125551234",
        "US, 415, 12125551234, +12125551234",
        "US, 415, 01133142685300, +33142685300",
        "IT, '', 0236618300, +390236618300",
        "'', '', +4930123456, +4930123456"
    })
    void numbersAreBroughtToOneForm(String country, String area, String dialled, String e164) {
        assertThat(Numbering.PLANS.e164(new Home(country, area), dialled)).contains(e164);
    }

    @ParameterizedTest
    @CsvSource({"DE, '', 201", "US, 415, 201", "US, 415, *31#", "'', '', 030123456", "US, '', 5551234"})
    void someNumbersHaveNoOtherForm(String country, String area, String dialled) {
        assertThat(Numbering.PLANS.e164(new Home(country, area), dialled)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+18085550142, Pacific/Honolulu",
        "+12125550142, America/New_York",
        "+442079460123, Europe/London",
        "+4915550001234, Europe/Berlin"
    })
    void aNumberTellsWhatTimeItIsThere(String number, ZoneId zone) {
        assertThat(Numbering.PLANS.zones(number)).containsExactly(zone);
    }

    @Test
    void someNumbersMayBeInSeveralZones() {
        assertThat(Numbering.PLANS.zones("+34612345678"))
                .containsExactlyInAnyOrder(ZoneId.of("Europe/Madrid"), ZoneId.of("Atlantic/Canary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+15550100311", "12345", "+4930", "anonymous", ""})
    void someNumbersTellNothingOfTheTime(String number) {
        assertThat(Numbering.PLANS.zones(number)).isEmpty();
    }

    @Test
    void theEmergencyNumbersOfACountryAreKnown() {
        assertThat(Numbering.PLANS.emergency("US")).contains("911", "112").doesNotContain("411");
        assertThat(Numbering.PLANS.emergency("DE")).contains("110", "112");
        assertThat(Numbering.PLANS.emergency("ZA")).contains("10111");
    }
}
