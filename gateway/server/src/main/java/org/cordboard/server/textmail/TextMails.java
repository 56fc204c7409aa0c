package org.cordboard.server.textmail;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.store.Database;
import org.cordboard.server.texting.Enclosure;
import org.cordboard.server.texting.TextMessage;
import org.cordboard.server.texting.TextPost;
import org.cordboard.server.texting.TextThread;
import org.cordboard.server.texting.Texting;
import org.jdbi.v3.core.Handle;

/// Tells people of texts by mail: what comes, and what has become of answers that were no good. Any
/// thread; blocks.
public final class TextMails implements TextPost {
    private static final int BEFORE = 6;

    /// What comes later is seen in the console.
    static final Duration PICTURES_WITHIN = Duration.ofMinutes(1);

    private final Texting texting;
    private final MailReaders readers;
    private final ReplyAddresses addresses;
    private final Optional<ReplyMailAddress> mailbox;
    private final TextLetters letters;
    private final ReplyTable replies;
    private final MailOutbox outbox;
    private final Database database;
    private final WaitingTexts waiting;
    private final InstantSource clock;

    /// @param mailbox where answers go; empty where they are given in the console alone
    public TextMails(
            Database database,
            TenantId tenant,
            Texting texting,
            MailReaders readers,
            ReplyAddresses addresses,
            Optional<ReplyMailAddress> mailbox,
            TextLetters letters,
            MailOutbox outbox,
            InstantSource clock) {
        this.database = database;
        this.waiting = new WaitingTexts(tenant);
        this.clock = clock;
        this.texting = texting;
        this.readers = readers;
        this.addresses = addresses;
        this.mailbox = mailbox;
        this.letters = letters;
        this.replies = new ReplyTable(tenant);
        this.outbox = outbox;
    }

    @Override
    public void came(Handle handle, TextThread thread, TextMessage text) {
        if (picturesAreOnTheirWay(text)) {
            waiting.put(handle, thread, text.number(), clock.instant());
        } else {
            tell(handle, thread, text);
        }
    }

    private static boolean picturesAreOnTheirWay(TextMessage text) {
        return text.enclosures().stream().anyMatch(Enclosure.OnItsWay.class::isInstance);
    }

    /// Tells of texts whose pictures have come meanwhile, or did not come in time.
    public void tellOfWaiting() {
        List<WaitingTexts.Waiting> all = database.read(waiting::all);
        all.forEach(one -> database.change(handle -> tellOf(handle, one)));
        if (!all.isEmpty()) {
            told();
        }
    }

    private void tellOf(Handle handle, WaitingTexts.Waiting one) {
        Optional<TextThread> thread = texting.thread(handle, one.thread());
        Optional<TextMessage> text = texting.message(handle, one.thread(), one.number());
        boolean tooLate = one.since().plus(PICTURES_WITHIN).isBefore(clock.instant());
        boolean due =
                text.filter(come -> tooLate || !picturesAreOnTheirWay(come)).isPresent();
        if (due && thread.isPresent() && waiting.remove(handle, one)) {
            tell(handle, thread.get(), text.get());
        }
    }

    private void tell(Handle handle, TextThread thread, TextMessage text) {
        List<MailReaders.Reader> told = readers.of(handle, thread);
        if (told.isEmpty()) {
            return;
        }
        List<TextMessage> before = texting.latest(handle, thread.id(), BEFORE).stream()
                .filter(message -> message.number() < text.number())
                .toList();
        boolean wanted = texting.wanted(handle, thread);
        for (MailReaders.Reader reader : told) {
            Optional<String> replyTo = replyTo(handle, thread.id(), reader.id());
            outbox.enqueue(handle, letters.came(reader, thread, text, before, replyTo, wanted));
        }
    }

    @Override
    public void lost(Handle handle, String text, String trouble) {
        replies.ofText(handle, text).ifPresent(dealt -> lost(handle, dealt, trouble));
    }

    private void lost(Handle handle, ReplyTable.Dealt dealt, String trouble) {
        Optional<MailReaders.Reader> reader = dealt.person().flatMap(readers::reader);
        Optional<TextThread> thread = dealt.thread().flatMap(id -> texting.thread(handle, id));
        if (reader.isPresent() && thread.isPresent()) {
            TextLetters.Refusal refusal = new TextLetters.Refusal(
                    trouble.isBlank() ? "The telephone network could not deliver it." : trouble,
                    "Call, or try again later.");
            String words = texting.words(handle, dealt.text().orElseThrow());
            refuse(handle, reader.get(), thread, refusal, words, dealt.mail());
        }
    }

    /// Tells somebody that an answer was not texted.
    void refuse(
            Handle handle,
            MailReaders.Reader reader,
            Optional<TextThread> thread,
            TextLetters.Refusal refusal,
            String words,
            String mail) {
        Optional<String> replyTo = thread.filter(known -> texting.wanted(handle, known))
                .flatMap(known -> replyTo(handle, known.id(), reader.id()));
        outbox.enqueue(handle, letters.refused(reader, thread, refusal, words, replyTo, mail));
    }

    /// Tells somebody that an answer was texted without some files.
    void leftOut(Handle handle, MailReaders.Reader reader, TextThread thread, List<String> files, String mail) {
        outbox.enqueue(handle, letters.leftOut(reader, thread, files, replyTo(handle, thread.id(), reader.id()), mail));
    }

    private Optional<String> replyTo(Handle handle, String thread, AgentId person) {
        return mailbox.map(address -> address.with(addresses.of(handle, thread, person)));
    }

    @Override
    public void told() {
        outbox.queued();
    }
}
