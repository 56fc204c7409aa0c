package org.cordboard.server.contact;

import java.util.List;
import org.cordboard.core.id.AgentId;

/// Contacts for tests of other packages.
public final class Directories {
    private Directories() {}

    /// @return the contact's id
    public static String add(Contacts contacts, String name, String... numbers) {
        ContactCard card = new ContactForm(name, "", "", "", List.of(numbers)).card(contacts.forms());
        return contacts.add(card, new AgentId("ada")).id();
    }
}
