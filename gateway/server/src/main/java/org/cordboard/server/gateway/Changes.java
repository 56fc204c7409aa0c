package org.cordboard.server.gateway;

import java.util.HashMap;
import java.util.Map;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.console.ConsoleDoor;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.settings.Settings;

/// Brings the running gateway in line with changed settings: sounds first, so that whatever the floor asks for can
/// be played, then the floor, and what the consoles show last.
final class Changes implements Settings.Listener {
    private final Kept kept;
    private final Inbox floor;
    private final ConsoleDoor consoles;
    private final Runnable telephones;

    /// @param telephones tells the floor whose telephones can be rung
    Changes(Kept kept, Inbox floor, ConsoleDoor consoles, Runnable telephones) {
        this.kept = kept;
        this.floor = floor;
        this.consoles = consoles;
        this.telephones = telephones;
    }

    @Override
    public Map<AgentId, String> changed(CompanySettings before, CompanySettings now) {
        kept.prompts().deliver(now);
        var passwords =
                new HashMap<>(kept.people().update(now.company().people().values(), false));
        kept.customModes().keepOnly(now.company().schedules().keySet());
        floor.post(at -> new Event.CompanyChanged(at, now.company()));
        telephones.run();
        consoles.showAll();
        return passwords;
    }
}
