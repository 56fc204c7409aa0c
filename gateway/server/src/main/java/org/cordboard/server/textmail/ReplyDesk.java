package org.cordboard.server.textmail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.cordboard.server.texting.TextMessage;
import org.cordboard.server.texting.TextPicture;
import org.cordboard.server.texting.TextThread;
import org.cordboard.server.texting.Texting;
import org.cordboard.server.texting.ThreadAccess;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.sms.mailbox.ArrivedMail;
import org.cordboard.sms.mailbox.MailTaker;
import org.cordboard.sms.provider.Picture;
import org.cordboard.sms.reply.Reply;
import org.cordboard.sms.reply.ReplyReader;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes texts of the mails by which people answer: each once, under the name of whoever has written it.
/// Whose answer cannot be texted is told so by mail; strangers and programs are told nothing.
///
///     mailbox → mail → token and sender → thread → text, or a mail that says what is wrong
public final class ReplyDesk implements MailTaker {
    /// Thrice in vain is no chance.
    static final int TRIES = 3;

    static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

    /// So that no program that answers our answers is told for ever.
    static final int REFUSALS_PER_HOUR = 20;

    private static final Logger LOG = LoggerFactory.getLogger(ReplyDesk.class);
    private static final Runnable NOTHING = () -> {};

    private final Database database;
    private final ReplyReader reader;
    private final ReplyTable table;
    private final ReplyAddresses addresses;
    private final MailReaders readers;
    private final Texting texting;
    private final TextMails mails;
    private final PictureKeeper pictures;
    private final InstantSource clock;
    private final AtomicLong texted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();

