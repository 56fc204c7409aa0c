package org.cordboard.server.contact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordboard.core.sentence.Sentence;

/// A contact as somebody has written it, before it is known whether it can be kept.
///
/// @param numbers in whatever form they were written
record ContactForm(String name, String organisation, String mail, String note, List<String> numbers) {
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");

    ContactForm {
        name = text(name);
        organisation = text(organisation);
        mail = text(mail);
        note = text(note);
        numbers = numbers == null
                ? List.of()
                : numbers.stream()
                        .map(ContactForm::text)
                        .filter(number -> !number.isEmpty())
                        .toList();
    }

    private static String text(String written) {
        return written == null ? "" : written.strip();
    }

    /// All that is wrong; empty when [#card] can be asked for.
    List<ContactFault> faults(ContactNumbers forms) {
        List<ContactFault> faults = new ArrayList<>();
        if (name.isEmpty()) {
            faults.add(new ContactFault("name", Sentence.of("The name is missing"), Sentence.of("Write a name")));
        }
        tooLong(faults, "name", name, ContactCard.LONGEST_TEXT);
        tooLong(faults, "organisation", organisation, ContactCard.LONGEST_TEXT);
        tooLong(faults, "mail", mail, ContactCard.LONGEST_TEXT);
        tooLong(faults, "note", note, ContactCard.LONGEST_NOTE);
        if (!mail.isEmpty() && !MAIL.matcher(mail).matches()) {
            faults.add(new ContactFault(
                    "mail",
                    Sentence.of("'{0}' is no mail address", mail),
                    Sentence.of("Write one such as grace@example.com")));
        }
        if (numbers.size() > ContactCard.MOST_NUMBERS) {
            faults.add(new ContactFault(
                    "numbers",
                    Sentence.of("There are more than {0} numbers", ContactCard.MOST_NUMBERS),
                    Sentence.of("Keep those that are used")));
        }
        numbers.stream()
                .filter(number -> forms.of(number).isEmpty())
                .forEach(number -> faults.add(new ContactFault(
                        "numbers",
                        Sentence.of("'{0}' is no number", number),
                        Sentence.of("Write digits, with the country as +44 or not"))));
        return faults;
    }

    private static void tooLong(List<ContactFault> faults, String field, String text, int longest) {
        if (text.length() > longest) {
            faults.add(new ContactFault(
                    field,
                    Sentence.of("This is longer than {0} characters", longest),
                    Sentence.of("Write less of it")));
        }
    }

    /// What is kept, of a form without faults.
    ContactCard card(ContactNumbers forms) {
        Set<String> known = new LinkedHashSet<>();
        numbers.forEach(number -> forms.of(number).ifPresent(known::add));
        return new ContactCard(name, organisation, mail, note, List.copyOf(known));
    }
}
