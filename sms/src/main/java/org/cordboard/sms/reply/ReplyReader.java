package org.cordboard.sms.reply;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads mails to our reply addresses. Any thread.
public final class ReplyReader {
    /// Where a mail that went past a distribution or a forwarding says for whom it was.
    private static final List<String> DELIVERED_TO = List.of("Delivered-To", "X-Original-To", "Envelope-To");

    private static final List<String> OF_PROGRAMS = List.of("bulk", "list", "junk", "auto_reply");

    /// How programs begin that tell nothing else of themselves; people answer with `Re:`.
    private static final Pattern OF_ABSENCE = Pattern.compile(
            "\\s*(automatic reply|auto[- ]?reply|out of (the )?office|automatische antwort|abwesenheit|"
                    + "r\u00e9ponse automatique|respuesta autom\u00e1tica|risposta automatica|"
                    + "undeliver(ed|able)|mail delivery|delivery status notification)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Pattern replyAddress;

    /// @param mailbox to which replies go, such as `texts@calls.example.com`; the token is put behind a
    /// `+`
    public ReplyReader(String mailbox) {
        int at = mailbox.lastIndexOf('@');
        this.replyAddress = Pattern.compile(
                Pattern.quote(mailbox.substring(0, at)) + "\\+([A-Za-z0-9]{16,64})"
                        + Pattern.quote(mailbox.substring(at)),
                Pattern.CASE_INSENSITIVE);
    }

    /// @throws MessagingException when it cannot be read as a mail
    /// @throws IOException when its content cannot be had
    public Reply read(MimeMessage mail) throws MessagingException, IOException {
        Reply head = readHead(mail);
        if (!(head instanceof Reply.Answer answer)) {
            return head;
        }
        MailContent content = MailContent.of(mail);
        return new Reply.Answer(
                answer.token(),
                answer.from(),
                Quotations.without(content.words()),
                content.pictures(),
                content.tooLarge(),
                content.leftOut());
    }

    /// The same of one whose content was left where it is: an answer has no words.
    ///
    /// @throws MessagingException when it cannot be read as a mail
    public Reply readHead(MimeMessage mail) throws MessagingException {
        Optional<String> program = signOfAProgram(mail);
        if (program.isPresent()) {
            return new Reply.Dropped(program.get());
        }
        Optional<String> token = token(mail);
        if (token.isEmpty()) {
            return new Reply.Dropped("It goes to none of our reply addresses");
        }
        Optional<String> from = sender(mail);
        return from.isEmpty()
                ? new Reply.Dropped("It has no sender, or several")
                : new Reply.Answer(token.get(), from.get(), "", List.of(), List.of(), List.of());
    }

    /// RFC 3834, section 2; RFC 3464 for reports of mail servers; what older programs say of
    /// themselves.
    private static Optional<String> signOfAProgram(MimeMessage mail) throws MessagingException {
        String submitted = header(mail, "Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) {
            return Optional.of("A program has written it (Auto-Submitted: " + submitted + ")");
        }
        String precedence = header(mail, "Precedence");
        if (OF_PROGRAMS.contains(precedence)) {
            return Optional.of("A program has written it (Precedence: " + precedence + ")");
        }
        if (mail.getHeader("X-Autoreply") != null || mail.getHeader("X-Autorespond") != null) {
            return Optional.of("A program has written it (X-Autoreply)");
        }
        if (header(mail, "Return-Path").equals("<>")) {
            return Optional.of("It wants no answer (Return-Path: <>)");
        }
        String subject = Optional.ofNullable(mail.getSubject()).orElse("");
        if (OF_ABSENCE.matcher(subject).lookingAt()) {
            return Optional.of("A program has written it (Subject: " + subject + ")");
        }
        return mail.isMimeType("multipart/report") ? Optional.of("A mail server reports by it") : Optional.empty();
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }

    private Optional<String> token(MimeMessage mail) throws MessagingException {
        Stream<String> addressed =
                Stream.of(Message.RecipientType.TO, Message.RecipientType.CC).flatMap(type -> addresses(mail, type));
        Stream<String> delivered = DELIVERED_TO.stream().flatMap(name -> headers(mail, name));
        return Stream.concat(addressed, delivered)
                .map(replyAddress::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static Stream<String> addresses(MimeMessage mail, Message.RecipientType type) {
        try {
            Address[] addresses = mail.getRecipients(type);
            return addresses == null
                    ? Stream.empty()
                    : Arrays.stream(addresses)
                            .filter(InternetAddress.class::isInstance)
                            .map(address -> ((InternetAddress) address).getAddress());
        } catch (MessagingException unreadable) {
            return Stream.empty();
        }
    }

    private static Stream<String> headers(MimeMessage mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? Stream.empty() : Arrays.stream(values);
        } catch (MessagingException unreadable) {
            return Stream.empty();
        }
    }

    private static Optional<String> sender(MimeMessage mail) throws MessagingException {
        Address[] senders = mail.getFrom();
        return senders != null && senders.length == 1 && senders[0] instanceof InternetAddress sender
                ? Optional.ofNullable(sender.getAddress()).map(address -> address.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