    public ReplyDesk(
            Database database,
            TenantId tenant,
            ReplyMailAddress mailbox,
            ReplyAddresses addresses,
            MailReaders readers,
            Texting texting,
            TextMails mails,
            PictureKeeper pictures,
            InstantSource clock) {
        this.database = database;
        this.reader = new ReplyReader(mailbox.mailbox());
        this.table = new ReplyTable(tenant);
        this.addresses = addresses;
        this.readers = readers;
        this.texting = texting;
        this.mails = mails;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// Mails that have become texts, since the start.
    public long texted() {
        return texted.get();
    }

    /// Mails that could not be texted, of which their writers were told, since the start.
    public long refused() {
        return refused.get();
    }

    /// Mails of strangers and programs, since the start.
    public long dropped() {
        return dropped.get();
    }

    @Override
    public Verdict take(ArrivedMail mail) {
        Optional<ReplyTable.Tried> tried = database.read(handle -> table.tried(handle, mail.id()));
        if (tried.filter(before -> before.next().isAfter(clock.instant())).isPresent()) {
            return Verdict.LATER;
        }
        try {
            deal(mail);
            return Verdict.DONE;
        } catch (MessagingException | IOException | RuntimeException failed) {
            return failed(mail, tried.map(ReplyTable.Tried::attempts).orElse(0) + 1, failed);
        }
    }

    private Verdict failed(ArrivedMail mail, int attempts, Exception failed) {
        String error = String.valueOf(failed.getMessage());
        if (attempts < TRIES) {
            LOG.warn("Nothing could be made of the mail {} yet: {}", mail.id(), error);
            ReplyTable.Tried next =
                    new ReplyTable.Tried(attempts, clock.instant().plus(BETWEEN_TRIES));
            database.change(handle -> table.put(handle, mail.id(), next, error));
            return Verdict.LATER;
        }
        LOG.error("Nothing can be made of the mail {}; it is set aside", mail.id(), failed);
        database.change(handle -> table.forget(handle, mail.id()));
        return Verdict.QUARANTINE;
    }

    private void deal(ArrivedMail mail) throws MessagingException, IOException {
        Reply reply = switch (mail.read()) {
            case WHOLE -> reader.read(mail.message());
            case HEAD -> reader.readHead(mail.message());
            case NOTHING -> throw new IOException("The mail server does not give it");
        };
        Arrived arrived = new Arrived(mail, reply, subject(mail.message()), enclosed(reply));
        database.<Runnable>write(handle -> {
                    table.forget(handle, mail.id());
                    return table.knows(handle, mail.id(), arrived.token()) ? NOTHING : deal(handle, arrived);
                })
                .run();
    }

    /// Keeps the pictures of an answer that is believed, before anything is written: that takes a while.
    private Enclosed enclosed(Reply reply) throws IOException {
        if (!(reply instanceof Reply.Answer answer) || !isBelieved(answer)) {
            return Enclosed.NOTHING;
        }
        List<TextPicture> kept = new ArrayList<>();
        try {
            for (Picture picture : answer.pictures()) {
                kept.add(pictures.keep(picture.content(), ""));
            }
            return new Enclosed(kept, Optional.empty());
        } catch (NotWrittenException refused) {
            return new Enclosed(List.of(), Optional.of(Refusals.of(refused)));
        }
    }

    private boolean isBelieved(Reply.Answer answer) {
        return database.read(handle -> addresses.find(handle, answer.token()))
                .filter(known -> !known.revoked())
                .flatMap(known -> readers.reader(known.person()))
                .filter(writer -> writer.address().equalsIgnoreCase(answer.from()))
                .isPresent();
    }

    private static String subject(MimeMessage mail) throws MessagingException {
        String subject = mail.getSubject();
        return subject == null ? "" : subject.substring(0, Math.min(subject.length(), 200));
    }

    /// @return to be done once that has been committed
    private Runnable deal(Handle handle, Arrived arrived) {
        return switch (arrived.reply()) {
            case Reply.Dropped dropped -> drop(handle, arrived, dropped.why());
            case Reply.Answer answer -> answer(handle, arrived, answer);
        };
    }

    private Runnable answer(Handle handle, Arrived arrived, Reply.Answer answer) {
        Optional<ReplyAddresses.Known> known = addresses.find(handle, answer.token());
        if (known.isEmpty()) {
            return drop(handle, arrived, "Its reply address was never given to anybody");
        }
        Optional<MailReaders.Reader> writer = readers.reader(known.get().person());
        if (writer.isEmpty()) {
            return drop(handle, arrived, "Its reply address was given to somebody who is here no more");
        }
        if (!writer.get().address().equalsIgnoreCase(answer.from())) {
            return drop(
                    handle,
                    arrived,
                    "Its reply address was given to %s, and %s has written it"
                            .formatted(writer.get().address(), answer.from()));
        }
        Optional<TextThread> thread = texting.thread(handle, known.get().thread());
        Written written = new Written(arrived, answer, writer.get(), thread);
        return thread.isEmpty()
                ? drop(handle, arrived, "There is no such thread")
                : refusal(known.get(), written)
                        .map(refusal -> refuse(handle, written, refusal))
                        .orElseGet(() -> text(handle, written, thread.get()));
    }

    /// What is wrong with it before anything is texted.
    private Optional<TextLetters.Refusal> refusal(ReplyAddresses.Known known, Written written) {
        Reply.Answer answer = written.answer();
        TextThread thread = written.thread().orElseThrow();
        if (known.revoked()) {
            return Refusals.revoked();
        }
        if (!new ThreadAccess(readers.company()).sees(known.person(), thread.workgroup())) {
            return Refusals.notYours(readers.nameOfWorkgroup(thread));
        }
        if (written.arrived().mail().read() == ArrivedMail.Read.HEAD) {
            return Refusals.tooLarge(List.of());
        }
        if (!answer.tooLarge().isEmpty()) {
            return Refusals.tooLarge(answer.tooLarge());
        }
        Enclosed enclosed = written.arrived().enclosed();
        return answer.words().isBlank() && answer.pictures().isEmpty() ? Refusals.noWords() : enclosed.refusal();
    }

    private Runnable text(Handle handle, Written written, TextThread thread) {
        TextMessage message;
        try {
            message = texting.writing()
                    .say(
                            handle,
                            written.writer().id(),
                            thread,
                            written.answer().words(),
                            written.arrived().enclosed().pictures());
        } catch (NotWrittenException refused) {
            return refuse(handle, written, Refusals.of(refused));
        }
        note(handle, written, ReplyTable.Outcome.TEXTED, "", Optional.of(message.id()));
        List<String> leftOut = written.answer().leftOut();
        if (!leftOut.isEmpty()) {
            mails.leftOut(
                    handle,
                    written.writer(),
                    thread,
                    leftOut,
                    written.arrived().mail().id());
        }
        return () -> {
            texted.incrementAndGet();
            texting.writing().said(thread, message);
            mails.told();
        };
    }

    private Runnable refuse(Handle handle, Written written, TextLetters.Refusal refusal) {
        MailReaders.Reader writer = written.writer();
        boolean told =
                table.refused(handle, writer.id(), clock.instant().minus(Duration.ofHours(1))) < REFUSALS_PER_HOUR;
        note(handle, written, ReplyTable.Outcome.REFUSED, refusal.happened(), Optional.empty());
        if (told) {
            mails.refuse(
                    handle,
                    writer,
                    written.thread(),
                    refusal,
                    written.answer().words(),
                    written.arrived().mail().id());
        }
        return () -> {
            refused.incrementAndGet();
            LOG.info(
                    "The mail {} of {} was not texted: {}",
                    written.arrived().mail().id(),
                    writer.id(),
                    refusal.happened());
            mails.told();
        };
    }

    private void note(Handle handle, Written written, ReplyTable.Outcome outcome, String why, Optional<String> text) {
        table.put(
                handle,
                new ReplyTable.Dealt(
                        written.arrived().mail().id(),
                        written.answer().token(),
                        outcome,
                        why,
                        Optional.of(written.writer().id()),
                        written.thread().map(TextThread::id),
                        text,
                        written.arrived().subject()),
                clock.instant());
    }

    private Runnable drop(Handle handle, Arrived arrived, String why) {
        table.put(
                handle,
                new ReplyTable.Dealt(
                        arrived.mail().id(),
                        arrived.token(),
                        ReplyTable.Outcome.DROPPED,
                        why,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        arrived.subject()),
                clock.instant());
        return () -> {
            dropped.incrementAndGet();
            LOG.info("The mail {} was dropped: {}", arrived.mail().id(), why);
        };
    }

    /// @param refusal why some are not texted
    private record Enclosed(List<TextPicture> pictures, Optional<TextLetters.Refusal> refusal) {
        static final Enclosed NOTHING = new Enclosed(List.of(), Optional.empty());
    }

    private record Arrived(ArrivedMail mail, Reply reply, String subject, Enclosed enclosed) {
        String token() {
            return reply instanceof Reply.Answer answer ? answer.token() : "";
        }
    }

    private record Written(
            Arrived arrived, Reply.Answer answer, MailReaders.Reader writer, Optional<TextThread> thread) {}
}
