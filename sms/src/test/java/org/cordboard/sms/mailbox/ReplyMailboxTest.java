package org.cordboard.sms.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.cordboard.sms.mailbox.ImapConfig.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The mailbox at a real mail server.
class ReplyMailboxTest {
    private static final String ADDRESS = "texts@calls.example";
    private static final String TOKEN = "k3v9x2q8m4n7p1r5";

    private final List<ArrivedMail> seen = new CopyOnWriteArrayList<>();
    private GreenMail server;
    private GreenMailUser user;

    @BeforeAll
    static void aMachineMayBeTooBusy() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @BeforeEach
    void start() {
        begin(0, 0);
    }

    private void begin(int smtp, int imap) {
        ServerSetup[] setups = {
            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS)
        };
        for (ServerSetup setup : setups) {
            setup.setServerStartupTimeout(60_000);
        }
        server = new GreenMail(setups)
                .withConfiguration(GreenMailConfiguration.aConfig().withSieveIgnoreDetail());
        server.start();
        user = server.setUser(ADDRESS, "texts", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private ImapConfig config(Security security) {
        int port = security == Security.TLS
                ? server.getImaps().getPort()
                : server.getImap().getPort();
        return new ImapConfig(
                "127.0.0.1", port, security, "texts", "secret", "INBOX", "Done", "Quarantine", Duration.ofSeconds(20));
    }

    private ReplyMailbox open(Function<ArrivedMail, MailTaker.Verdict> taker) {
        ReplyMailbox mailbox = new ReplyMailbox(config(Security.NONE), mail -> {
            seen.add(mail);
            return taker.apply(mail);
        });
        mailbox.start();
        return mailbox;
    }

    private void deliver(String id, String words) {
        String mail = """
                Message-ID: %s
                From: ada@larkenby.example
                To: texts+%s@calls.example
                Subject: Re: Text

                %s
                """.formatted(id, TOKEN, words).replace("\n", "\r\n");
        user.deliver(GreenMailUtil.newMimeMessage(mail));
    }

    private List<StoredMessage> folder(String name) {
        MailFolder folder = server.getManagers().getImapHostManager().getFolder(user, name);
        return folder == null ? List.of() : folder.getMessages();
    }

    private static String words(ArrivedMail mail) {
        try {
            return mail.message().getContent().toString().strip();
        } catch (MessagingException | java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void whatHasComeIsTakenAndMovedAway() {
        deliver("<one@example>", "It is ready.");
        try (ReplyMailbox mailbox = open(_ -> MailTaker.Verdict.DONE)) {
            await().until(() -> folder("Done").size() == 1);

            assertThat(mailbox.reached()).isTrue();
        }
        assertThat(seen).extracting(ArrivedMail::id).containsExactly("<one@example>");
        assertThat(words(seen.getFirst())).isEqualTo("It is ready.");
        assertThat(folder("INBOX")).isEmpty();
    }

    @Test
    void whatComesLaterIsHeardOf() {
        try (ReplyMailbox mailbox = open(_ -> MailTaker.Verdict.DONE)) {
            await().until(mailbox::reached);
            deliver("<one@example>", "It is ready.");

            // Sooner than anybody looks by himself, as the limit of this wait shows.
            await().atMost(Duration.ofSeconds(50)).until(() -> folder("Done").size() == 1);
            deliver("<two@example>", "Come soon.");
            await().until(() -> folder("Done").size() == 2);
        }
        assertThat(seen).extracting(ArrivedMail::id).containsExactly("<one@example>", "<two@example>");
    }

    @Test
    void aMailThatWasReadAndNotDealtWithIsStillNew() {
        deliver("<one@example>", "It is ready.");
        try (ReplyMailbox _ = open(mail -> {
            words(mail);
            return MailTaker.Verdict.LATER;
        })) {
            await().until(() -> !seen.isEmpty());
        }

        StoredMessage waiting = folder("INBOX").getFirst();
        assertThat(waiting.getFlags().contains(Flags.Flag.SEEN)).isFalse();
        assertThat(folder("Done")).isEmpty();
    }

    @Test
    void oneOfWhichNothingCanBeMadeIsSetAsideAndDoesNotStopTheOthers() {
        deliver("<bad@example>", "?");
        deliver("<good@example>", "It is ready.");
        try (ReplyMailbox _ = open(
                mail -> mail.id().equals("<bad@example>") ? MailTaker.Verdict.QUARANTINE : MailTaker.Verdict.DONE)) {
            await().until(() -> folder("Done").size() == 1);
        }
        assertThat(folder("Quarantine")).hasSize(1);
        assertThat(folder("INBOX")).isEmpty();
    }

    @Test
    void whenNobodyCanTakeMailsTheyAreShownAgain() {
        deliver("<one@example>", "It is ready.");
        AtomicInteger failures = new AtomicInteger();
        try (ReplyMailbox _ = open(_ -> {
            if (failures.incrementAndGet() < 3) {
                throw new IllegalStateException("The store is down");
            }
            return MailTaker.Verdict.DONE;
        })) {
            await().until(() -> folder("Done").size() == 1);
        }
        assertThat(seen).hasSize(3);
    }

    @Test
    void aServerThatComesBackIsFoundAgain() throws FolderException {
        int smtp = server.getSmtp().getPort();
        int imap = server.getImap().getPort();
        try (ReplyMailbox mailbox = open(_ -> MailTaker.Verdict.DONE)) {
            await().until(mailbox::reached);
            server.stop();
            mailbox.lookAgain();
            await().until(() -> !mailbox.reached());

            begin(smtp, imap);
            deliver("<one@example>", "It is ready.");

            await().until(() -> folder("Done").size() == 1);
            assertThat(mailbox.reached()).isTrue();
        }
    }

    @Test
    void aMailWithoutAnIdHasTheSameOneEachTime() {
        user.deliver(GreenMailUtil.newMimeMessage("From: ada@larkenby.example\r\n\r\nIt is ready.\r\n"));
        try (ReplyMailbox mailbox = open(_ -> MailTaker.Verdict.LATER)) {
            await().until(() -> {
                mailbox.lookAgain();
                return seen.size() > 1;
            });
        }
        assertThat(seen.getFirst().id())
                .startsWith("sha256:")
                .isEqualTo(seen.get(1).id());
    }

    @Test
    void ofAHugeMailOnlyTheHeadIsRead() {
        deliver("<huge@example>", ("x".repeat(998) + "\n").repeat(MailConnection.LARGEST / 998 + 1));
        try (ReplyMailbox _ = open(_ -> MailTaker.Verdict.DONE)) {
            await().until(() -> folder("Done").size() == 1);
        }
        ArrivedMail mail = seen.getFirst();
        assertThat(mail.id()).isEqualTo("<huge@example>");
        assertThat(mail.read()).isEqualTo(ArrivedMail.Read.HEAD);
        assertThat(words(mail)).isEmpty();
    }

    @Test
    void aServerThatCannotProveWhoItIsIsNotAsked() {
        deliver("<one@example>", "It is ready.");
        try (ReplyMailbox mailbox = new ReplyMailbox(config(Security.TLS), mail -> {
            seen.add(mail);
            return MailTaker.Verdict.DONE;
        })) {
            mailbox.start();
            mailbox.lookAgain();
        }
        assertThat(seen).isEmpty();
        assertThat(folder("INBOX")).hasSize(1);
    }

    @Test
    void anEncryptedServerIsReadToo() {
        deliver("<one@example>", "It is ready.");
        Properties trusting = new Properties();
        trusting.setProperty("mail.imap.ssl.trust", "127.0.0.1");
        trusting.setProperty("mail.imap.ssl.checkserveridentity", "false");
        try (ReplyMailbox mailbox = new ReplyMailbox(config(Security.TLS), _ -> MailTaker.Verdict.DONE, trusting)) {
            mailbox.start();
            await().until(() -> folder("Done").size() == 1);
        }
    }

    @Test
    void nothingOfTheSecretIsShown() {
        assertThat(config(Security.NONE))
                .hasToString("ImapConfig[texts@127.0.0.1:%d, NONE]"
                        .formatted(server.getImap().getPort()));
    }
}
