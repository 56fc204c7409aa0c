package org.cordboard.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MailSenderTest extends OnBothStores {
    private static final String SUPPORT = "support@example.com";
    private static final byte[] SOUND = "RIFF, and so on".getBytes();

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-01-05T09:00:00Z"));
    private GreenMail server;
    private Blobs blobs;
    private MailOutbox outbox;

    @BeforeEach
    void open() throws IOException {
        server = started(0, ServerSetup.PROTOCOL_SMTP);
        blobs = new Blobs(folder);
        outbox = new MailOutbox(database(), tenant, clock);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void aMailArrivesWithItsWordsAndItsSound() throws Exception {
        enqueue(mail(SUPPORT, "Grüße 🙂", Optional.of(new Mail.Attachment(blobs.put(SOUND), "message.wav"))));

        sender().sendDue();

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Grüße 🙂");
        assertThat(arrived.getAllRecipients()).extracting(Object::toString).containsExactly(SUPPORT);
        assertThat(arrived.getFrom())
                .extracting(Object::toString)
                .containsExactly("Larkenby Lanterns <cordboard@example.com>");
        assertThat(arrived.getSentDate()).isEqualTo(Date.from(clock.instant()));
        MimeMultipart all = (MimeMultipart) arrived.getContent();
        MimeMultipart words = (MimeMultipart) all.getBodyPart(0).getContent();
        assertThat(words.getContentType()).startsWith("multipart/alternative");
        assertThat(words.getBodyPart(0).getContent().toString()).isEqualToNormalizingNewlines("Hello\n");
        assertThat(words.getBodyPart(1).getContent().toString()).isEqualToNormalizingNewlines("<p>Hello</p>\n");
        BodyPart sound = all.getBodyPart(1);
        assertThat(sound.getContentType()).startsWith("audio/wav");
        assertThat(sound.getFileName()).isEqualTo("message.wav");
        assertThat(sound.getInputStream().readAllBytes()).isEqualTo(SOUND);
    }

    @Test
    void aMailSaysThatAMachineSentIt() throws Exception {
        enqueue(mail(SUPPORT));

        sender().sendDue();

        assertThat(server.getReceivedMessages()[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aMailIsSentOnce() {
        enqueue(mail(SUPPORT));

        MailSender sender = sender();
        sender.sendDue();
        sender.sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(only().state()).isEqualTo(QueuedMail.State.SENT);
    }

    @Test
    void aSubjectCannotSmuggleInHeaders() throws Exception {
        enqueue(mail(SUPPORT, "From Bob\r\nBcc: other@example.com", Optional.empty()));

        sender().sendDue();

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("From Bob Bcc: other@example.com");
        assertThat(arrived.getHeader("Bcc")).isNull();
    }

    @Test
    void whileTheServerIsDownMailsWaitAndThenArriveOnce() throws MessagingException {
        int port = server.getSmtp().getPort();
        server.stop();
        String id = enqueue(mail(SUPPORT));
        MailSender sender =
                new MailSender(outbox, new SmtpMailer(config(port, SmtpConfig.Security.NONE), blobs), clock);
        sender.sendDue();
        assertThat(only().state()).isEqualTo(QueuedMail.State.PENDING);
        assertThat(only().lastError())
                .startsWith("The mail server 127.0.0.1:" + port + " did not take the mail: ")
                .contains("Connection refused");

        server = started(port, ServerSetup.PROTOCOL_SMTP);
        clock.forward(Duration.ofSeconds(30));
        sender.sendDue();
        sender.sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + id + "@example.com>");
        assertThat(only())
                .extracting(QueuedMail::state, QueuedMail::attempts, QueuedMail::lastError)
                .containsExactly(QueuedMail.State.SENT, 2, "");
    }

    @Test
    void aMailIsNotTriedAgainBeforeItsTime() throws IOException {
        enqueue(mail(SUPPORT));
        MailSender sender = senderToNowhere();
        sender.sendDue();

        clock.forward(Duration.ofSeconds(29));

        assertThat(sender.sendDue()).isEqualTo(clock.instant().plusSeconds(1));
        assertThat(only().attempts()).isEqualTo(1);
    }

    @Test
    void theWaitDoublesUpToAnHour() {
        assertThat(MailSender.waitAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(MailSender.waitAfter(2)).isEqualTo(Duration.ofMinutes(1));
        assertThat(MailSender.waitAfter(8)).isEqualTo(Duration.ofHours(1));
        assertThat(MailSender.waitAfter(100)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void afterThreeDaysAMailHasFailedAndSaysWhy() throws IOException {
        enqueue(mail(SUPPORT));
        clock.forward(Duration.ofDays(3));

        senderToNowhere().sendDue();

        assertThat(only().state()).isEqualTo(QueuedMail.State.FAILED);
        assertThat(only().lastError()).contains("did not take the mail");
    }

    @Test
    void aMailThatCannotBeAddressedFailsAtOnceAndHoldsUpNoOther() {
        enqueue(mail("not an address"));
        enqueue(mail(SUPPORT));

        sender().sendDue();

        assertThat(outbox.latest(10))
                .extracting(QueuedMail::state)
                .containsExactly(QueuedMail.State.SENT, QueuedMail.State.FAILED);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void mailsThatAreDueTogetherGoOutInOneTalkWithTheServer() throws IOException {
        for (int i = 0; i < 5; i++) {
            enqueue(mail(SUPPORT));
        }

        try (BriefSmtpServer server = new BriefSmtpServer(Integer.MAX_VALUE)) {
            new MailSender(outbox, new SmtpMailer(config(server.port(), SmtpConfig.Security.NONE), blobs), clock)
                    .sendDue();
            assertThat(server.mails()).isEqualTo(5);
            assertThat(server.connections()).isEqualTo(1);
        }
        assertThat(outbox.latest(10)).extracting(QueuedMail::state).containsOnly(QueuedMail.State.SENT);
    }

    @Test
    void aServerThatHangsUpAfterEachMailGetsEachMailAllTheSame() throws IOException {
        for (int i = 0; i < 5; i++) {
            enqueue(mail(SUPPORT));
        }

        try (BriefSmtpServer server = new BriefSmtpServer(1)) {
            new MailSender(outbox, new SmtpMailer(config(server.port(), SmtpConfig.Security.NONE), blobs), clock)
                    .sendDue();
            assertThat(server.mails()).isEqualTo(5);
            assertThat(server.connections()).isEqualTo(5);
        }
        assertThat(outbox.latest(10)).extracting(QueuedMail::state).containsOnly(QueuedMail.State.SENT);
    }

    @Test
    void aMailThatTheServerRefusesForGoodIsNotTriedAgain() throws IOException {
        enqueue(mail(SUPPORT));

        try (RefusingSmtpServer refusing = new RefusingSmtpServer("550 5.1.1 No such mailbox")) {
            new MailSender(outbox, new SmtpMailer(config(refusing.port(), SmtpConfig.Security.NONE), blobs), clock)
                    .sendDue();
        }

        assertThat(only().state()).isEqualTo(QueuedMail.State.FAILED);
        assertThat(only().lastError()).contains("refused the mail: 550 5.1.1 No such mailbox");
    }

    @Test
    void aMailThatTheServerRefusesForNowWaits() throws IOException {
        enqueue(mail(SUPPORT));

        try (RefusingSmtpServer refusing = new RefusingSmtpServer("451 4.7.1 Greylisted")) {
            new MailSender(outbox, new SmtpMailer(config(refusing.port(), SmtpConfig.Security.NONE), blobs), clock)
                    .sendDue();
        }

        assertThat(only().state()).isEqualTo(QueuedMail.State.PENDING);
        assertThat(only().lastError()).contains("Greylisted");
    }

    @Test
    void aMailWhoseSoundIsGoneFailsAndSaysSo() throws IOException {
        String blob = blobs.put(SOUND);
        enqueue(mail(SUPPORT, "Hello", Optional.of(new Mail.Attachment(blob, "message.wav"))));
        blobs.delete(blob);

        sender().sendDue();

        assertThat(only().lastError()).isEqualTo("The attached sound is no longer stored.");
    }

    @Test
    void aMailWhoseTransactionFailedIsNeverSent() {
        var mail = mail(SUPPORT);
        try {
            database().change(handle -> {
                outbox.enqueue(handle, mail);
                throw new IllegalStateException("the rest of the transaction failed");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessageContaining("the rest");
        }

        sender().sendDue();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void theRightLoginIsTaken() {
        server.setUser("robot@example.com", "robot", "secret");
        enqueue(mail(SUPPORT));

        sender(Optional.of(new SmtpConfig.Login("robot", "secret"))).sendDue();

        assertThat(only().state()).isEqualTo(QueuedMail.State.SENT);
    }

    @Test
    void aWrongLoginSaysSoAndTheMailWaits() {
        server.setUser("robot@example.com", "robot", "secret");
        enqueue(mail(SUPPORT));

        sender(Optional.of(new SmtpConfig.Login("robot", "wrong"))).sendDue();

        assertThat(only().state()).isEqualTo(QueuedMail.State.PENDING);
        assertThat(only().lastError()).contains("refused user name or password").doesNotContain("wrong");
    }

    @Test
    void nothingIsSentToAServerThatCannotEncryptWhenItMust() {
        enqueue(mail(SUPPORT));

        new MailSender(
                        outbox,
                        new SmtpMailer(config(server.getSmtp().getPort(), SmtpConfig.Security.STARTTLS), blobs),
                        clock)
                .sendDue();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(only().lastError()).contains("STARTTLS");
    }

    @Test
    void aMailTravelsEncryptedToAKnownServer() {
        GreenMail encrypted = started(0, ServerSetup.PROTOCOL_SMTPS);
        try {
            Properties trusting = new Properties();
            trusting.setProperty("mail.smtp.ssl.trust", "127.0.0.1");
            trusting.setProperty("mail.smtp.ssl.checkserveridentity", "false");
            enqueue(mail(SUPPORT));

            new MailSender(
                            outbox,
                            new SmtpMailer(
                                    config(encrypted.getSmtps().getPort(), SmtpConfig.Security.TLS), blobs, trusting),
                            clock)
                    .sendDue();

            assertThat(encrypted.getReceivedMessages()).hasSize(1);
        } finally {
            encrypted.stop();
        }
    }

    @Test
    void nothingIsSentToAServerThatCannotProveWhoItIs() {
        GreenMail encrypted = started(0, ServerSetup.PROTOCOL_SMTPS);
        try {
            enqueue(mail(SUPPORT));

            new MailSender(
                            outbox,
                            new SmtpMailer(config(encrypted.getSmtps().getPort(), SmtpConfig.Security.TLS), blobs),
                            clock)
                    .sendDue();

            assertThat(encrypted.getReceivedMessages()).isEmpty();
            assertThat(only().state()).isEqualTo(QueuedMail.State.PENDING);
        } finally {
            encrypted.stop();
        }
    }

    @Test
    void aRunningSenderSendsWhatIsPutIn() {
        try (MailSender sender = sender()) {
            sender.start();
            enqueue(mail(SUPPORT));
            outbox.queued();

            await().atMost(Duration.ofMinutes(1)).until(() -> only().state() == QueuedMail.State.SENT);
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private String enqueue(Mail mail) {
        return database().write(handle -> outbox.enqueue(handle, mail));
    }

    private QueuedMail only() {
        return outbox.latest(10).getFirst();
    }

    private MailSender sender() {
        return sender(Optional.empty());
    }

    private MailSender sender(Optional<SmtpConfig.Login> login) {
        var config = config(server.getSmtp().getPort(), SmtpConfig.Security.NONE);
        var withLogin = new SmtpConfig(
                config.host(),
                config.port(),
                config.security(),
                login,
                config.from(),
                config.fromName(),
                config.timeout());
        return new MailSender(outbox, new SmtpMailer(withLogin, blobs), clock);
    }

    private MailSender senderToNowhere() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return new MailSender(
                    outbox, new SmtpMailer(config(free.getLocalPort(), SmtpConfig.Security.NONE), blobs), clock);
        }
    }

    private static SmtpConfig config(int port, SmtpConfig.Security security) {
        return new SmtpConfig(
                "127.0.0.1",
                port,
                security,
                Optional.empty(),
                "cordboard@example.com",
                "Larkenby Lanterns",
                Duration.ofSeconds(10));
    }

    private static Mail mail(String recipient) {
        return mail(recipient, "Hello", Optional.empty());
    }

    private static Mail mail(String recipient, String subject, Optional<Mail.Attachment> attachment) {
        return new Mail(recipient, subject, "Hello\n", "<p>Hello</p>\n", attachment);
    }

    private static GreenMail started(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(60_000);
        GreenMail server = new GreenMail(setup);
        server.start();
        return server;
    }
}
