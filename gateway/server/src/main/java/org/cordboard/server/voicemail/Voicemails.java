package org.cordboard.server.voicemail;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.company.Person;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.PageMark;
import org.cordboard.server.store.Uuid7;
import org.jdbi.v3.core.Handle;

/// The messages in the mailboxes of one company's workgroups and people. A message is new, heard or saved, for all
/// who see the mailbox; whoever saves it has heard it. Any thread; blocks.
public final class Voicemails {
    private static final int LISTED = 500;

    private final Database database;
    private final Blobs blobs;
    private final MailOutbox outbox;
    private final Function<WorkgroupId, Mailbox> mailboxes;
    private final MessageTable table;
    private final MailboxChanges changes;
    private final MessageMail mail;
    private final Bin bin;
    private final Escalations escalations;

    /// @param blobs where the sounds lie, used for nothing else than messages
    /// @param mailboxes answers for every mailbox, also for one that is no more
    /// @param zone in which mails say when a message was left
    public Voicemails(
            Database database,
            TenantId tenant,
            Blobs blobs,
            MailOutbox outbox,
            Function<WorkgroupId, Mailbox> mailboxes,
            ZoneId zone) {
        this.database = database;
        this.blobs = blobs;
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        table = new MessageTable(tenant);
        changes = new MailboxChanges(database, table);
        mail = new MessageMail(mailboxes, zone);
        bin = new Bin(database, tenant, blobs, outbox, mailboxes, changes);
        escalations = new Escalations(database, tenant, table, changes, outbox, mailboxes, mail);
    }

    /// @param listener is told of every change from now on
    public void onChange(MailboxListener listener) {
        changes.tell(listener);
    }

    /// Puts what the floor has for a mailbox into it, and its mails into the outbox, in one transaction; once,
    /// however often this is called.
    ///
    /// @param at when the message was left, or the callback given up
    /// @return whether it was delivered by this call
    public boolean deliver(CallEffect.ForMailbox message, Instant at) {
        return switch (message) {
            case CallEffect.DeliverMessage spoken ->
                put(spoken.recording().id().value(), Message.spoken(Uuid7.next(), spoken, at));
            case CallEffect.NoteMissedCallback missed ->
                put(missed.call() + "-callback", Message.missedCallback(Uuid7.next(), missed, at));
        };
    }

    private boolean put(String source, Message message) {
        boolean isNew = changes.make(handle -> put(handle, source, message));
        outbox.queued();
        return isNew;
    }

    private Optional<WorkgroupId> put(Handle handle, String source, Message message) {
        if (!table.insert(handle, source, message)) {
            return Optional.empty();
        }
        mailboxes.apply(message.mailbox()).mailTo().forEach(to -> outbox.enqueue(handle, mail.of(message, to)));
        return Optional.of(message.mailbox());
    }

    /// Mailboxes in which there is a message.
    public List<WorkgroupId> mailboxes() {
        return database.read(table::mailboxes);
    }

    /// The messages of these mailboxes, those that came last first, 500 at most.
    public List<Rest.Voicemail> list(Collection<WorkgroupId> mailboxesOfOne) {
        return mailboxesOfOne.isEmpty()
                ? List.of()
                : database.read(handle -> table.list(handle, mailboxesOfOne, LISTED)).stream()
                        .map(this::shown)
                        .toList();
    }

    /// Those of these messages that this caller has left, those that came last first, 50 at most.
    ///
    /// @param numbers all that the caller has
    ///
    /// @param before where the page before ended
    public List<Rest.Voicemail> ofCaller(
            Collection<WorkgroupId> mailboxesOfOne, Collection<String> numbers, PageMark before, int limit) {
        return mailboxesOfOne.isEmpty() || numbers.isEmpty()
                ? List.of()
                : database.read(handle -> table.ofCaller(handle, mailboxesOfOne, numbers, before, limit)).stream()
                        .map(this::shown)
                        .toList();
    }

    public Optional<Rest.Voicemail> find(String id) {
        return database.read(handle -> table.find(handle, id)).map(this::shown);
    }

    /// How many messages of these mailboxes nobody has heard.
    public int unheard(Collection<WorkgroupId> mailboxesOfOne) {
        return mailboxesOfOne.isEmpty() ? 0 : database.read(handle -> table.unheard(handle, mailboxesOfOne));
    }

