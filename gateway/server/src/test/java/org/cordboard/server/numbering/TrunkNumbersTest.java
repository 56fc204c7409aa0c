package org.cordboard.server.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.cordboard.core.dialplan.Home;
import org.cordboard.server.numbering.TrunkNumbers.Form;
import org.cordboard.server.numbering.TrunkNumbers.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrunkNumbersTest {
    private static final Home BERLIN = new Home("DE", "30");
    private static final Home SAN_FRANCISCO = new Home("US", "415");

    private static TrunkNumbers both(Home home, String form, String prefix) {
        Way way = new Way(Form.valueOf(form.toUpperCase(Locale.ROOT).replace('-', '_')), prefix);
        return new TrunkNumbers(home, way, way);
    }

    @ParameterizedTest
    @CsvSource({
        "e164, '', +49301234567, +49301234567",
        "e164, '', 49301234567, 49301234567",
        "international, '', 49301234567, +49301234567",
        "international, '', +49301234567, +49301234567",
        "international, 00, 0049301234567, +49301234567",
        "international, 00, 49301234567, +49301234567",
        "national, '', 0301234567, +49301234567",
        "national, '', 1234567, +49301234567",
        "national, '', 0033142685300, +33142685300",
        "national, '', +33142685300, +33142685300",
        "national, 9, 90301234567, +49301234567",
        "national, *31#, *31#0301234567, +49301234567",
        "as-is, 9, 90301234567, 0301234567",
        "as-is, '', 0301234567, 0301234567"
    })
    void whatTheTrunkWritesIsReadInFull(String form, String prefix, String written, String read) {
        assertThat(both(BERLIN, form, prefix).read(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"+49-30-123.45(67), +49301234567", "+49301234567;phone-context=+49, +49301234567"})
    void whatOnlyHelpsPeopleToReadItIsLeftOut(String written, String read) {
        assertThat(both(BERLIN, "e164", "").read(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"110", "112", "9112", "116117", "201", "*31#", "anonymous", "''", "ada.caller", "bob-1234567x"})
    void shortNumbersAndWhateverIsNoneStayAsTheyAre(String number) {
        TrunkNumbers numbers = both(BERLIN, "national", "9");

        assertThat(numbers.read(number)).isEqualTo(number);
        assertThat(numbers.write(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "e164, '', +49301234567, +49301234567",
        "e164, '', 0301234567, +49301234567",
        "international, '', +49301234567, 49301234567",
        "international, 00, +33142685300, 0033142685300",
        "national, '', +49301234567, 0301234567",
        "national, '', +498912345678, 08912345678",
        "national, '', +33142685300, 0033142685300",
        "national, 9, +49301234567, 90301234567",
        "as-is, 9, 0301234567, 90301234567",
        "as-is, '', +49301234567, +49301234567"
    })
    void numbersAreWrittenAsTheTrunkWants(String form, String prefix, String number, String written) {
        assertThat(both(BERLIN, form, prefix).write(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"+14155552671, 14155552671", "+442079460018, 011442079460018", "4155552671, 14155552671"})
    void nationalIsAsOneDialsInTheTrunksCountry(String number, String written) {
        assertThat(both(SAN_FRANCISCO, "national", "").write(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"e164", "international"})
    void withoutACountryOnlyFullNumbersHaveAnotherForm(String form) {
        TrunkNumbers numbers = both(Home.UNKNOWN, form, "");

        assertThat(numbers.write("0301234567")).isEqualTo("0301234567");
        assertThat(numbers.read("+49301234567")).isEqualTo("+49301234567");
    }
}
