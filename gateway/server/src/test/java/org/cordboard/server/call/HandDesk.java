package org.cordboard.server.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.MessageId;
import org.cordboard.core.id.WorkgroupId;

/// Knows what a test has told it: the extension 201 is `agent1`'s, whose PIN is 482913.
final class HandDesk implements MessageDesk {
    static final String PIN = "482913";

    final List<String> pinsKeyed = new CopyOnWriteArrayList<>();
    final List<String> marks = new ArrayList<>();
    final Map<MessageId, Playable> messages = new HashMap<>();
    boolean down;

    @Override
    public Optional<AgentId> whose(String extension) {
        if (down) {
            throw new IllegalStateException("the store is down");
        }
        return extension.equals("201") ? Optional.of(new AgentId("agent1")) : Optional.empty();
    }

    @Override
    public PinCheck check(Optional<AgentId> person, String pin) {
        pinsKeyed.add(pin);
        return person.isPresent() && pin.equals(PIN) ? PinCheck.ACCEPTED : PinCheck.REFUSED;
    }

    @Override
    public Contents contents(WorkgroupId mailbox) {
        return new Contents(List.copyOf(messages.keySet()), List.of());
    }

    @Override
    public Optional<Playable> playable(MessageId message) {
        return Optional.ofNullable(messages.get(message));
    }

    @Override
    public void mark(MessageId message, MessageEffect.Mark mark) {
        marks.add(message + " " + mark);
    }
}
