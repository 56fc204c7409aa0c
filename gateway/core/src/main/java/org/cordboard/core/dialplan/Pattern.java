package org.cordboard.core.dialplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which numbers a rule is for, as Asterisk's dial plans write it: digits, `*` and `#` stand for themselves, `X` for
/// 0–9, `Z` for 1–9, `N` for 2–9, `[13-5]` for one of these; at the end, `.` for one or more of any and `!` for any
/// or none. A leading `_` may be left out. A pattern that begins with `+` is for numbers in E.164, all others are for
/// what was dialled.
public record Pattern(String text) {
    /// What numbers are made of; each is a bit in the sets below.
    static final String KEYS = "0123456789*#+";

    private static final int DIGITS = set('0', '9');
    private static final int ANY = DIGITS | bit('*') | bit('#');

    /// What may follow the places.
    enum Tail {
        NONE,
        /// One or more.
        SOME,
        /// Any or none.
        MAYBE
    }

    /// @param places each a set of keys
    record Form(List<Integer> places, Tail tail) {
        boolean takes(int place, char key) {
            return place < places.size()
                    ? (places.get(place) & bit(key)) != 0
                    : tail != Tail.NONE && (ANY & bit(key)) != 0;
        }

        boolean endsAt(int length) {
            return switch (tail) {
                case NONE -> length == places.size();
                case SOME -> length > places.size();
                case MAYBE -> length >= places.size();
            };
        }

        int shortest() {
            return places.size() + (tail == Tail.SOME ? 1 : 0);
        }
    }

    /// Whether it is for numbers in E.164.
    public boolean forE164() {
        return written().startsWith("+");
    }

    /// What is wrong with it; empty when nothing is.
    public Optional<String> fault() {
        try {
            form();
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    /// @param number in E.164 for a pattern [#forE164()], else as dialled
    public boolean matches(String number) {
        var form = form();
        for (int place = 0; place < number.length(); place++) {
            if (KEYS.indexOf(number.charAt(place)) < 0 || !form.takes(place, number.charAt(place))) {
                return false;
            }
        }
        return form.endsAt(number.length());
    }

    /// How many keys the shortest number has that it is for.
    public int shortest() {
        return form().shortest();
    }

    /// @throws IllegalArgumentException with words for whoever wrote it
    Form form() {
        var places = new ArrayList<Integer>();
        var text = written();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the pattern is empty");
        }
        for (int at = 0; at < text.length(); at++) {
            char key = text.charAt(at);
            if (key == '.' || key == '!') {
                return end(text, at, places);
            }
            int closing = key == '[' ? text.indexOf(']', at) : at;
            places.add(key == '[' ? choice(text, at, closing) : place(key, at));
            at = closing;
        }
        return new Form(List.copyOf(places), Tail.NONE);
    }

    private String written() {
        return text.startsWith("_") ? text.substring(1) : text;
    }

    private static Form end(String text, int at, List<Integer> places) {
        if (at != text.length() - 1) {
            throw new IllegalArgumentException("'%c' stands before the end".formatted(text.charAt(at)));
        }
        return new Form(List.copyOf(places), text.charAt(at) == '.' ? Tail.SOME : Tail.MAYBE);
    }

    private static int place(char key, int at) {
        return switch (Character.toUpperCase(key)) {
            case 'X' -> DIGITS;
            case 'Z' -> set('1', '9');
            case 'N' -> set('2', '9');
            case '+' -> {
                if (at > 0) {
                    throw new IllegalArgumentException("+ stands behind something");
                }
                yield bit('+');
            }
            default -> plain(key);
        };
    }

    private static int plain(char key) {
        if (key == '+' || KEYS.indexOf(key) < 0) {
            throw new IllegalArgumentException("'%c' stands for nothing".formatted(key));
        }
        return bit(key);
    }

    private static int choice(String text, int open, int closing) {
        if (closing < open + 2) {
            throw new IllegalArgumentException("[ has no end, or nothing in it");
        }
        int chosen = 0;
        for (int at = open + 1; at < closing; at++) {
            char from = text.charAt(at);
            if (at + 2 < closing && text.charAt(at + 1) == '-') {
                chosen |= range(from, text.charAt(at + 2));
                at += 2;
            } else {
                chosen |= plain(from);
            }
        }
        return chosen;
    }

    private static int range(char from, char to) {
        if (!Character.isDigit(from) || !Character.isDigit(to) || from > to) {
            throw new IllegalArgumentException("'%c-%c' is no range of digits".formatted(from, to));
        }
        return set(from, to);
    }

    private static int set(char from, char to) {
        int keys = 0;
        for (char key = from; key <= to; key++) {
            keys |= bit(key);
        }
        return keys;
    }

    private static int bit(char key) {
        return 1 << KEYS.indexOf(key);
    }

    @Override
    public String toString() {
        return text;
    }
}
