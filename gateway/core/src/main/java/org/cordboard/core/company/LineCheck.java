package org.cordboard.core.company;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordboard.core.company.CompanyCheck.Problem;

/// Checks people's own lines, but for where they lead.
final class LineCheck {
    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofSeconds(120);

    private final List<Problem> problems = new ArrayList<>();

    private final Company company;
    private final Map<String, List<String>> holders = new HashMap<>();

    LineCheck(Company company) {
        this.company = company;
        company.people()
                .values()
                .forEach(person -> person.line()
                        .ifPresent(line -> holders.computeIfAbsent(line.extension(), _ -> new ArrayList<>())
                                .add(person.id().value())));
    }

    List<Problem> check(String path, Person person) {
        problems.clear();
        person.line().ifPresent(line -> line(path, person, line));
        return List.copyOf(problems);
    }

    /// What can be dialled through a trunk.
    static List<Problem> number(String path, String number) {
        return number.matches("\\+?[0-9*#]{1,32}")
                ? List.of()
                : List.of(new Problem(
                        path,
                        "'%s' cannot be dialled".formatted(number),
                        "write digits, * and #, with a leading + or not, such as +15550142"));
    }

    private void line(String path, Person person, Line line) {
        extension(path + ".extension", person, line.extension());
        if (company.sounds().ringing().isEmpty() || company.sounds().personal().isEmpty()) {
            add(
                    path,
                    "the house has no sounds for people's lines",
                    "name the prompts under sounds.ringing and sounds.personal");
        }
        line.handling().forEach((mode, handling) -> handling(path + ".handling." + mode.title(), handling));
    }

    private void extension(String path, Person person, String extension) {
        if (!extension.matches("[0-9]{2,6}")) {
            add(path, "'%s' is no extension".formatted(extension), "write 2 to 6 digits");
        }
        if (company.numbers().containsKey(extension)) {
            add(path, "%s is a number of the company as well".formatted(extension), "choose another extension");
        }
        holders.get(extension).stream()
                .filter(other -> !other.equals(person.id().value()))
                .min(Comparator.naturalOrder())
                .ifPresent(other -> add(
                        path,
                        "%s is given to %s as well".formatted(extension, other),
                        "give each person another extension"));
    }

    private void handling(String path, Handling handling) {
        if (handling.ringFor().compareTo(LEAST) < 0 || handling.ringFor().compareTo(MOST) > 0) {
            add(
                    path + ".ringFor",
                    "%s is not within 5 s and 120 s".formatted(CompanyCheck.inWords(handling.ringFor())),
                    "write a time from 5 s to 120 s");
        }
        if (handling.targets().size() > Handling.MOST_TARGETS) {
            add(
                    path + ".targets",
                    "%d telephones are too many".formatted(handling.targets().size()),
                    "name %d at most".formatted(Handling.MOST_TARGETS));
        }
        for (int i = 0; i < handling.targets().size(); i++) {
            target("%s.targets[%d]".formatted(path, i), handling.targets().get(i), handling);
        }
    }

    private void target(String path, Handling.Target target, Handling handling) {
        problems.addAll(number(path + ".number", target.number()));
        if (target.after().isNegative() || target.after().compareTo(handling.ringFor()) >= 0) {
            add(
                    path + ".after",
                    "it would ring after %s, when all is over".formatted(CompanyCheck.inWords(target.after())),
                    "write a time below ringFor, which is %s".formatted(CompanyCheck.inWords(handling.ringFor())));
        }
    }

    private void add(String path, String problem, String remedy) {
        problems.add(new Problem(path, problem, remedy));
    }
}
