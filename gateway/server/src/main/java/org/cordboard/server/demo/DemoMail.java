package org.cordboard.server.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.cordboard.server.mail.SmtpConfig;
import org.cordboard.server.textmail.ReplyMailAddress;
import org.cordboard.server.textmail.TextMailConfig;
import org.cordboard.sms.mailbox.ImapConfig;

/// A mail server on this machine that takes mails for everybody and passes none on. Any thread.
final class DemoMail implements AutoCloseable {
    private static final String HERE = "127.0.0.1";
    private static final String DOMAIN = "larkenby.example";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int STARTS_WITHIN_MILLIS = 60_000;

    private final GreenMail server;
    private final ReplyMailAddress replies = new ReplyMailAddress("texts@" + DOMAIN);
    private final String password = UUID.randomUUID().toString();

    private DemoMail(GreenMail server) {
        this.server = server;
    }

    /// Starts on free ports.
    ///
    /// @throws IOException when there are none
    static DemoMail start() throws IOException {
        ServerSetup[] setups = {
            new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, HERE, ServerSetup.PROTOCOL_IMAP)
        };
        for (ServerSetup setup : setups) {
            setup.setServerStartupTimeout(STARTS_WITHIN_MILLIS);
        }
        // Mails to texts+anything@ go to texts@.
        GreenMail server = new GreenMail(setups)
                .withConfiguration(GreenMailConfiguration.aConfig().withSieveIgnoreDetail());
        try {
            server.start();
        } catch (IllegalStateException noPort) {
            throw new IOException("The demo's mail server does not start: " + noPort.getMessage(), noPort);
        }
        DemoMail mail = new DemoMail(server);
        server.setUser(mail.replies.mailbox(), mail.replies.mailbox(), mail.password);
        return mail;
    }

    /// Where a gateway sends its mails.
    ///
    /// @param name by which it sends them
    SmtpConfig out(String name) {
        return new SmtpConfig(
                HERE,
                server.getSmtp().getPort(),
                SmtpConfig.Security.NONE,
                Optional.empty(),
                "cordboard@" + DOMAIN,
                name,
                TIMEOUT);
    }

    /// Where a gateway reads what people answer.
    TextMailConfig in() {
        return new TextMailConfig(
                replies,
                new ImapConfig(
                        HERE,
                        server.getImap().getPort(),
                        ImapConfig.Security.NONE,
                        replies.mailbox(),
                        password,
                        "INBOX",
                        "Done",
                        "Quarantine",
                        TIMEOUT));
    }

    /// What has come to an address, the oldest first.
    List<StoredMessage> mails(String address) {
        GreenMailUser user = server.getUserManager().getUserByEmail(address);
        if (user == null) {
            return List.of();
        }
        try {
            return server.getManagers().getImapHostManager().getInbox(user).getMessages();
        } catch (FolderException gone) {
            throw new IllegalStateException("A mailbox has no inbox", gone);
        }
    }

    /// Answers a mail as a person's mail program does, with what is answered quoted below.
    ///
    /// @return as it was sent
    MimeMessage answer(InternetAddress writer, MimeMessage answered, String words, List<DemoLetter.Enclosed> enclosed)
            throws MessagingException, IOException {
        MimeMessage mail = (MimeMessage) answered.reply(false);
        mail.setFrom(writer);
        String quoted = DemoLetter.of(answered).text();
        DemoLetter.write(mail, words + "\n\n" + DemoLetter.quotation(answered, quoted), enclosed);
        mail.saveChanges();
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", HERE);
        settings.setProperty("mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        try (Transport transport = Session.getInstance(settings).getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(mail, mail.getRecipients(Message.RecipientType.TO));
        }
        return mail;
    }

    /// @throws IllegalArgumentException never: every Java has UTF-8
    static InternetAddress address(String address, String name) {
        try {
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
