package org.cordboard.server.contact;

import java.util.Locale;
import java.util.Set;
import org.cordboard.server.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What callers are called: as their network says, and by the company's directory where it says nothing better than
/// the number. Any thread; blocks for one look into the store. A store that cannot be read costs the name, never the
/// call.
public final class CallerNames {
    private static final Logger LOG = LoggerFactory.getLogger(CallerNames.class);

    /// What networks say when they know no name.
    private static final Set<String> NO_NAMES = Set.of(
            "", "anonymous", "unknown", "unavailable", "private", "restricted", "unknown caller", "wireless caller");

    private final Contacts contacts;

    public CallerNames(Contacts contacts) {
        this.contacts = contacts;
    }

    /// @param number as delivered; empty when withheld
    /// @param name as delivered; can be empty
    public String of(String number, String name) {
        if (number.isEmpty() || tells(name, number)) {
            return name;
        }
        try {
            return contacts.ofNumber(number)
                    .filter(contact -> !contact.card().nameless())
                    .map(contact -> contact.card().name())
                    .orElse(name);
        } catch (StoreException | org.jdbi.v3.core.JdbiException unreadable) {
            LOG.warn("The name of a caller was not looked up: {}", unreadable.getMessage());
            return name;
        }
    }

    private boolean tells(String name, String number) {
        String given = name.strip().toLowerCase(Locale.ROOT);
        return !NO_NAMES.contains(given)
                && !given.equals(number)
                && !contacts.forms().of(given).equals(contacts.forms().of(number));
    }
}
