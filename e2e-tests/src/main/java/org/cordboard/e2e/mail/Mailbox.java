package org.cordboard.e2e.mail;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// A mail server that takes whatever the program sends, and shows it to the tests.
public final class Mailbox implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    public static Mailbox open() {
        Mailbox mailbox = new Mailbox();
        mailbox.server.start();
        return mailbox;
    }

    private Mailbox() {}

    /// Where the program is to send mail.
    public String url() {
        return "smtp://localhost:" + server.getSmtp().getPort();
    }

    /// Waits for mail.
    ///
    /// @return the first message to `recipient`
    public MimeMessage awaitMail(String recipient) {
        return await("mail to " + recipient)
                .atMost(PATIENCE_SECONDS, SECONDS)
                .until(() -> mailTo(recipient), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<MimeMessage> mailTo(String recipient) throws MessagingException {
        for (MimeMessage message : server.getReceivedMessages()) {
            if (Arrays.toString(message.getRecipients(Message.RecipientType.TO)).contains(recipient)) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    /// @param ending how the file's name ends, such as `.wav`
    /// @return the content of the first attached file with such a name
    public static Optional<byte[]> attachment(Part part, String ending) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<byte[]> found = attachment(parts.getBodyPart(i), ending);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        boolean named = part.getFileName() != null && part.getFileName().endsWith(ending);
        return named ? Optional.of(part.getInputStream().readAllBytes()) : Optional.empty();
    }

    @Override
    public void close() {
        server.stop();
    }
}
