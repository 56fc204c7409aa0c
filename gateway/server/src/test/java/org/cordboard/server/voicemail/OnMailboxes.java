package org.cordboard.server.voicemail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Person;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.RecordingId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.mail.QueuedMail;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Mailboxes of two workgroups and of two people.
abstract class OnMailboxes extends OnBothStores {
    static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    static final WorkgroupId SUPPORT = new WorkgroupId("support");
    static final WorkgroupId SALES = new WorkgroupId("sales");
    static final Person ADA = new Person(new AgentId("ada"), "Ada Example", Person.Role.AGENT);
    static final WorkgroupId ADAS = WorkgroupId.ofPerson(ADA.id());
    static final WorkgroupId BENS = WorkgroupId.ofPerson(new AgentId("ben"));

    final Map<WorkgroupId, Mailbox> mailboxes = new HashMap<>(Map.of(
            SUPPORT,
            new Mailbox("Support", List.of("support@example.com", "boss@example.com"), MailboxRules.NONE),
            SALES,
            new Mailbox("Sales", List.of(), MailboxRules.NONE),
            ADAS,
            new Mailbox("Ada Example", List.of("ada@example.com"), MailboxRules.NONE),
            BENS,
            new Mailbox("Ben Sample", List.of("ben@example.com"), MailboxRules.NONE)));

    @TempDir
    Path folder;

    Blobs blobs;
    MailOutbox outbox;
    Voicemails voicemails;

    @BeforeEach
    void open() throws IOException {
        blobs = new Blobs(folder);
        outbox = new MailOutbox(database(), tenant, new HandClock(NINE));
        voicemails = started();
    }

    /// As after a start of the program.
    final Voicemails started() {
        return new Voicemails(database(), tenant, blobs, outbox, mailboxes::get, ZoneOffset.UTC);
    }

    static Mailbox keepingHeardFor(Duration time) {
        return new Mailbox("Sales", List.of(), new MailboxRules(Optional.of(time), List.of()));
    }

    final boolean deliver(String recording, WorkgroupId workgroup, Instant at) {
        return voicemails.deliver(message(recording, workgroup), at);
    }

    /// @return the message's id
    final String delivered(String recording, WorkgroupId workgroup) {
        deliver(recording, workgroup, NINE);
        return voicemails.list(List.of(workgroup)).stream()
                .filter(message -> message.call().equals("c-" + recording))
                .findFirst()
                .orElseThrow()
                .id();
    }

    final CallEffect.DeliverMessage message(String recording, WorkgroupId workgroup) {
        return message(recording, workgroup, new Caller("+15550123", "Zoë <b>", Caller.Origin.PHONE));
    }

    final CallEffect.DeliverMessage message(String recording, WorkgroupId workgroup, Caller caller) {
        return new CallEffect.DeliverMessage(
                new CallId("c-" + recording),
                workgroup,
                new Recording(new RecordingId(recording), sound(recording), Duration.ofSeconds(62)),
                caller);
    }

    final String sound(String recording) {
        try {
            return blobs.put(("sound of " + recording).getBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    final List<String> mailedTo() {
        return outbox.latest(50).stream()
                .map(QueuedMail::mail)
                .map(mail -> mail.recipient())
                .sorted()
                .toList();
    }

    final void mailsAreSent() {
        outbox.latest(50).forEach(mail -> sentMail(mail.id()));
    }

    final void sentMail(String id) {
        database()
                .write(handle -> handle.createUpdate("UPDATE mail SET state = 'SENT' WHERE id = :id")
                        .bind("id", id)
                        .execute());
    }
}
