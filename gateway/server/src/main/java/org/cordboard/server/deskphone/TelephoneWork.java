package org.cordboard.server.deskphone;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.floor.Dispatcher;
import org.cordboard.server.store.Database;
import org.cordboard.sip.registrar.Contact;

/// Who works at a telephone, kept over a restart: a telephone has no screen that would tell its person to begin
/// anew. Any thread; blocks.
public final class TelephoneWork {
    private final Database database;
    private final String tenant;
    private final InstantSource clock;

    public TelephoneWork(Database database, TenantId tenant, InstantSource clock) {
        this.database = database;
        this.tenant = tenant.value();
        this.clock = clock;
    }

    /// As it was before the last stop, for those whose telephones are still registered.
    ///
    /// @param contacts that were kept
    public List<Event> asItWas(Accounts accounts, List<Contact> contacts) {
        Set<AgentId> working = working();
        return contacts.stream()
                .filter(contact -> contact.until().isAfter(clock.instant()))
                .flatMap(contact -> accounts.person(contact.extension()).stream())
                .filter(person -> working.contains(person.id()))
                .distinct()
                .<Event>mapMulti((person, begins) -> {
                    begins.accept(new AgentEvent.TelephoneRegistered(clock.instant(), person.id()));
                    begins.accept(new AgentEvent.TelephoneTaken(clock.instant(), person.id()));
                })
                .toList();
    }

    private Set<AgentId> working() {
        return database
                .read(handle -> handle.createQuery("SELECT person FROM telephone_work WHERE tenant = :tenant")
                        .bind("tenant", tenant)
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(AgentId::new)
                .collect(Collectors.toSet());
    }

    /// Keeps what the floor says of it, and hands everything on.
    public Dispatcher.Agents before(Dispatcher.Agents next) {
        return new Dispatcher.Agents() {
            @Override
            public void carryOut(Effect.AtAgent effect) {
                if (effect instanceof AgentEffect.KeepTelephoneWork kept) {
                    keep(kept);
                }
                next.carryOut(effect);
            }

            @Override
            public void show(Effect.ShowDesk show) {
                next.show(show);
            }

            @Override
            public void show(Effect.ShowPresence show) {
                next.show(show);
            }

            @Override
            public void show(Effect.ShowQueue show) {
                next.show(show);
            }
        };
    }

    private void keep(AgentEffect.KeepTelephoneWork kept) {
        database.change(handle -> {
            handle.createUpdate("DELETE FROM telephone_work WHERE tenant = :tenant AND person = :person")
                    .bind("tenant", tenant)
                    .bind("person", kept.agent().value())
                    .execute();
            if (kept.atWork()) {
                handle.createUpdate(
                                "INSERT INTO telephone_work (tenant, person, since) VALUES (:tenant, :person, :since)")
                        .bind("tenant", tenant)
                        .bind("person", kept.agent().value())
                        .bind("since", clock.instant().toEpochMilli())
                        .execute();
            }
        });
    }
}
