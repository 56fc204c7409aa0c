package org.cordboard.server.contact;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cordboard.core.sentence.Sentence;

/// Reads contacts from a CSV file as address books and spreadsheets write it: UTF-8, with a line of headings, parted by
/// commas, semicolons or tabs (RFC 4180 for quotes).
final class CsvReader {
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[;,|]|:::");

    private final ContactNumbers forms;
    private final Map<Integer, CsvColumn> columns = new LinkedHashMap<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<CsvContacts.Line> lines = new ArrayList<>();
    private final List<CsvFault> faults = new ArrayList<>();
    private final Map<String, Integer> linesOfNumbers = new HashMap<>();

    private CsvReader(ContactNumbers forms) {
        this.forms = forms;
    }

    /// Never fails: what cannot be read is among the faults.
    static CsvContacts read(byte[] file, ContactNumbers forms) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(letter -> letter == '\n').count();
            return CsvContacts.faulty(new CsvFault(
                    line,
                    "",
                    Sentence.of("A letter here is not written in UTF-8"),
                    Sentence.of("Save the file as “CSV UTF-8”")));
        }
        return new CsvReader(forms).read(text.toString().replaceFirst("^\ufeff", ""));
    }

    private CsvContacts read(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        int line = 1;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord written = records.next();
                line = (int) parser.getCurrentLineNumber() - breaksWithin(written);
                take(written, line);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            faults.add(new CsvFault(
                    line + 1,
                    "",
                    Sentence.of("From here on this is no CSV"),
                    Sentence.of("Close every quotation mark that is opened")));
        }
        if (headings.isEmpty() && faults.isEmpty()) {
            faults.add(new CsvFault(
                    1, "", Sentence.of("The file is empty"), Sentence.of("Send one with a line of headings first")));
        }
        faults.sort(Comparator.comparingInt(CsvFault::line));
        return new CsvContacts(lines, ignored, faults);
    }

    private static int breaksWithin(CSVRecord written) {
        return (int) written.stream()
                .flatMapToInt(String::chars)
                .filter(letter -> letter == '\n')
                .count();
    }

    /// Whichever the line of headings has most of.
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        sign -> first.chars().filter(letter -> letter == sign).count()))
                .orElse(',');
    }

    private void take(CSVRecord written, int line) {
        if (headings.isEmpty()) {
            takeHeadings(written, line);
        } else if (written.size() > headings.size()) {
            faults.add(new CsvFault(
                    line,
                    "",
                    Sentence.of("There are {0} fields under {1} headings", written.size(), headings.size()),
                    Sentence.of("Put fields that contain the separator into quotation marks")));
        } else if (written.stream().anyMatch(field -> !field.isEmpty()) && !columns.isEmpty()) {
            takeContact(written, line);
        }
    }

    private void takeHeadings(CSVRecord written, int line) {
        for (int i = 0; i < written.size(); i++) {
            String heading = written.get(i);
            headings.add(heading);
            Optional<CsvColumn> column = CsvColumn.of(heading);
            if (column.isPresent()) {
                columns.put(i, column.get());
            } else {
                ignored.add(heading);
            }
        }
        boolean named = columns.values().stream()
                .anyMatch(column -> column == CsvColumn.NAME
                        || column == CsvColumn.FIRST_NAME
                        || column == CsvColumn.LAST_NAME
                        || column == CsvColumn.ORGANISATION);
        if (!named) {
            columns.clear();
            faults.add(new CsvFault(
                    line,
                    "name",
                    Sentence.of("No column has the heading name"),
                    Sentence.of("Head the columns in the first line: name, number, mail, organisation, note")));
        }
    }

    private void takeContact(CSVRecord written, int line) {
        Map<CsvColumn, List<String>> fields = new EnumMap<>(CsvColumn.class);
        columns.forEach((index, column) -> {
            String field = index < written.size() ? written.get(index) : "";
            if (!field.isEmpty()) {
                fields.computeIfAbsent(column, _ -> new ArrayList<>()).add(field);
            }
        });
        ContactForm form = form(fields);
        List<ContactFault> wrong = form.faults(forms);
        wrong.forEach(fault -> faults.add(new CsvFault(line, heading(fault.field()), fault.problem(), fault.remedy())));
        if (wrong.isEmpty()) {
            ContactCard card = form.card(forms);
            card.numbers().forEach(number -> requireOnce(number, line));
            lines.add(new CsvContacts.Line(line, card));
        }
    }

    private static ContactForm form(Map<CsvColumn, List<String>> fields) {
        String parts = (text(fields, CsvColumn.FIRST_NAME) + " " + text(fields, CsvColumn.LAST_NAME)).strip();
        String organisation = text(fields, CsvColumn.ORGANISATION);
        String name = Stream.of(text(fields, CsvColumn.NAME), parts, organisation)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return new ContactForm(
                name,
                organisation,
                text(fields, CsvColumn.MAIL),
                text(fields, CsvColumn.NOTE),
                fields.getOrDefault(CsvColumn.NUMBER, List.of()).stream()
                        .flatMap(BETWEEN_NUMBERS::splitAsStream)
                        .toList());
    }

    private static String text(Map<CsvColumn, List<String>> fields, CsvColumn column) {
        return String.join(" ", fields.getOrDefault(column, List.of()));
    }

    private void requireOnce(String number, int line) {
        Integer first = linesOfNumbers.putIfAbsent(number, line);
        if (first != null) {
            faults.add(new CsvFault(
                    line,
                    heading("numbers"),
                    Sentence.of("{0} is the number of line {1} already", number, first),
                    Sentence.of("Leave it to one of the two")));
        }
    }

    /// The heading under which a field of a contact stands in this file.
    private String heading(String field) {
        CsvColumn wanted = switch (field) {
            case "organisation" -> CsvColumn.ORGANISATION;
            case "mail" -> CsvColumn.MAIL;
            case "note" -> CsvColumn.NOTE;
            case "numbers" -> CsvColumn.NUMBER;
            default -> CsvColumn.NAME;
        };
        return columns.entrySet().stream()
                .filter(column -> column.getValue() == wanted)
                .map(column -> headings.get(column.getKey()))
                .findFirst()
                .orElse(field);
    }
}
