package org.cordboard.server.contact;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cordboard.core.dialplan.Home;
import org.cordboard.server.numbering.Numbering;

/// Brings a number to the form in which contacts are found by it, whether a person has typed it or a network has
/// delivered it: E.164, or its digits where the company has not said in which country it is. Any thread.
public final class ContactNumbers {
    private static final Pattern BETWEEN = Pattern.compile("[\\s().\\-/\u00a0]");
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{2,32}");

    private final Supplier<Home> home;

    /// @param home where the company is at present
    public ContactNumbers(Supplier<Home> home) {
        this.home = home;
    }

    /// @return empty for what is no number
    public Optional<String> of(String written) {
        String dialled = BETWEEN.matcher(written).replaceAll("");
        return DIGITS.matcher(dialled).matches()
                ? Numbering.PLANS.e164(home.get(), dialled).or(() -> Optional.of(dialled))
                : Optional.empty();
    }
}
