package org.cordboard.server.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.nio.file.Files;
import java.util.Properties;
import org.cordboard.server.blob.Blobs;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands mails to a mail server by SMTP (RFC 5321). Any thread; blocks.
public final class SmtpMailer {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);
    private static final int AUTHENTICATION_REQUIRED = 530;

    private final SmtpConfig config;
    private final Blobs blobs;
    private final Session session;

    /// @param blobs where the attachments lie
    public SmtpMailer(SmtpConfig config, Blobs blobs) {
        this(config, blobs, new Properties());
    }

    /// @param more settings of the mail library that go above those of `config`
    SmtpMailer(SmtpConfig config, Blobs blobs, Properties more) {
        this.config = config;
        this.blobs = blobs;
        Properties settings = settings(config);
        settings.putAll(more);
        this.session = Session.getInstance(settings);
    }

    /// For some mails, one after the other: the server is greeted, and the login proven, once for all of them.
    Connection connection() {
        return new Connection();
    }

    /// To the mail server, from the first mail on. One thread.
    final class Connection implements AutoCloseable {
        private Transport transport;

        /// Sends the mail once. A connection that the server has closed meanwhile is opened anew.
        ///
        /// @throws MailNotTakenException when it may be tried again later
        /// @throws MailRefusedException when that is of no use
        void send(QueuedMail mail) throws MailNotTakenException, MailRefusedException {
            MailMessage message = message(mail);
            try {
                connected().sendMessage(message, message.getAllRecipients());
            } catch (MessagingException e) {
                // What the server has made of the rest of the talk is not known.
                close();
                explain(e);
            }
        }

        private Transport connected() throws MessagingException {
            if (transport != null && !transport.isConnected()) {
                close();
            }
            if (transport == null) {
                transport = session.getTransport();
                connect(transport);
            }
            return transport;
        }

        @Override
        public void close() {
            if (transport == null) {
                return;
            }
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.debug("The talk with the mail server ended without a goodbye", e);
            }
            transport = null;
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (config.login().isPresent()) {
            SmtpConfig.Login login = config.login().get();
            transport.connect(login.user(), login.password());
        } else {
            transport.connect();
        }
    }

    private MailMessage message(QueuedMail mail) throws MailRefusedException {
        if (mail.mail().attachment().filter(sound -> isMissing(sound.blob())).isPresent()) {
            throw new MailRefusedException("The attached sound is no longer stored.", null);
        }
        if (mail.mail().pictures().stream().anyMatch(picture -> isMissing(picture.blob()))) {
            throw new MailRefusedException("An attached picture is no longer stored.", null);
        }
        try {
            return MailMessage.of(mail, config, session, blobs);
        } catch (MessagingException e) {
            throw new MailRefusedException("No mail can be made of it: " + e.getMessage(), e);
        }
    }

    private boolean isMissing(String blob) {
        return !Files.exists(blobs.path(blob));
    }

    private void explain(MessagingException e) throws MailNotTakenException, MailRefusedException {
        String server = config.host() + ":" + config.port();
        if (e instanceof AuthenticationFailedException) {
            throw new MailNotTakenException(
                    "The mail server " + server + " refused user name or password: " + oneLine(e), e);
        }
        for (Exception part = e; part instanceof MessagingException failed; part = failed.getNextException()) {
            if (isFinal(failed)) {
                throw new MailRefusedException(
                        "The mail server " + server + " refused the mail: " + oneLine(failed), e);
            }
        }
        throw new MailNotTakenException("The mail server " + server + " did not take the mail: " + oneLine(e), e);
    }

    /// A permanent no (RFC 5321, section 4.2.1) to this recipient or this content; not one to our settings,
    /// which somebody may put right.
    private static boolean isFinal(MessagingException e) {
        if (e instanceof SMTPAddressFailedException address) {
            return isPermanent(address.getReturnCode());
        }
        return e instanceof SMTPSendFailedException content
                && isPermanent(content.getReturnCode())
                && (".".equals(content.getCommand()) || "DATA".equals(content.getCommand()));
    }

    private static boolean isPermanent(int code) {
        return code >= 500 && code < 600 && code != AUTHENTICATION_REQUIRED;
    }

    /// The library's own words, and what lies behind them, such as `Connection refused`.
    private static String oneLine(MessagingException e) {
        Throwable behind = e;
        while (behind.getCause() != null) {
            behind = behind.getCause();
        }
        String words = behind == e ? e.getMessage() : e.getMessage() + " (" + behind.getMessage() + ")";
        return words.replaceAll("\\s+", " ").strip();
    }

    private static Properties settings(SmtpConfig config) {
        String timeout = Long.toString(config.timeout().toMillis());
        Properties settings = new Properties();
        settings.setProperty("mail.transport.protocol", "smtp");
        settings.setProperty("mail.smtp.host", config.host());
        settings.setProperty("mail.smtp.port", Integer.toString(config.port()));
        settings.setProperty("mail.smtp.connectiontimeout", timeout);
        settings.setProperty("mail.smtp.timeout", timeout);
        settings.setProperty("mail.smtp.writetimeout", timeout);
        settings.setProperty("mail.smtp.auth", Boolean.toString(config.login().isPresent()));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (config.security()) {
            case NONE -> settings.setProperty("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                settings.setProperty("mail.smtp.starttls.enable", "true");
                settings.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> settings.setProperty("mail.smtp.ssl.enable", "true");
        }
        return settings;
    }
}
