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
import org.cordboard.core.sentence.Sentence;

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
        var why = mode.says(person.name());
        if (handling.reachesNobody()) {
            onward.send(call, line.overflow().usual(), why);
        } else {
            outbox.decide(
                    call.id(),
                    Sentence.of("Look for {0}", person.name()),
                    Sentence.of("{0}; {1}", why, places(handling)));
            waitingRoom.lines().enter(call, line, handling);
        }
    }

    private static Sentence places(Handling handling) {
        int telephones = handling.targets().size();
        if (telephones == 0) {
            return Sentence.of("the browser rings");
        }
        return handling.console()
                ? Sentence.of("the browser rings, and {0} other telephones", telephones)
                : Sentence.of("{0} other telephones ring", telephones);
    }
}
