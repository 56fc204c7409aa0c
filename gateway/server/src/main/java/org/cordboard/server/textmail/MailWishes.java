package org.cordboard.server.textmail;

import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.Handle;

/// When people want mails of texts, as they have said it themselves. Any thread; blocks.
public final class MailWishes {
    private final Database database;
    private final String tenant;

    public MailWishes(Database database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    /// @return empty for who has said nothing
    Optional<MailWish> of(Handle handle, AgentId person) {
        return handle.createQuery("SELECT wish FROM text_mail_wish WHERE tenant = :tenant AND person = :person")
                .bind("tenant", tenant)
                .bind("person", person.value())
                .mapTo(String.class)
                .findOne()
                .map(MailWish::valueOf);
    }

    Optional<MailWish> of(AgentId person) {
        return database.read(handle -> of(handle, person));
    }

    void put(AgentId person, MailWish wish) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO text_mail_wish (tenant, person, wish) VALUES (:tenant, :person, :wish)
                        ON CONFLICT (tenant, person) DO UPDATE SET wish = excluded.wish
                        """)
                .bind("tenant", tenant)
                .bind("person", person.value())
                .bind("wish", wish.name())
                .execute());
    }
}
