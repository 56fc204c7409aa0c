package org.cordboard.core.company;

import java.util.ArrayList;
import java.util.List;
import org.cordboard.core.company.CompanyCheck.Problem;

/// Checks what can be keyed in a menu.
final class MenuCheck {
    private final List<Problem> problems = new ArrayList<>();
    private final Attendant attendant;
    private final Company company;

    private MenuCheck(Attendant attendant, Company company) {
        this.attendant = attendant;
        this.company = company;
    }

    /// @param path of the attendant
    static List<Problem> check(String path, Attendant attendant, Company company) {
        var check = new MenuCheck(attendant, company);
        check.menu(path);
        return check.problems;
    }

    private void menu(String path) {
        if (attendant.tries() < 1 || attendant.tries() > 5) {
            add(path + ".tries", "%d is not within 1 and 5".formatted(attendant.tries()), "write a number from 1 to 5");
        }
        if (attendant.choices().isEmpty() && attendant.ways().names().isEmpty()) {
            add(
                    path + ".choices",
                    "the menu has no choice",
                    "give at least one choice, or send the number to the fallback directly");
        }
        attendant.choices().keySet().forEach(keys -> choice(path + ".choices." + keys, keys));
        attendant.ways().repeatKey().ifPresent(key -> repeatKey(path + ".repeatKey", key));
        if (attendant.ways().names().isPresent()) {
            names(path);
        }
    }

    private void choice(String path, String keys) {
        if (!keys.matches("[0-9*]{1,32}")) {
            add(path, "'%s' cannot be pressed as a choice".formatted(keys), "write 1 to 32 of the keys 0-9 and *");
        } else if (attendant.ways().names().isPresent() && isLetter(keys.charAt(0))) {
            add(path, "with this key names begin as well", "let the choice begin with 0, 1 or *");
        }
    }

    private void repeatKey(String path, char key) {
        if ("0123456789*".indexOf(key) < 0) {
            add(path, "'%c' cannot repeat the menu".formatted(key), "write one of the keys 0-9 and *");
        } else if (attendant.ways().names().isPresent() && isLetter(key)) {
            add(path, "with this key names begin as well", "write 0, 1 or *");
        }
        attendant.choices().keySet().stream()
                .filter(keys -> keys.charAt(0) == key)
                .sorted()
                .findFirst()
                .ifPresent(keys -> add(
                        path,
                        "the choice %s begins with it as well".formatted(keys),
                        "choose another key for one of the two"));
    }

    private void names(String path) {
        if (attendant.ways().extensions()) {
            add(path + ".extensions", "an extension and a name cannot be told apart", "use one menu for each");
        }
        if (company.directory().isEmpty()) {
            add(path + ".names", "nobody can be found by name", "give people with a line a spokenName");
        }
    }

    private static boolean isLetter(char key) {
        return key >= '2' && key <= '9';
    }

    private void add(String path, String problem, String remedy) {
        problems.add(new Problem(path, problem, remedy));
    }
}
