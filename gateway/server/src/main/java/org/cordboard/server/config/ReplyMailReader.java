package org.cordboard.server.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordboard.server.textmail.ReplyMailAddress;
import org.cordboard.server.textmail.TextMailConfig;
import org.cordboard.sms.mailbox.ImapConfig;

/// Reads where answers by mail go.
final class ReplyMailReader {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /// Without what needs quotes in a mail's head, and without a `+`, which is for us.
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._-]{1,30}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private static final String FIELD = "texting.mail.";

    private ReplyMailReader() {}

    /// @param folder of the gateway's file
    /// @param sends whether mails go out
    static TextMailConfig read(ServeFile.ReplyMail mail, Path folder, boolean sends) throws ConfigException {
        if (!sends) {
            throw new ConfigException("texting.mail needs mail.server: only mails that go out can be answered. "
                    + "Name the server that sends them under mail, or leave texting.mail out");
        }
        if (!ADDRESS.matcher(mail.address()).matches()) {
            throw new ConfigException(FIELD + "address is '" + mail.address()
                    + "': write one of letters, digits, dots and hyphens, such as texts@calls.example.com");
        }
        boolean different = Stream.of(mail.queue(), mail.done(), mail.quarantine())
                        .map(name -> name.equalsIgnoreCase("inbox") ? "INBOX" : name)
                        .distinct()
                        .count()
                == 3;
        if (!different) {
            throw new ConfigException(
                    FIELD + "queue, done and quarantine name a folder twice: give each one of its own");
        }
        return new TextMailConfig(new ReplyMailAddress(mail.address()), imap(mail, folder));
    }

    private static ImapConfig imap(ServeFile.ReplyMail mail, Path folder) throws ConfigException {
        URI server = server(mail.server());
        ImapConfig.Security security = security(mail.server(), String.valueOf(server.getScheme()));
        int port = server.getPort() == -1 ? usualPort(security) : server.getPort();
        return new ImapConfig(
                server.getHost(),
                port,
                security,
                mail.user(),
                SecretFile.read("texting.mail", "passwordFile", folder.resolve(mail.passwordFile())),
                mail.queue(),
                mail.done(),
                mail.quarantine(),
                TIMEOUT);
    }

    private static URI server(String given) throws ConfigException {
        try {
            URI server = new URI(given);
            if (server.getHost() == null) {
                throw unusable(given);
            }
            return server;
        } catch (URISyntaxException noUri) {
            throw unusable(given);
        }
    }

    private static ImapConfig.Security security(String given, String scheme) throws ConfigException {
        return switch (scheme) {
            case "imap" -> ImapConfig.Security.NONE;
            case "imaps" -> ImapConfig.Security.TLS;
            case "imap+starttls" -> ImapConfig.Security.STARTTLS;
            default -> throw unusable(given);
        };
    }

    private static int usualPort(ImapConfig.Security security) {
        return security == ImapConfig.Security.TLS ? 993 : 143;
    }

    private static ConfigException unusable(String given) {
        return new ConfigException(FIELD + "server is '" + given
                + "': write imaps://host:port, imap+starttls://host:port or imap://host:port");
    }
}
