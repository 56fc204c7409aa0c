package org.cordboard.server.contact;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /// The same with what somebody has said of himself or herself. What differs from what is known
    /// goes into
    /// the note, unless it is full or says that already.
    ///
    /// @param occasion when and how it was said
    ContactCard introduced(Optional<String> given, Optional<String> address, String occasion) {
        String called = nameless() ? given.orElse(name) : name;
        String reached = mail.isEmpty() ? address.orElse("") : mail;
        String beside = Stream.of(
                        given.filter(other -> !plain(other).equals(plain(called))),
                        address.filter(other -> !other.equalsIgnoreCase(reached)))
                .flatMap(Optional::stream)
                .filter(other -> !note.contains(other))
                .collect(Collectors.joining(", "));
        String noted =
                beside.isEmpty() ? note : note + (note.isEmpty() ? "" : "\n") + "%s: %s".formatted(occasion, beside);
        return new ContactCard(called, organisation, reached, noted.length() > LONGEST_NOTE ? note : noted, numbers);
    }

    /// Whether nothing but the number is known by which to call the contact.
    public boolean nameless() {
        return numbers.contains(name);
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
