package org.cordboard.server.deskphone;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.cordboard.server.wire.BadMessageException;
import org.cordboard.server.wire.Wire;
import org.cordboard.sip.registrar.Contact;
import org.cordboard.sip.registrar.ContactStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where telephones are registered, kept in the database.
public final class StoredContacts implements ContactStore {
    private static final Logger LOG = LoggerFactory.getLogger(StoredContacts.class);

    private final Database database;
    private final String tenant;

    public StoredContacts(Database database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    /// What is written of a contact.
    ///
    /// @param until epoch milliseconds
    record Entry(
            String id,
            String username,
            String extension,
            String uri,
            String host,
            int port,
            String transport,
            List<String> path,
            String callId,
            long number,
            String userAgent,
            long until) {
        static Entry of(Contact contact) {
            return new Entry(
                    contact.id(),
                    contact.username(),
                    contact.extension(),
                    contact.uri(),
                    contact.source().getAddress().getHostAddress(),
                    contact.source().getPort(),
                    contact.transport(),
                    contact.path(),
                    contact.callId(),
                    contact.number(),
                    contact.userAgent(),
                    contact.until().toEpochMilli());
        }

        Contact contact() {
            return new Contact(
                    id,
                    username,
                    extension,
                    uri,
                    new InetSocketAddress(host, port),
                    transport,
                    path,
                    callId,
                    number,
                    userAgent,
                    Instant.ofEpochMilli(until));
        }
    }

    @Override
    public List<Contact> load() {
        return database
                .read(handle -> handle.createQuery(
                                "SELECT contact FROM desk_phone_contact WHERE tenant = :tenant ORDER BY id")
                        .bind("tenant", tenant)
                        .mapTo(String.class)
                        .list())
                .stream()
                .flatMap(entry -> read(entry).stream())
                .toList();
    }

    private static Optional<Contact> read(String entry) {
        try {
            return Optional.of(Wire.read(entry, Entry.class).contact());
        } catch (BadMessageException | IllegalArgumentException unusable) {
            LOG.warn("A telephone is not known until it registers again: {}", unusable.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void save(Collection<Contact> changed, Collection<String> gone) {
        database.change(handle -> {
            for (Contact contact : changed) {
                handle.createUpdate("""
                                INSERT INTO desk_phone_contact (tenant, id, until, contact)
                                VALUES (:tenant, :id, :until, :contact)
                                ON CONFLICT (tenant, id) DO UPDATE SET
                                  until = excluded.until, contact = excluded.contact
                                """)
                        .bind("tenant", tenant)
                        .bind("id", contact.id())
                        .bind("until", contact.until().toEpochMilli())
                        .bind("contact", Wire.write(Entry.of(contact)))
                        .execute();
            }
            for (String id : gone) {
                handle.createUpdate("DELETE FROM desk_phone_contact WHERE tenant = :tenant AND id = :id")
                        .bind("tenant", tenant)
                        .bind("id", id)
                        .execute();
            }
        });
    }
}