    /// How many messages lie in the mailbox.
    public Rest.MailboxCounts counts(WorkgroupId mailbox) {
        return database.read(handle -> table.counts(handle, List.of(mailbox)));
    }

    /// The file that holds the message's sound: WAV, 8 kHz, mono, 16 bit. Empty when there is no such message, and
    /// for a callback that came to nothing.
    public Optional<Path> sound(String id) {
        return database.read(handle -> table.blob(handle, id)).map(blobs::path);
    }

    /// Marks the message as heard.
    ///
    /// @return whether that changed anything
    public boolean markHeard(String id, Instant at) {
        return changes.make(handle -> table.markHeard(handle, id, at));
    }

    /// Marks the message as saved, and as heard.
    ///
    /// @return whether that changed anything
    public boolean save(String id, Instant at) {
        return changes.make(handle -> table.save(handle, id, at));
    }

    /// The message is one that was heard, and no longer saved.
    ///
    /// @return whether that changed anything
    public boolean unsave(String id, Instant at) {
        return changes.make(handle -> table.unsave(handle, id, at));
    }

    /// Puts the message into the bin, from which [#restore] brings it back.
    ///
    /// @return whether there was such a message
    public boolean delete(String id, Instant at) {
        return changes.make(handle -> table.delete(handle, id, at));
    }

    /// The mailbox in whose bin the message lies; empty for one that is not there.
    public Optional<WorkgroupId> inBinOf(String id) {
        return database.read(handle -> table.inBinOf(handle, id));
    }

    /// Brings a deleted message back.
    ///
    /// @return whether it was in the bin
    public boolean restore(String id, Instant at) {
        return changes.make(handle -> table.restore(handle, id, at));
    }

    /// Puts a copy into another mailbox, in which nobody has heard it, and mails it to that mailbox's addresses.
    ///
    /// @param comment may be empty
    /// @return whether there was such a message
    public boolean forward(String id, WorkgroupId to, Person by, String comment, Instant at) {
        boolean forwarded = changes.make(handle -> table.find(handle, id).flatMap(message -> {
            var sender = new Message.Sender(by.id(), by.name());
            var how = new Message.Copy(id, message.mailbox(), at, Optional.of(sender), comment);
            String copy = Uuid7.next();
            return put(handle, "copy-" + copy, message.copiedTo(to, copy, how));
        }));
        outbox.queued();
        return forwarded;
    }

    /// Puts messages into the bin that were heard and not saved, in mailboxes that do not keep them for good.
    public void binHeard(Instant now) {
        bin.takeHeard(now);
    }

    /// Tells the next ones about messages that nobody has heard in time.
    public void escalate(Instant now) {
        escalations.escalate(now);
    }

    /// Empties the bin of what was deleted before `before`, with the sounds that no message needs any more. A
    /// sound that a mail still needs, and its message, wait for the next time.
    ///
    /// @return how many messages went
    public int purge(Instant before) {
        return bin.purge(before);
    }

    /// Whether a message has that sound.
    public boolean needs(Handle handle, String blob) {
        return bin.hasMessages(handle, blob);
    }

    private Rest.Voicemail shown(Message message) {
        return new Rest.Voicemail(
                message.id(),
                message.call(),
                message.mailbox().value(),
                name(message.mailbox()),
                message.caller().number(),
                message.caller().name(),
                message.caller().origin().name(),
                message.at().toEpochMilli(),
                message.length().toMillis(),
                message.heard(),
                message.saved(),
                message.copy().map(this::shown).orElse(null),
                message.missedCallback()
                        .map(missed -> new Rest.MissedCallback(missed.askedAt().toEpochMilli(), missed.tries()))
                        .orElse(null));
    }

    private Rest.VoicemailCopy shown(Message.Copy copy) {
        return new Rest.VoicemailCopy(
                name(copy.from()),
                copy.by().map(Message.Sender::name).orElse(""),
                copy.at().toEpochMilli(),
                copy.comment());
    }

    private String name(WorkgroupId mailbox) {
        return mailboxes.apply(mailbox).name();
    }
}
