package org.cordboard.server.deskphone;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.protocol.Rest;
import org.cordboard.server.floor.Dispatcher;
import org.cordboard.server.voicemail.Voicemails;
import org.cordboard.sip.subscription.Lamp;
import org.cordboard.sip.subscription.MessageCounts;
import org.cordboard.sip.subscription.StatusBoard;

/// What telephones show of people and mailboxes. Sees what consoles are shown on its way to them. Any thread.
public final class Lamps implements StatusBoard, Dispatcher.Agents {
    private final Accounts accounts;
    private final Voicemails voicemails;
    private final Dispatcher.Agents consoles;
    private final Map<AgentId, Lamp> lamps = new ConcurrentHashMap<>();
    private volatile Consumer<String> whenChanged = _ -> {};

    public Lamps(Accounts accounts, Voicemails voicemails, Dispatcher.Agents consoles) {
        this.accounts = accounts;
        this.voicemails = voicemails;
        this.consoles = consoles;
    }

    /// @param listener told of the extension whose lamp shows something else now
    public void onChange(Consumer<String> listener) {
        whenChanged = listener;
    }

    @Override
    public Optional<MessageCounts> messages(String extension) {
        return accounts.person(extension)
                .map(person -> voicemails.counts(WorkgroupId.ofPerson(person.id())))
                .map(Lamps::shown);
    }

    private static MessageCounts shown(Rest.MailboxCounts counts) {
        return new MessageCounts(counts.unheard(), counts.heard() + counts.saved());
    }

    @Override
    public Optional<Lamp> lamp(String extension) {
        return accounts.person(extension).map(person -> lamps.getOrDefault(person.id(), Lamp.IDLE));
    }

    @Override
    public void carryOut(Effect.AtAgent effect) {
        consoles.carryOut(effect);
    }

    @Override
    public void show(Effect.ShowDesk show) {
        consoles.show(show);
        Lamp now = lamp(show.desk().status());
        if (lamps.put(show.agent(), now) != now) {
            accounts.extension(show.agent()).ifPresent(whenChanged);
        }
    }

    @Override
    public void show(Effect.ShowPresence show) {
        consoles.show(show);
    }

    @Override
    public void show(Effect.ShowQueue show) {
        consoles.show(show);
    }

    private static Lamp lamp(AgentStatus status) {
        return switch (status) {
            case OFFERED -> Lamp.RINGING;
            case CONNECTING, TALKING, HELD, LISTENING, CALLING -> Lamp.BUSY;
            case OFFLINE, NOT_READY, READY, WRAP_UP, RECOVERING -> Lamp.IDLE;
        };
    }
}
