package org.cordboard.core.person;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.Onward;
import org.cordboard.core.company.Handling;
import org.cordboard.core.company.HandlingMode;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.company.Lines;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.WaitingRoom;

/// Calls for one person, handled as that person wants it at the moment.
public final class PersonalLines {
    private final Map<AgentId, HandlingMode> modes = new HashMap<>();
    private final Supplier<HouseSounds> sounds;
    private final Outbox outbox;
    private final WaitingRoom waitingRoom;
    private final Onward onward;

    public PersonalLines(Supplier<HouseSounds> sounds, Outbox outbox, WaitingRoom waitingRoom, Onward onward) {
        this.sounds = sounds;
        this.outbox = outbox;
        this.waitingRoom = waitingRoom;
        this.onward = onward;
    }

    public HandlingMode mode(AgentId person) {
        return modes.getOrDefault(person, HandlingMode.AVAILABLE);
    }

    public void switchTo(AgentId person, HandlingMode mode) {
        modes.put(person, mode);
    }

    /// @param person with a line
    public void enter(Call call, Person person) {
        var mode = mode(person.id());
        var handling = person.line().orElseThrow().handling(mode);
        var line = Lines.of(person, sounds.get(), mode).orElseThrow();
        var why = "%s is %s".formatted(person.name(), mode.words());
        if (handling.reachesNobody()) {
            onward.send(call, line.overflow().usual(), why);
        } else {
            outbox.decide(call.id(), "Look for " + person.name(), why + "; " + places(handling));
            waitingRoom.lines().enter(call, line, handling);
        }
    }

    private static String places(Handling handling) {
        var telephones = "%d other telephones".formatted(handling.targets().size());
        if (handling.targets().isEmpty()) {
            return "the browser rings";
        }
        return handling.console() ? "the browser rings, and " + telephones : telephones + " ring";
    }
}
