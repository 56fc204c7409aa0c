package org.cordboard.sms.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/// A connection to the mailbox, with its queue open. One thread at a time; blocks.
final class MailConnection implements AutoCloseable {
    /// As it travels: 20 MB of files are 27 MB then. Of larger ones only the head is read.
    static final int LARGEST = 32 << 20;

    private final ImapConfig config;
    private final Session session;
    private final IMAPStore store;
    private final IMAPFolder queue;

    private MailConnection(ImapConfig config, Session session, IMAPStore store, IMAPFolder queue) {
        this.config = config;
        this.session = session;
        this.store = store;
        this.queue = queue;
    }

    /// @param more settings of the mail library that go above those of `config`
    /// @param mode of [Folder]
    static MailConnection open(ImapConfig config, Properties more, int mode) throws MessagingException {
        Properties settings = settings(config);
        settings.putAll(more);
        Session session = Session.getInstance(settings);
        IMAPStore store = (IMAPStore) session.getStore("imap");
        try {
            store.connect(config.user(), config.password());
            IMAPFolder queue = (IMAPFolder) store.getFolder(config.queue());
            queue.open(mode);
            return new MailConnection(config, session, store, queue);
        } catch (MessagingException | RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private static Properties settings(ImapConfig config) {
        String timeout = Long.toString(config.timeout().toMillis());
        Properties settings = new Properties();
        settings.setProperty("mail.imap.host", config.host());
        settings.setProperty("mail.imap.port", Integer.toString(config.port()));
        settings.setProperty("mail.imap.connectiontimeout", timeout);
        settings.setProperty("mail.imap.timeout", timeout);
        settings.setProperty("mail.imap.writetimeout", timeout);
        // Reading a mail must not mark it as dealt with.
        settings.setProperty("mail.imap.peek", "true");
        settings.setProperty("mail.imap.ssl.checkserveridentity", "true");
        // What a mail promises about itself is not believed.
        settings.setProperty("mail.mime.address.strict", "false");
        switch (config.security()) {
            case NONE -> settings.setProperty("mail.imap.starttls.enable", "false");
            case STARTTLS -> {
                settings.setProperty("mail.imap.starttls.enable", "true");
                settings.setProperty("mail.imap.starttls.required", "true");
            }
            case TLS -> settings.setProperty("mail.imap.ssl.enable", "true");
        }
        return settings;
    }

    /// Makes the folders for what was dealt with, where they are missing.
    void prepare() throws MessagingException {
        for (String name : new String[] {config.done(), config.quarantine()}) {
            Folder folder = store.getFolder(name);
            if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
                throw new MessagingException("The folder '" + name + "' is missing and cannot be made");
            }
        }
    }

    /// Shows each waiting mail to the taker, the oldest first, and puts it where that says.
    ///
    /// @return whether one is to be shown again
    boolean empty(MailTaker taker) throws MessagingException {
        // What has come since the folder was opened, servers tell with their next answer.
        queue.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
        boolean later = false;
        for (Message waiting : queue.getMessages()) {
            Optional<ArrivedMail> mail = arrived(waiting);
            if (mail.isPresent()) {
                switch (taker.take(mail.get())) {
                    case DONE -> move(waiting, config.done());
                    case QUARANTINE -> move(waiting, config.quarantine());
                    case LATER -> later = true;
                }
            }
        }
        return later;
    }

    /// @return empty for one that is gone
    private Optional<ArrivedMail> arrived(Message waiting) throws MessagingException {
        if (waiting.isExpunged() || waiting.isSet(Flags.Flag.DELETED)) {
            return Optional.empty();
        }
        try {
            return Optional.of(waiting.getSize() > LARGEST ? head(waiting) : whole(waiting));
        } catch (MessagingException | IOException unreadable) {
            if (!store.isConnected()) {
                throw new MessagingException("The connection was lost", unreadable);
            }
            String id = "uid:%d:%d".formatted(queue.getUIDValidity(), queue.getUID(waiting));
            return Optional.of(new ArrivedMail(id, ArrivedMail.Read.NOTHING, new MimeMessage(session)));
        }
    }

    private ArrivedMail head(Message waiting) throws MessagingException {
        InternetHeaders heads = new InternetHeaders();
        Collections.list(waiting.getAllHeaders()).forEach(head -> heads.addHeader(head.getName(), head.getValue()));
        MimeMessage head = new HeadAlone(session, heads);
        return new ArrivedMail(id(head, new byte[0]), ArrivedMail.Read.HEAD, head);
    }

    private ArrivedMail whole(Message waiting) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(waiting.getSize(), 0));
        waiting.writeTo(bytes);
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
        return new ArrivedMail(id(message, bytes.toByteArray()), ArrivedMail.Read.WHOLE, message);
    }

    private static String id(MimeMessage mail, byte[] bytes) throws MessagingException {
        String given = mail.getHeader("Message-ID", null);
        if (given != null && !given.isBlank() && given.length() < 1000) {
            return given.strip();
        }
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (String line : Collections.list(mail.getAllHeaderLines())) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return "sha256:" + HexFormat.of().formatHex(sum.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void move(Message mail, String to) throws MessagingException {
        Message[] one = {mail};
        Folder folder = store.getFolder(to);
        if (store.hasCapability("MOVE")) {
            queue.moveMessages(one, folder);
        } else {
            queue.copyMessages(one, folder);
            queue.setFlags(one, new Flags(Flags.Flag.DELETED), true);
            if (store.hasCapability("UIDPLUS")) {
                queue.expunge(one);
            } else {
                queue.expunge();
            }
        }
    }

    /// How many mails lie in the folder for those of which nothing can be made.
    int quarantined() throws MessagingException {
        return store.getFolder(config.quarantine()).getMessageCount();
    }

    /// Whether the server tells by itself that something has come (RFC 2177).
    boolean tells() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /// Waits until the server tells something.
    void awaitNews() throws MessagingException {
        queue.idle(true);
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    /// A mail whose content was left where it is.
    private static final class HeadAlone extends MimeMessage {
        HeadAlone(Session session, InternetHeaders heads) {
            super(session);
            headers = heads;
            content = new byte[0];
        }
    }

    /// What went wrong, in words, with what lies behind it.
    static String words(Exception failed) {
        Throwable behind = failed;
        while (behind.getCause() != null) {
            behind = behind.getCause();
        }
        String all = behind == failed ? failed.getMessage() : failed.getMessage() + " (" + behind.getMessage() + ")";
        return String.valueOf(all).replaceAll("\\s+", " ").strip();
    }
}
