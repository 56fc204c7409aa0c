package org.cordboard.server.voicemail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cordboard.core.company.AnswerPoint.ToPerson;
import org.cordboard.core.company.Company;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.MessageId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.media.Sound;
import org.cordboard.protocol.Rest;
import org.cordboard.server.call.MessageDesk;
import org.cordboard.server.pin.Pins;

/// The mailboxes as people hear them on a telephone.
public final class TelephoneMailbox implements MessageDesk {
    /// More than anybody listens to in one call.
    private static final int MOST = 50;

    private final Supplier<Company> company;
    private final Pins pins;
    private final Voicemails voicemails;
    private final InstantSource clock;

    /// @param company as it is at present
    public TelephoneMailbox(Supplier<Company> company, Pins pins, Voicemails voicemails, InstantSource clock) {
        this.company = company;
        this.pins = pins;
        this.voicemails = voicemails;
        this.clock = clock;
    }

    @Override
    public Optional<AgentId> whose(String extension) {
        return company.get().extensions().get(extension) instanceof ToPerson(var person)
                ? Optional.of(person)
                : Optional.empty();
    }

    @Override
    public PinCheck check(Optional<AgentId> person, String pin) {
        return pins.check(person, pin);
    }

    /// The oldest first; of many the newest. Callbacks that came to nothing have no sound, and are left out.
    @Override
    public Contents contents(WorkgroupId mailbox) {
        List<Rest.Voicemail> all = voicemails.list(List.of(mailbox));
        return new Contents(ids(all, message -> !message.heard()), ids(all, Rest.Voicemail::heard));
    }

    private static List<MessageId> ids(List<Rest.Voicemail> newestFirst, Predicate<Rest.Voicemail> wanted) {
        return newestFirst.stream()
                .filter(message -> message.missedCallback() == null)
                .filter(wanted)
                .limit(MOST)
                .map(message -> new MessageId(message.id()))
                .toList()
                .reversed();
    }

    @Override
    public Optional<Playable> playable(MessageId id) {
        return voicemails
                .find(id.value())
                .flatMap(message -> voicemails
                        .sound(message.id())
                        .flatMap(TelephoneMailbox::read)
                        .map(sound -> new Playable(sound, message.callerNumber())));
    }

    private static Optional<Sound> read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return Optional.of(Sound.read(stream));
        } catch (NoSuchFileException purged) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void mark(MessageId id, MessageEffect.Mark mark) {
        String message = id.value();
        switch (mark) {
            case HEARD -> voicemails.markHeard(message, clock.instant());
            case SAVED -> voicemails.save(message, clock.instant());
            case DELETED -> voicemails.delete(message, clock.instant());
        }
    }
}
