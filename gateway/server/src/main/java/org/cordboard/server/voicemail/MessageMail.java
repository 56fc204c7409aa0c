package org.cordboard.server.voicemail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.mail.Mail;

/// The mails that bring a message: with its sound, if it has one.
final class MessageMail {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FILE_STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ENGLISH);

    private final Function<WorkgroupId, Mailbox> mailboxes;
    private final ZoneId zone;

    /// @param zone in which mails say when something was
    MessageMail(Function<WorkgroupId, Mailbox> mailboxes, ZoneId zone) {
        this.mailboxes = mailboxes;
        this.zone = zone;
    }

    /// What came into a mailbox, by whichever way.
    Mail of(Message message, String recipient) {
        return message.copy()
                .map(copy -> copy.by()
                        .map(sender -> forwarded(message, copy, sender.name(), recipient))
                        .orElseGet(() -> unheard(message, name(copy.from()), recipient)))
                .orElseGet(() -> left(message, recipient));
    }

    /// Nobody has heard what lies in its mailbox.
    Mail unheard(Message message, String recipient) {
        return unheard(message, name(message.mailbox()), recipient);
    }

    private Mail left(Message message, String recipient) {
        String caller = caller(message.caller());
        String mailbox = name(message.mailbox());
        if (message.missedCallback().isPresent()) {
            return letter(
                            "Callback for %s not reached: %s".formatted(mailbox, caller),
                            "%s asked %s for a callback, and was not reached.".formatted(caller, mailbox),
                            message)
                    .to(recipient);
        }
        return letter(
                        "Voice message for %s from %s (%s)".formatted(mailbox, caller, length(message.length())),
                        "%s left a voice message for %s.".formatted(caller, mailbox),
                        message)
                .to(recipient);
    }

    private Mail forwarded(Message message, Message.Copy copy, String sender, String recipient) {
        String caller = caller(message.caller());
        String subject = "Forwarded to %s: %s".formatted(name(message.mailbox()), what(message, caller));
        String headline = "%s forwarded this from %s: %s.".formatted(sender, name(copy.from()), what(message, caller));
        Letter letter = letter(subject, headline, message);
        if (!copy.comment().isEmpty()) {
            letter.row("Comment", copy.comment());
        }
        return letter.to(recipient);
    }

    private Mail unheard(Message message, String mailbox, String recipient) {
        String caller = caller(message.caller());
        return letter(
                        "Not heard yet in %s: %s".formatted(mailbox, what(message, caller)),
                        "Nobody of %s has heard this yet: %s.".formatted(mailbox, what(message, caller)),
                        message)
                .to(recipient);
    }

    private static String what(Message message, String caller) {
        return message.missedCallback().isPresent()
                ? "a callback that did not reach " + caller
                : "a voice message from %s (%s)".formatted(caller, length(message.length()));
    }

    private Letter letter(String subject, String headline, Message message) {
        Letter letter = new Letter(subject, headline);
        message.missedCallback().ifPresent(callback -> {
            letter.row("Asked", moment(callback.askedAt()));
            letter.row("Tries", String.valueOf(callback.tries()));
        });
        letter.row(message.missedCallback().isPresent() ? "Given up" : "When", moment(message.at()));
        if (message.blob().isEmpty()) {
            letter.closing("It also waits in the console, under Voice mail.");
            return letter;
        }
        letter.row("Length", length(message.length()));
        letter.closing("The message is attached. It also waits in the console, under Voice mail.");
        String file = "message-" + FILE_STAMP.format(message.at().atZone(zone)) + ".wav";
        letter.attachment(message.blob().map(blob -> new Mail.Attachment(blob, file)));
        return letter;
    }

    private String name(WorkgroupId mailbox) {
        return mailboxes.apply(mailbox).name();
    }

    private String moment(Instant at) {
        return DAY_AND_TIME.format(at.atZone(zone));
    }

    private static String caller(Caller caller) {
        if (caller.name().isBlank()) {
            return caller.number().isBlank() ? nameless(caller) : caller.number();
        }
        return caller.number().isBlank() ? caller.name() : caller.name() + " (" + caller.number() + ")";
    }

    private static String nameless(Caller caller) {
        return switch (caller.origin()) {
            case PHONE -> "An unknown caller";
            case WEB -> "A visitor of the web page";
        };
    }

    private static String length(Duration length) {
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }
}
