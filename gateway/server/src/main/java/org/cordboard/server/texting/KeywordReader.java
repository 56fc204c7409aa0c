package org.cordboard.server.texting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the keyword that a text begins with. What else the text says has to be a name or an address,
/// and
/// only where that can be noted: whoever writes a sentence means no keyword.
final class KeywordReader {
    private static final Pattern SPACES = Pattern.compile("[\\s,;:]+");
    private static final Pattern END = Pattern.compile("[.!?]+$");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");
    private static final Pattern PART_OF_NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.\\-]*");
    private static final int LONGEST_NAME = 100;
    private static final int MOST_PARTS = 4;

    private KeywordReader() {}

    /// @param word as the keyword is written
    record Found(Keyword keyword, String word, Customers.Introduction says) {}

    /// @param counts whether a keyword is for this thread, now
    static Optional<Found> in(String text, List<Keyword> keywords, Predicate<Keyword> counts) {
        List<String> parts = Arrays.stream(SPACES.split(text.strip()))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String word = END.matcher(parts.getFirst()).replaceFirst("").toUpperCase(Locale.ROOT);
        return keywords.stream()
                .filter(keyword -> keyword.words().contains(word))
                .filter(counts)
                .findFirst()
                .flatMap(keyword -> introduction(keyword, word, parts.subList(1, parts.size()))
                        .map(says -> new Found(keyword, word, says)));
    }

    private static Optional<Customers.Introduction> introduction(Keyword keyword, String word, List<String> parts) {
        List<String> mails = parts.stream()
                .map(part -> END.matcher(part).replaceFirst(""))
                .filter(part -> MAIL.matcher(part).matches())
                .toList();
        List<String> names = parts.stream()
                .filter(part ->
                        !MAIL.matcher(END.matcher(part).replaceFirst("")).matches())
                .toList();
        String name = names.stream().collect(Collectors.joining(" "));
        boolean nothing = parts.isEmpty();
        boolean known = mails.size() <= 1
                && names.size() <= MOST_PARTS
                && name.length() <= LONGEST_NAME
                && names.stream().allMatch(part -> PART_OF_NAME.matcher(part).matches());
        return nothing || known && keyword.deed() instanceof Keyword.Deed.ToWorkgroup
                ? Optional.of(new Customers.Introduction(
                        Optional.of(name).filter(given -> !given.isEmpty()),
                        mails.stream().findFirst(),
                        word))
                : Optional.empty();
    }
}
