package org.cordboard.server.textmail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cordboard.server.mail.Mail;
import org.cordboard.server.texting.Enclosure;
import org.cordboard.server.texting.TextMessage;
import org.cordboard.server.texting.TextThread;
import org.cordboard.sms.reply.Quotations;

/// The mails that people get of texts. Any thread.
///
/// @param readers whom colleagues are known as
/// @param names by which a number is known; empty for a stranger's
/// @param company its name
/// @param console where the console is, such as `https://calls.example.com`; empty while that is not known
/// @param zone in which mails say when something was
public record TextLetters(
        MailReaders readers,
        Function<String, String> names,
        Supplier<String> company,
        Supplier<String> console,
        ZoneId zone) {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final int LONGEST_BEFORE = 300;

    /// Why something that somebody has written by mail was not texted.
    ///
    /// @param happened a sentence
    /// @param remedy a sentence
    record Refusal(String happened, String remedy) {}

    /// A text has come.
    ///
    /// @param before what stands in the thread before it
    /// @param replyTo where answers go; empty where none can be given
    /// @param wanted whether the other side wants texts
    Mail came(
            MailReaders.Reader reader,
            TextThread thread,
            TextMessage text,
            List<TextMessage> before,
            Optional<String> replyTo,
            boolean wanted) {
        String who = customer(thread);
        Page page = new Page();
        if (replyTo.isPresent() && wanted) {
            page.marker(Quotations.MARKER + ": " + who + " gets your answer as a text.");
        }
        page.headline("%s texts %s".formatted(named(thread), readers.nameOfWorkgroup(thread)));
        if (!text.words().isBlank()) {
            page.words(text.words());
        }
        pictures(page, text);
        if (!wanted) {
            page.paragraph(who + " has asked not to be texted. Call, or wait until they text START.");
        }
        before(page, before, who);
        link(page, thread);
        return mail(reader, thread, "Text from " + who, page, replyTo.filter(_ -> wanted), Optional.empty())
                .with(here(text));
    }

    private static List<Mail.Picture> here(TextMessage text) {
        return text.enclosures().stream()
                .filter(Enclosure.Here.class::isInstance)
                .map(enclosure -> ((Enclosure.Here) enclosure).picture())
                .map(picture -> new Mail.Picture(picture.blob(), picture.name(), picture.type()))
                .toList();
    }

    /// What the mail does not show by itself.
    private static void pictures(Page page, TextMessage text) {
        int all = text.enclosures().size();
        int here = here(text).size();
        if (here > 0) {
            page.paragraph(
                    here == 1 ? "A picture came with it, see below." : here + " pictures came with it, see below.");
        }
        if (here < all) {
            page.paragraph(
                    "Of %d pictures, %d could not be had yet: look into the console.".formatted(all, all - here));
        }
    }

    private void before(Page page, List<TextMessage> before, String who) {
        List<TextMessage> texts = before.stream()
                .filter(message -> message.kind() != TextMessage.Kind.NOTE)
                .toList();
        if (texts.isEmpty()) {
            return;
        }
        page.small("Before that:");
        for (TextMessage message : texts) {
            String author = message.author()
                    .map(readers::name)
                    .orElse(message.kind() == TextMessage.Kind.IN ? who : company.get());
            page.line(author, moment(message.at()), said(message));
        }
        page.gap();
    }

    /// Of pictures, how many there were: they are in the mail that told of them.
    private static String said(TextMessage message) {
        int pictures = message.enclosures().size();
        String beside = pictures == 0 ? "" : pictures == 1 ? "[a picture]" : "[" + pictures + " pictures]";
        return (cut(message.words()) + ' ' + beside).strip();
    }

    /// An answer was not texted, or has come to a bad end.
    ///
    /// @param replyTo where a better answer goes; empty where none can be given
    /// @param answers the mail that was not texted
    Mail refused(
            MailReaders.Reader reader,
            Optional<TextThread> thread,
            Refusal refusal,
            String words,
            Optional<String> replyTo,
            String answers) {
        String who = thread.map(this::customer).orElse("a customer");
        Page page = new Page();
        replyTo.ifPresent(_ -> page.marker(Quotations.MARKER + " to try again: " + who + " gets it as a text."));
        page.headline("%s did not get your text".formatted(who));
        page.paragraph(refusal.happened());
        page.paragraph(refusal.remedy());
        if (!words.isBlank()) {
            page.small("You have written:");
            page.words(words);
        }
        thread.ifPresent(known -> link(page, known));
        return mail(reader, thread, "Not texted to " + who, page, replyTo, Optional.of(answers));
    }

    /// An answer was texted without something.
    Mail leftOut(
            MailReaders.Reader reader,
            TextThread thread,
            List<String> files,
            Optional<String> replyTo,
            String answers) {
        String who = customer(thread);
        Page page = new Page();
        replyTo.ifPresent(_ -> page.marker(Quotations.MARKER + ": " + who + " gets your answer as a text."));
        page.headline("%s got your text without %s".formatted(who, String.join(", ", files)));
        page.paragraph("Texts carry pictures, and no other files. Put the file where " + who
                + " can fetch it, and text the link.");
        link(page, thread);
        return mail(reader, Optional.of(thread), "Texted in part to " + who, page, replyTo, Optional.of(answers));
    }

    private Mail mail(
            MailReaders.Reader reader,
            TextThread thread,
            String subject,
            Page page,
            Optional<String> replyTo,
            Optional<String> answers) {
        return mail(reader, Optional.of(thread), subject, page, replyTo, answers);
    }

    private Mail mail(
            MailReaders.Reader reader,
            Optional<TextThread> thread,
            String subject,
            Page page,
            Optional<String> replyTo,
            Optional<String> answers) {
        String from = thread.map(known -> customer(known) + " (" + company.get() + ")")
                .orElse(company.get());
        String conversation = "thread-" + thread.map(TextThread::id).orElse("none");
        return new Mail(
                reader.address(),
                subject,
                page.text(),
                page.html("en"),
                Optional.empty(),
                List.of(),
                Optional.of(new Mail.Conversation(conversation, from, replyTo, answers)));
    }

    private void link(Page page, TextThread thread) {
        String base = console.get();
        if (!base.isEmpty()) {
            page.link("All of it in the console", base + "/texts/" + thread.id());
        }
    }

    /// Grace Hopper, or the number.
    String customer(TextThread thread) {
        String name = names.apply(thread.theirs());
        return name.isBlank() ? thread.theirs() : name;
    }

    private String named(TextThread thread) {
        String name = names.apply(thread.theirs());
        return name.isBlank() ? thread.theirs() : name + " (" + thread.theirs() + ")";
    }

    private String moment(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return DAY_AND_TIME.format(there);
    }

    private static String cut(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_BEFORE ? line : line.substring(0, LONGEST_BEFORE - 1) + "\u2026";
    }
}
