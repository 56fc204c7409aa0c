package org.cordboard.server.contact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.cordboard.core.dialplan.Home;
import org.junit.jupiter.api.Test;

/// In a company in Great Britain.
final class CsvReaderTest {
    private static final ContactNumbers BRITISH = new ContactNumbers(() -> new Home("GB", "20"));

    @Test
    void namesNumbersAndTheRestAreReadInWhateverOrderAndWords() {
        CsvContacts file = read("""
                \ufeffE-Mail Address;Last Name;First Name;Company;Mobile Phone;Phone 1;Shoe size;Notes
                grace@example.com;Hopper;Grace;"Navy; reserve";07700 900142;020 7946 0142;38;"Calls
                at noon"
                """);

        assertThat(file.faults()).isEmpty();
        assertThat(file.ignored()).containsExactly("Shoe size");
        assertThat(file.cards())
                .containsExactly(new ContactCard(
                        "Grace Hopper",
                        "Navy; reserve",
                        "grace@example.com",
                        "Calls\nat noon",
                        List.of("+447700900142", "+442079460142")));
    }

    @Test
    void anOrganisationAloneIsAName() {
        assertThat(read("company,phone\nLarkenby Lanterns,+44 20 7946 0100\n").cards())
                .extracting(ContactCard::name)
                .containsExactly("Larkenby Lanterns");
    }

    @Test
    void severalNumbersMayStandInOneField() {
        assertThat(read("name,numbers\nGrace,\"+442079460142; +442079460143\"\n")
                        .cards())
                .flatExtracting(ContactCard::numbers)
                .containsExactly("+442079460142", "+442079460143");
    }

    @Test
    void eachFaultNamesLineAndColumn() {
        CsvContacts file = read("""
                Name,Telephone,E-Mail
                Grace,five,grace@example.com

                "Alan
                Turing",020 7946 0143,nowhere
                ,020 7946 0144,
                Ada,020 7946 0143,,,
                """);

        assertThat(file.faults())
                .extracting(CsvFault::line, CsvFault::column)
                .containsExactly(tuple(2, "Telephone"), tuple(4, "E-Mail"), tuple(6, "Name"), tuple(7, ""));
    }

    @Test
    void aNumberThatStandsTwiceIsAFault() {
        assertThat(read("name,number\nGrace,020 7946 0142\nAlan,+442079460142\n")
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(3);
                    assertThat(fault.problem()).hasToString("+442079460142 is the number of line 2 already");
                });
    }

    @Test
    void aFileWithoutHeadingsIsRefused() {
        assertThat(read("Grace,020 7946 0142\n").faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.remedy().toString()).contains("name, number, mail");
        });
        assertThat(read("").faults()).hasSize(1);
    }

    @Test
    void whatIsNoUtf8IsRefusedWithItsLine() {
        byte[] latin = "name,number\nGrace,1001\nZoë,1002\n".getBytes(ISO_8859_1);

        assertThat(CsvReader.read(latin, BRITISH).faults())
                .extracting(CsvFault::line)
                .containsExactly(3);
    }

    @Test
    void anOpenQuotationMarkIsAFaultAndNoFailure() {
        assertThat(read("name,number\nGrace,\"1001\nAlan,1002\n").faults()).isNotEmpty();
    }

    private static CsvContacts read(String text) {
        return CsvReader.read(text.getBytes(UTF_8), BRITISH);
    }
}
