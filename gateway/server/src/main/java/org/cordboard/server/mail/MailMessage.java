package org.cordboard.server.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
import java.util.Date;
import java.util.regex.Pattern;
import org.cordboard.server.blob.Blobs;

/// A mail in the form in which it travels: text and HTML as alternatives (RFC 2046), the sound beside them,
/// marked as sent by a machine (RFC 3834) so that no other machine answers it.
final class MailMessage extends MimeMessage {
    private static final String UTF_8 = "UTF-8";

    /// Somebody else has made it: nothing else gets into our heads by it.
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,250}>");

    private final String messageId;

    private MailMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MailMessage of(QueuedMail queued, SmtpConfig config, Session session, Blobs blobs)
            throws MessagingException {
        Mail mail = queued.mail();
        MailMessage message = new MailMessage(session, "<" + queued.id() + "@" + config.domain() + ">");
        message.setFrom(sender(
                config, mail.conversation().map(Mail.Conversation::senderName).orElse(config.fromName())));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        message.setSentDate(Date.from(queued.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (mail.conversation().isPresent()) {
            message.belongTo(mail.conversation().get(), config.domain());
        }
        message.setContent(content(mail, blobs));
        message.saveChanges();
        return message;
    }

    /// Stays the same however often the mail is tried, so that a reader's program can tell a repetition.
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /// Under an id that no mail has, but all of the conversation name, so that the order in which they
    /// come does not matter (RFC 5322, section 3.6.4).
    private void belongTo(Mail.Conversation conversation, String domain) throws MessagingException {
        String root = "<" + conversation.id() + "@" + domain + ">";
        String answered =
                conversation.answers().filter(MESSAGE_ID.asMatchPredicate()).orElse("");
        setHeader("References", MimeUtility.fold(12, (root + " " + answered).strip()));
        setHeader("In-Reply-To", answered.isEmpty() ? root : answered);
        if (conversation.replyTo().isPresent()) {
            setReplyTo(new InternetAddress[] {
                new InternetAddress(conversation.replyTo().get(), true)
            });
        }
    }

    private static InternetAddress sender(SmtpConfig config, String name) throws MessagingException {
        try {
            return new InternetAddress(config.from(), name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }

    private static MimeMultipart content(Mail mail, Blobs blobs) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(new MimeMultipart("alternative", text, html));
        MimeMultipart all = new MimeMultipart("mixed", words);
        if (mail.attachment().isPresent()) {
            Mail.Attachment sound = mail.attachment().get();
            all.addBodyPart(enclosed(sound.blob(), sound.fileName(), "audio/wav", blobs));
        }
        for (Mail.Picture picture : mail.pictures()) {
            all.addBodyPart(enclosed(picture.blob(), picture.fileName(), picture.type(), blobs));
        }
        return all;
    }

    private static MimeBodyPart enclosed(String blob, String name, String type, Blobs blobs) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new TypedFile(blobs.path(blob), type)));
        part.setFileName(name);
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    /// A blob's name does not tell its type.
    private static final class TypedFile extends FileDataSource {
        private final String type;

        TypedFile(Path file, String type) {
            super(file.toFile());
            this.type = type;
        }

        @Override
        public String getContentType() {
            return type;
        }
    }
}
