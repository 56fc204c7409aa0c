package org.cordboard.e2e.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// A mail server with everybody's mailbox: takes mails by SMTP and keeps them for IMAP. Any thread.
public final class MailServer implements AutoCloseable {
    private static final String HERE = "127.0.0.1";

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    /// Mails to `name+anything@domain` go to `name@domain`.
    public static MailServer open() {
        ServerSetup[] doors = {
            new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, HERE, ServerSetup.PROTOCOL_IMAP)
        };
        GreenMail server = new GreenMail(doors)
                .withConfiguration(GreenMailConfiguration.aConfig().withSieveIgnoreDetail());
        server.start();
        return new MailServer(server);
    }

    /// Makes a mailbox; its address is the user's name.
    public void addMailbox(String address, String password) {
        server.setUser(address, address, password);
    }

    public String smtp() {
        return "smtp://" + HERE + ":" + server.getSmtp().getPort();
    }

    public String imap() {
        return "imap://" + HERE + ":" + server.getImap().getPort();
    }

    /// The mails in an inbox, in the order in which they came; none before the first.
    public List<MimeMessage> inbox(String address) {
        return folder(address)
                .map(inbox -> inbox.getNonDeletedMessages().stream()
                        .map(StoredMessage::getMimeMessage)
                        .toList())
                .orElse(List.of());
    }

    /// How many mails are in an inbox.
    public int waiting(String address) {
        return folder(address).map(MailFolder::getMessageCount).orElse(0);
    }

    private Optional<MailFolder> folder(String address) {
        GreenMailUser user = server.getUserManager().getUserByEmail(address);
        try {
            return user == null
                    ? Optional.empty()
                    : Optional.of(server.getManagers().getImapHostManager().getInbox(user));
        } catch (FolderException gone) {
            throw new IllegalStateException("There is no inbox of " + address, gone);
        }
    }

    /// Answers a mail; comes back when the server has taken the answer.
    public void answer(MimeMessage mail, String from, String words) throws MessagingException {
        MimeMessage answer = (MimeMessage) mail.reply(false);
        answer.setFrom(from);
        answer.setText(words, StandardCharsets.UTF_8.name());
        answer.saveChanges();
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", HERE);
        settings.setProperty("mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        try (Transport transport = Session.getInstance(settings).getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(answer, answer.getAllRecipients());
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
