package org.cordboard.server.deskphone;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cordboard.core.company.Person;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.floor.Inbox;
import org.cordboard.sip.registrar.PhoneState;
import org.cordboard.sip.registrar.PhonesListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the floor whose telephones can be rung. Any thread.
public final class TelephoneDoor implements PhonesListener {
    private static final Logger LOG = LoggerFactory.getLogger(TelephoneDoor.class);

    private final Accounts accounts;
    private final Inbox floor;
    private final Map<String, PhoneState.Registered> registered = new ConcurrentHashMap<>();

    public TelephoneDoor(Accounts accounts, Inbox floor) {
        this.accounts = accounts;
        this.floor = floor;
    }

    @Override
    public void onPhone(String extension, PhoneState state) {
        switch (state) {
            case PhoneState.Registered now -> {
                registered.put(extension, now);
                LOG.info("Extension {} has {} telephones", extension, now.contacts());
                tellRegistered(extension);
            }
            case PhoneState.Gone gone -> {
                registered.remove(extension);
                LOG.info("Extension {} has no telephone any more: {}", extension, gone.reason());
                accounts.person(extension)
                        .map(Person::id)
                        .ifPresent(who -> floor.post(at -> new AgentEvent.TelephoneGone(at, who, gone.reason())));
            }
        }
    }

    /// The company has changed: extensions may be another's, and people new to the floor.
    public void tellAll() {
        registered.keySet().forEach(this::tellRegistered);
    }

    private void tellRegistered(String extension) {
        accounts.person(extension).map(Person::id).ifPresent(this::tell);
    }

    private void tell(AgentId who) {
        floor.post(at -> new AgentEvent.TelephoneRegistered(at, who));
    }
}
