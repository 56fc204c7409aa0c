package org.cordboard.server.contact;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known of a contact.
///
/// @param name never empty
/// @param organisation can be empty, as `mail` and `note`
/// @param numbers in the form of [ContactNumbers], the one to call first; each once
public record ContactCard(String name, String organisation, String mail, String note, List<String> numbers) {
    static final int LONGEST_TEXT = 200;
    static final int LONGEST_NOTE = 2_000;
    static final int MOST_NUMBERS = 10;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    public ContactCard {
        numbers = List.copyOf(numbers);
    }

    /// The words by which the contact is found: name, organisation, mail address and numbers.
    String search() {
        return Stream.concat(Stream.of(name, organisation, mail), numbers.stream())
                .map(ContactCard::plain)
                .collect(Collectors.joining(" "));
    }

    String sortName() {
        return plain(name);
    }

    /// Small letters without accents, so that `zoe` finds `Zoë`.
    static String plain(String words) {
        String parted = Normalizer.normalize(words, Normalizer.Form.NFKD);
        return ACCENTS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
