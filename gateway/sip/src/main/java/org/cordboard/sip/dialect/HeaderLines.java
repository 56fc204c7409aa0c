package org.cordboard.sip.dialect;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import javax.sip.header.Header;
import javax.sip.header.HeaderFactory;
import javax.sip.message.Message;

/// The header lines of a message by their names, as text.
final class HeaderLines {
    /// Characters of all lines of one name together.
    private static final int LONGEST = 8192;

    private final Message message;
    private final HeaderFactory headers;

    HeaderLines(Message message, HeaderFactory headers) {
        this.message = message;
        this.headers = headers;
    }

    /// @return without the names
    private List<String> of(String name) {
        List<String> values = new ArrayList<>();
        for (ListIterator<?> each = message.getHeaders(name); each.hasNext(); ) {
            String line = each.next().toString();
            values.add(line.substring(line.indexOf(':') + 1).strip());
        }
        return values;
    }

    /// All of them or, when one is no such header, none.
    void put(String name, List<String> values) throws ParseException {
        if (values.stream().mapToInt(String::length).sum() > LONGEST) {
            throw new ParseException(name + " would be longer than " + LONGEST + " characters", 0);
        }
        List<Header> made = new ArrayList<>();
        for (String value : values) {
            made.addAll(parsed(name, value));
        }
        message.removeHeader(name);
        made.forEach(message::addHeader);
    }

    /// One, or a list with commas in between.
    private List<Header> parsed(String name, String value) throws ParseException {
        try {
            return List.of(headers.createHeader(name, value));
        } catch (ParseException notSingle) {
            List<?> several = headers.createHeaders(name + ": " + value);
            return several.stream().map(Header.class::cast).toList();
        }
    }

    void remove(String name) {
        message.removeHeader(name);
    }

    /// @return false when there is none of that name
    boolean copy(String name, String as) throws ParseException {
        List<String> values = of(name);
        if (!values.isEmpty()) {
            put(as, values);
        }
        return !values.isEmpty();
    }

    void replace(HeaderRule.Change.Replace change) throws ParseException {
        List<String> before = of(change.header());
        List<String> after = before.stream()
                .map(value -> change.expression().matcher(value).replaceAll(change.with()))
                .toList();
        if (!after.equals(before)) {
            put(change.header(), after);
        }
    }
}
