package org.cordboard.server.contact;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.Uuid7;
import org.jdbi.v3.core.Handle;

/// One company's directory. Any thread; blocks.
public final class Contacts {
    /// How many contacts a page has.
    static final int PAGE = 100;

    private static final String BEFORE = "before_contacts";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Database database;
    private final ContactTable table;
    private final ContactNumbers forms;
    private final InstantSource clock;
    private final Supplier<String> ids = Uuid7::next;

    /// What became of contacts that were read from a file.
    ///
    /// @param unchanged contacts that stood there already, word for word
    record Tally(int added, int changed, int unchanged) {
        private Tally and(Outcome outcome) {
            return switch (outcome) {
                case ADDED -> new Tally(added + 1, changed, unchanged);
                case CHANGED -> new Tally(added, changed + 1, unchanged);
                case UNCHANGED -> new Tally(added, changed, unchanged + 1);
            };
        }
    }

    public Contacts(Database database, TenantId tenant, ContactNumbers forms, InstantSource clock) {
        this.database = database;
        this.table = new ContactTable(tenant);
        this.forms = forms;
        this.clock = clock;
    }

    public ContactNumbers forms() {
        return forms;
    }

    public Optional<Contact> find(String id) {
        return database.read(handle -> table.find(handle, id));
    }

    /// Whose number this is.
    ///
    /// @param number as somebody has typed it or a network has delivered it
    public Optional<Contact> ofNumber(String number) {
        return forms.of(number).flatMap(form -> database.read(handle -> table.ofNumber(handle, form)));
    }

    /// A page of contacts, by name.
    ///
    /// @param search words that stand in name, organisation, mail address or numbers; all of them
    /// @param after the last contact of the page before; empty for the first page
    List<Contact> list(String search, Optional<Contact> after) {
        return list(search, after, PAGE);
    }

    /// @param limit 1 or more
    public List<Contact> list(String search, Optional<Contact> after, int limit) {
        return database.read(handle -> table.list(handle, words(search), after, limit));
    }

    int count(String search) {
        return database.read(handle -> table.count(handle, words(search)));
    }

    /// A number may be typed with spaces in it.
    private List<String> words(String search) {
        String plain = ContactCard.plain(search).strip();
        if (plain.isEmpty()) {
            return List.of();
        }
        return digits(plain).map(List::of).orElseGet(() -> Arrays.asList(SPACES.split(plain)));
    }

    private static Optional<String> digits(String plain) {
        String bare = plain.replaceAll("[\\s().\\-/]", "");
        return bare.matches("\\+?[0-9]{2,}") ? Optional.of(bare.replaceFirst("^0+", "")) : Optional.empty();
    }

    /// @throws NumberTakenException when one of the numbers is another contact's
    Contact add(ContactCard card, AgentId by) {
        return database.write(handle -> insert(handle, card, by));
    }

    /// @return empty when there is no such contact
    /// @throws NumberTakenException when one of the numbers is another contact's
    Optional<Contact> change(String id, ContactCard card, AgentId by) {
        return database.write(handle -> table.find(handle, id).map(before -> update(handle, before, card, by)));
    }

    /// @return whether it was there
    boolean remove(String id) {
        return database.write(handle -> table.delete(handle, id));
    }

    /// Adds these contacts. One that has a number of a contact who is known already takes its place; what it does not
    /// tell, the known one keeps.
    ///
    /// @param keep whether it is done, or only counted
    /// @throws NumberTakenException when a contact has numbers of several others
    Tally take(List<ContactCard> cards, AgentId by, boolean keep) {
        return database.write(handle -> {
            handle.savepoint(BEFORE);
            Tally tally = new Tally(0, 0, 0);
            for (ContactCard card : cards) {
                tally = tally.and(take(handle, card, by));
            }
            if (!keep) {
                handle.rollbackToSavepoint(BEFORE);
            }
            return tally;
        });
    }

    /// As [#ofNumber(String)], within a transaction.
    public Optional<Contact> ofNumber(Handle handle, String number) {
        return forms.of(number).flatMap(form -> table.ofNumber(handle, form));
    }

    /// Makes a contact of a number that none has, and notes who it is said to be; within a
    /// transaction. What
    /// is known stays, and what differs is noted beside it.
    ///
    /// @param number E.164
    /// @param occasion on which that was said, such as `SALES`; empty when nothing was
    /// @param by who has noted it
    public void meet(
            Handle handle, String number, Optional<String> name, Optional<String> mail, String occasion, AgentId by) {
        String form = forms.of(number).orElse(number);
        Optional<Contact> known = table.ofNumber(handle, form);
        if (known.isEmpty()) {
            insert(handle, new ContactCard(name.orElse(form), "", mail.orElse(""), "", List.of(form)), by);
            return;
        }
        ContactCard before = known.get().card();
        ContactCard after = before.introduced(
                name, mail, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()) + " " + occasion);
        if (!after.equals(before)) {
            update(handle, known.get(), after, by);
        }
    }

    private enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    private Outcome take(Handle handle, ContactCard card, AgentId by) {
        Optional<Contact> known = card.numbers().stream()
                .map(number -> table.ofNumber(handle, number))
                .flatMap(Optional::stream)
                .findFirst();
        if (known.isEmpty()) {
            insert(handle, card, by);
            return Outcome.ADDED;
        }
        ContactCard both = completed(card, known.get().card());
        if (both.equals(known.get().card())) {
            return Outcome.UNCHANGED;
        }
        update(handle, known.get(), both, by);
        return Outcome.CHANGED;
    }

    private static ContactCard completed(ContactCard card, ContactCard known) {
        return new ContactCard(
                card.name(),
                card.organisation().isEmpty() ? known.organisation() : card.organisation(),
                card.mail().isEmpty() ? known.mail() : card.mail(),
                card.note().isEmpty() ? known.note() : card.note(),
                card.numbers());
    }

    private Contact insert(Handle handle, ContactCard card, AgentId by) {
        Contact contact = new Contact(ids.get(), card, by, clock.instant());
        requireFree(handle, contact);
        table.insert(handle, contact);
        return contact;
    }

    private Contact update(Handle handle, Contact before, ContactCard card, AgentId by) {
        Contact contact = new Contact(before.id(), card, by, clock.instant());
        requireFree(handle, contact);
        table.update(handle, contact);
        return contact;
    }

    private void requireFree(Handle handle, Contact contact) {
        for (String number : contact.card().numbers()) {
            table.ofNumber(handle, number)
                    .filter(owner -> !Objects.equals(owner.id(), contact.id()))
                    .ifPresent(owner -> {
                        throw new NumberTakenException(number, owner.card().name());
                    });
        }
    }
}
