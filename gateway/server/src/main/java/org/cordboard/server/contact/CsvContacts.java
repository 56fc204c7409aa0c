package org.cordboard.server.contact;

import java.util.List;

/// The contacts of a CSV file.
///
/// @param ignored headings of columns that say nothing of contacts
/// @param faults all of them; where there is one, nothing of the file is taken
record CsvContacts(List<Line> lines, List<String> ignored, List<CsvFault> faults) {
    /// @param number of the line in the file, from 1
    record Line(int number, ContactCard card) {}

    CsvContacts {
        lines = List.copyOf(lines);
        ignored = List.copyOf(ignored);
        faults = List.copyOf(faults);
    }

    static CsvContacts faulty(CsvFault fault) {
        return new CsvContacts(List.of(), List.of(), List.of(fault));
    }

    List<ContactCard> cards() {
        return lines.stream().map(Line::card).toList();
    }

    /// The line that gives this number.
    int lineOf(String number) {
        return lines.stream()
                .filter(line -> line.card().numbers().contains(number))
                .mapToInt(Line::number)
                .findFirst()
                .orElse(0);
    }
}
