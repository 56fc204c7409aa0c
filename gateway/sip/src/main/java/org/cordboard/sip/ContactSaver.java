package org.cordboard.sip;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordboard.sip.registrar.Contact;
import org.cordboard.sip.registrar.ContactStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps contacts, those of a second together: what a crash loses of it, telephones tell again by themselves.
final class ContactSaver {
    private static final Logger LOG = LoggerFactory.getLogger(ContactSaver.class);
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final Clockwork clockwork;
    private final ContactStore store;
    private final Map<String, Contact> changed = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Object saving = new Object();
    private boolean planned;

    ContactSaver(Clockwork clockwork, ContactStore store) {
        this.clockwork = clockwork;
        this.store = store;
    }

    synchronized void note(Collection<Contact> kept, Collection<Contact> left) {
        kept.forEach(contact -> {
            changed.put(contact.id(), contact);
            gone.remove(contact.id());
        });
        left.forEach(contact -> {
            changed.remove(contact.id());
            gone.add(contact.id());
        });
        if (!planned && (!changed.isEmpty() || !gone.isEmpty())) {
            planned = true;
            clockwork.after(TOGETHER, this::save);
        }
    }

    void save() {
        synchronized (saving) {
            List<Contact> newOnes;
            List<String> oldOnes;
            synchronized (this) {
                planned = false;
                newOnes = List.copyOf(changed.values());
                oldOnes = List.copyOf(gone);
                changed.clear();
                gone.clear();
            }
            if (newOnes.isEmpty() && oldOnes.isEmpty()) {
                return;
            }
            try {
                store.save(newOnes, oldOnes);
            } catch (RuntimeException e) {
                LOG.warn("Where {} telephones are could not be kept; a restart would forget them", newOnes.size(), e);
            }
        }
    }
}
