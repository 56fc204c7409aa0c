package org.cordboard.server.config;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.server.texting.Keyword;
import org.cordboard.sms.consent.ConsentWord;

/// A word of customers that is answered at once, as written.
///
/// @param workgroup to which the thread goes; nowhere when left out
/// @param demo whose account is lent; nobody's when left out
/// @param numbers of ours where it counts; all when left out
/// @param workgroups in whose threads it counts; all when left out
/// @param schedule for `when`; that of the workgroup when left out
/// @param when `open` or `closed`; at all times when left out
record KeywordEntry(
        List<String> words,
        String answer,
        String workgroup,
        DemoEntry demo,
        List<String> numbers,
        List<String> workgroups,
        String schedule,
        String when) {
    static final String VARIABLES = "{name}, {number}, {workgroup}";

    private static final String DEMO_VARIABLES = VARIABLES + ", {user}, {password}, {until}, {address}";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{1,30}");
    private static final List<String> WHEN = List.of("open", "closed");

    KeywordEntry {
        Given.required("words", words);
        Given.required("answer", answer);
        numbers = numbers == null ? List.of() : numbers;
        workgroups = workgroups == null ? List.of() : workgroups;
    }

    /// Accounts that are lent to customers.
    ///
    /// @param people whose accounts they are
    /// @param lasts 2 hours when left out
    /// @param perNumber within 24 hours; 1 when left out
    /// @param perDay within 24 hours; 20 when left out
    record DemoEntry(List<String> people, Duration lasts, Integer perNumber, Integer perDay, String refusal) {
        private static final Duration SHORTEST = Duration.ofMinutes(5);
        private static final Duration LONGEST = Duration.ofDays(31);

        DemoEntry {
            Given.required("people", people);
            Given.required("refusal", refusal);
            lasts = lasts == null ? Duration.ofHours(2) : lasts;
            perNumber = perNumber == null ? Integer.valueOf(1) : perNumber;
            perDay = perDay == null ? Integer.valueOf(20) : perDay;
        }

        private Keyword.Deed deed(String path, Company company, Problems problems) {
            if (people.isEmpty()) {
                problems.add(path + ".people", "there is no account to lend", "name at least one of people");
            }
            people.stream()
                    .filter(person -> !company.people().containsKey(new AgentId(person)))
                    .forEach(person -> problems.add(
                            path + ".people", "there is nobody named '" + person + "'", "name one of people"));
            if (lasts.compareTo(SHORTEST) < 0 || lasts.compareTo(LONGEST) > 0) {
                problems.add(path + ".lasts", "this time is not within 5 minutes and 31 days", "write such as 2h");
            }
            if (perNumber < 1 || perDay < 1) {
                problems.add(
                        path + (perNumber < 1 ? ".perNumber" : ".perDay"),
                        "nobody could ever have one",
                        "write 1 or more, or leave the keyword out");
            }
            TextingEntry.checkWords(path + ".refusal", refusal, VARIABLES, problems);
            return new Keyword.Deed.Demo(people.stream().map(AgentId::new).toList(), lasts, perNumber, perDay, refusal);
        }
    }

    /// @param ours the numbers that text
    Keyword keyword(String path, Company company, Set<String> ours, Problems problems) {
        TextingEntry.checkWords(path + ".answer", answer, demo == null ? VARIABLES : DEMO_VARIABLES, problems);
        numbers.stream()
                .filter(number -> !ours.contains(number))
                .forEach(number -> problems.add(
                        path + ".numbers",
                        "'" + number + "' is none of ours that text",
                        "name one of texting.numbers"));
        return new Keyword(
                words(path + ".words", problems),
                deed(path, company, problems),
                answer,
                numbers,
                workgroups.stream()
                        .map(group -> TextingEntry.workgroup(company, group, path + ".workgroups", problems))
                        .toList(),
                hours(path, company, problems));
    }

    private Set<String> words(String path, Problems problems) {
        Set<String> known = new HashSet<>();
        if (words.isEmpty()) {
            problems.add(path, "there is no word", "write at least one, such as SALES");
        }
        for (String given : words) {
            String word = given.strip().toUpperCase(Locale.ROOT);
            if (!WORD.matcher(word).matches()) {
                problems.add(
                        path, "'" + given + "' is not one word", "write letters and digits without spaces, 30 at most");
            }
            ConsentWord.in(word)
                    .ifPresent(consent -> problems.add(
                            path,
                            "'%s' means %s to every text network".formatted(given, consent),
                            consent == ConsentWord.HELP ? "write its answer under texting.help" : "take another word"));
            if (!known.add(word)) {
                problems.add(path, "'" + given + "' is given twice", "give each word once");
            }
        }
        return known;
    }

    private Keyword.Deed deed(String path, Company company, Problems problems) {
        if (workgroup != null && demo != null) {
            problems.add(path + ".demo", "a keyword does one thing", "leave workgroup or demo out");
        }
        if (demo != null) {
            if (!answer.contains("{user}") || !answer.contains("{password}")) {
                problems.add(
                        path + ".answer",
                        "whoever has a demo must be told the account",
                        "write {user} and {password} where they are to stand");
            }
            return demo.deed(path + ".demo", company, problems);
        }
        return workgroup == null
                ? new Keyword.Deed.Answer()
                : new Keyword.Deed.ToWorkgroup(
                        TextingEntry.workgroup(company, workgroup, path + ".workgroup", problems));
    }

    private Optional<Keyword.Hours> hours(String path, Company company, Problems problems) {
        if (schedule != null && when == null) {
            problems.add(path + ".when", "missing", "write open or closed, or leave schedule out");
        }
        if (when != null && !WHEN.contains(when)) {
            problems.add(path + ".when", "'" + when + "' is neither", "write open or closed");
        }
        Optional<ScheduleId> hours = Optional.ofNullable(schedule)
                .map(id -> TextingEntry.schedule(company, id, path + ".schedule", problems));
        return Optional.ofNullable(when).map(given -> new Keyword.Hours(hours, given.equals("open")));
    }
}
