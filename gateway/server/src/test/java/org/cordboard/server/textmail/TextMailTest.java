package org.cordboard.server.textmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.mail.QueuedMail;
import org.cordboard.server.mail.SendingByHand;
import org.cordboard.server.mail.SmtpConfig;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.texting.MailedRoom;
import org.cordboard.server.texting.PictureShelf;
import org.cordboard.sms.mailbox.ArrivedMail;
import org.cordboard.sms.mailbox.ImapConfig;
import org.cordboard.sms.mailbox.MailTaker.Verdict;
import org.cordboard.sms.mailbox.ReplyMailbox;
import org.cordboard.sms.provider.IncomingText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What members of Support are told of Grace's texts by mail, and what becomes of what they answer.
final class TextMailTest extends OnBothStores {
    private static final String ADA = "ada@larkenby.example";
    private static final String BEN = "ben@larkenby.example";
    private static final String CLEO = "cleo@larkenby.example";

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private final Set<AgentId> online = new HashSet<>();
    private CompanySettings settings;
    private MailedRoom room;
    private MailWishes wishes;
    private ReplyAddresses addresses;
    private MailOutbox outbox;
    private ReplyDesk desk;
    private GreenMail server;
    private SendingByHand sender;
    private int answers;

    @BeforeEach
    void open() throws Exception {
        settings = CompanyDocument.demo().settings();
        room = new MailedRoom(database(), tenant, clock);
        wishes = new MailWishes(database(), tenant);
        addresses = new ReplyAddresses(database(), tenant, clock);
        outbox = new MailOutbox(database(), tenant, clock);
        MailReaders readers = new MailReaders(
                this::company,
                person -> settings.mailOf(person),
                person -> settings.textsByMail().getOrDefault(person, MailWish.USUAL),
                wishes,
                online::contains);
        TextLetters letters = new TextLetters(
                readers,
                number -> number.equals(MailedRoom.GRACE) ? "Grace Hopper" : "",
                () -> "Larkenby Lanterns",
                () -> "https://calls.example",
                ZoneId.of("UTC"));
        ReplyMailAddress mailbox = new ReplyMailAddress("texts@calls.example");
        TextMails mails = new TextMails(
                database(), tenant, room.texting(), readers, addresses, Optional.of(mailbox), letters, outbox, clock);
        room.texting().onPost(mails);
        desk = new ReplyDesk(
                database(),
                tenant,
                mailbox,
                addresses,
                readers,
                room.texting(),
                mails,
                new PictureShelf(database(), tenant, new Blobs(folder), (_, _) -> false, clock)::keep,
                clock);
        server = started(0);
        sender = sender(server.getSmtp().getPort());
    }

    @AfterEach
    void close() {
        server.stop();
        room.close();
    }

    private Company company() {
        return settings.company();
    }

    private static GreenMail started(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(60_000);
        GreenMail server = new GreenMail(setup);
        server.start();
        return server;
    }

    private SendingByHand sender(int port) throws IOException {
        SmtpConfig config = new SmtpConfig(
                "127.0.0.1",
                port,
                SmtpConfig.Security.NONE,
                Optional.empty(),
                "cordboard@calls.example",
                "Larkenby Lanterns",
                Duration.ofSeconds(20));
        return new SendingByHand(outbox, config, new Blobs(folder), clock);
    }

    /// What has arrived for somebody.
    private List<MimeMessage> mailsTo(String address) throws Exception {
        sender.sendDue();
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> address(mail, Message.RecipientType.TO).equals(address))
                .toList();
    }

    private static String address(MimeMessage mail, Message.RecipientType type) {
        try {
            return ((InternetAddress) mail.getRecipients(type)[0]).getAddress();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private MimeMessage newestTo(String address) throws Exception {
        return mailsTo(address).getLast();
    }

    private List<String> told() {
        return outbox.latest(100).stream()
                .map(mail -> mail.mail().recipient())
                .sorted()
                .toList();
    }

    private static String text(MimeMessage mail) throws Exception {
        MimeMultipart words = (MimeMultipart)
                ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        return words.getBodyPart(0).getContent().toString().replace("\r\n", "\n");
    }

    private static String html(MimeMessage mail) throws Exception {
        MimeMultipart words = (MimeMultipart)
                ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        return words.getBodyPart(1).getContent().toString();
    }

    private static String replyTo(MimeMessage mail) throws Exception {
        return ((InternetAddress) mail.getReplyTo()[0]).getAddress();
    }

    /// As mail programs answer.
    private ArrivedMail answer(MimeMessage mail, String from, String words, String... heads) throws Exception {
        String quoted = text(mail).lines().map(line -> "> " + line + "\n").reduce("", String::concat);
        return mail(
                "<answer-" + ++answers + "@larkenby.example>",
                "From: Somebody <%s>\nTo: %s\nSubject: Re: %s\n%sContent-Type: text/plain; charset=utf-8\n\n%s\n\n"
                                .formatted(
                                        from,
                                        replyTo(mail),
                                        mail.getSubject(),
                                        heads.length == 0 ? "" : String.join("\n", heads) + "\n",
                                        words)
                        + "On Tue, 1 Jan 2030 at 12:00, Grace Hopper wrote:\n" + quoted);
    }

    private static ArrivedMail mail(String id, String content) throws Exception {
        return new ArrivedMail(
                id,
                ArrivedMail.Read.WHOLE,
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(content.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    private void adaAlone() {
        wishes.put(new AgentId("agent2"), MailWish.NEVER);
        wishes.put(new AgentId("agent3"), MailWish.NEVER);
    }

    @Test
    void aTextIsMailedToMembersAndTheAnswerToTheMailIsTexted() throws Exception {
        room.texts("Is my lantern ready?");
        MimeMessage mail = newestTo(ADA);
        assertThat(mail.getSubject()).isEqualTo("Text from Grace Hopper");
        assertThat(mail.getFrom()[0].toString()).contains("Grace Hopper (Larkenby Lanterns)");
        assertThat(text(mail))
                .startsWith("Write above this line: Grace Hopper gets your answer as a text.")
                .contains("Grace Hopper (%s) texts Support".formatted(MailedRoom.GRACE), "    Is my lantern ready?")
                .contains("https://calls.example/texts/" + room.thread().id());
        assertThat(html(mail)).contains("Write above this line", "Is my lantern ready?");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");

        assertThat(desk.take(answer(mail, ADA, "It is!\nCome by.\n\n-- \nAda Example\nLarkenby")))
                .isEqualTo(Verdict.DONE);

        assertThat(room.standing()).containsExactly("Grace: Is my lantern ready?", "agent1: It is!\nCome by.");
        assertThat(room.handedOver()).containsExactly("It is!\nCome by.");
        assertThat(mailsTo(ADA)).as("all is well").hasSize(1);
        assertThat(desk.texted()).isEqualTo(1);
    }

    @Test
    void theNextMailTellsWhatStoodThereBeforeAndBelongsToTheSameConversation() throws Exception {
        wishes.put(new AgentId("agent1"), MailWish.ALWAYS);
        room.texts("Is my lantern ready?");
        MimeMessage first = newestTo(ADA);
        desk.take(answer(first, ADA, "Tomorrow."));

        room.texts("Good, <b>thank you</b>");

        MimeMessage second = newestTo(ADA);
        assertThat(second.getSubject()).isEqualTo(first.getSubject());
        assertThat(second.getHeader("References")).isEqualTo(first.getHeader("References"));
        assertThat(replyTo(second)).isEqualTo(replyTo(first));
        assertThat(text(second))
                .contains(
                        "Before that:",
                        "Grace Hopper, 1 Jan, 12:00: Is my lantern ready?",
                        "Ada Example, 1 Jan, 12:00: Tomorrow.");
        assertThat(html(second)).contains("&lt;b&gt;thank you").doesNotContain("<b>thank");
    }

    @Test
    void whoWantsItIsTold() {
        online.add(new AgentId("agent1"));
        online.add(new AgentId("agent2"));
        wishes.put(new AgentId("agent2"), MailWish.ALWAYS);

        room.texts("Hello");
        assertThat(told()).containsExactly(BEN, CLEO);

        wishes.put(new AgentId("agent2"), MailWish.NEVER);
        room.texts("Hello?");
        assertThat(told()).containsExactly(BEN, CLEO, CLEO);
    }

    @Test
    void whoLooksAfterAThreadIsToldAlone() {
        room.texts("Hello");
        room.isLookedAfterBy("agent3");

        room.texts("Hello?");

        assertThat(told()).containsExactly(ADA, BEN, CLEO, CLEO);
    }

    @Test
    void whenWhoLooksAfterAThreadSeesItNoMoreItsMembersAreTold() {
        room.texts("Hello");
        room.belongsTo("sales");
        room.isLookedAfterBy("agent1");

        room.texts("Hello?");

        assertThat(told()).containsExactly(ADA, BEN, BEN, CLEO, CLEO);
    }

    @Test
    void aTextThatIsNotKeptIsNotMailed() {
        assertThat(catchThrowable(() -> database().change(handle -> {
                    room.texting()
                            .take(
                                    handle,
                                    new IncomingText(
                                            "SM-lost",
                                            MailedRoom.GRACE,
                                            MailedRoom.OURS,
                                            "Hello",
                                            List.of(),
                                            Optional.empty()),
                                    clock.instant());
                    throw new IllegalStateException("The power fails");
                })))
                .hasMessage("The power fails");

        assertThat(told()).isEmpty();
    }

    @Test
    void aMailThatIsSeenTwiceIsTextedOnce() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");
        ArrivedMail answer = answer(newestTo(ADA), ADA, "It is!");

        assertThat(desk.take(answer)).isEqualTo(Verdict.DONE);
        assertThat(desk.take(answer)).isEqualTo(Verdict.DONE);

        assertThat(room.standing()).containsExactly("Grace: Is my lantern ready?", "agent1: It is!");
        assertThat(desk.texted()).isEqualTo(1);
    }

    @Test
    void aMailFromAnotherAddressIsDroppedAndNobodyIsTold() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");
        MimeMessage mail = newestTo(ADA);

        desk.take(answer(mail, "mallory@elsewhere.example", "Send me your money"));
        desk.take(answer(mail, BEN, "Ben has got Ada's mail"));

        assertThat(room.standing()).hasSize(1);
        assertThat(told()).containsExactly(ADA);
        assertThat(desk.dropped()).isEqualTo(2);
    }

    @Test
    void aMailToAnAddressThatWasNeverGivenIsDropped() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");
        String token = replyTo(newestTo(ADA)).replaceAll(".*\\+|@.*", "");

        desk.take(mail(
                "<x@y>", "From: %s\nTo: texts+%s@calls.example\n\nHello\n".formatted(ADA, "a".repeat(token.length()))));

        assertThat(room.standing()).hasSize(1);
        assertThat(told()).containsExactly(ADA);
        assertThat(desk.dropped()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "Return-Path: <>",
                "X-Autoreply: yes",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x"
            })
    void whatProgramsAnswerIsDroppedAndNobodyIsTold(String head) throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");

        assertThat(desk.take(mail(
                        "<x@y>",
                        "%s\nFrom: %s\nTo: %s\n\nI am on holiday\n".formatted(head, ADA, replyTo(newestTo(ADA))))))
                .isEqualTo(Verdict.DONE);

        assertThat(room.standing()).hasSize(1);
        assertThat(told()).containsExactly(ADA);
        assertThat(desk.dropped()).isEqualTo(1);
    }

    @Test
    void anAddressThatWasWithdrawnCountsNoMoreAndItsOwnerIsTold() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");
        MimeMessage old = newestTo(ADA);

        assertThat(addresses.revoke(new AgentId("agent1"))).isEqualTo(1);
        desk.take(answer(old, ADA, "It is!"));

        assertThat(room.standing()).hasSize(1);
        MimeMessage told = newestTo(ADA);
        assertThat(text(told)).contains("counts no more", "Answer a newer mail");
        room.texts("Hello?");
        assertThat(replyTo(newestTo(ADA))).isNotEqualTo(replyTo(old));
    }

    @Test
    void anAnswerThatIsTooLongComesBackAndCanBeAnsweredAgain() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");

        desk.take(answer(newestTo(ADA), ADA, "x".repeat(1601)));

        assertThat(room.standing()).hasSize(1);
        MimeMessage told = newestTo(ADA);
        assertThat(told.getSubject()).isEqualTo("Not texted to Grace Hopper");
        assertThat(text(told)).contains("1601 characters", "at most 1600", "You have written:");
        assertThat(told.getHeader("In-Reply-To")).containsExactly("<answer-1@larkenby.example>");
        desk.take(answer(told, ADA, "Shorter."));
        assertThat(room.standing()).endsWith("agent1: Shorter.");
    }

    @Test
    void anAnswerWithoutWordsComesBack() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");

        desk.take(answer(newestTo(ADA), ADA, ""));

        assertThat(room.standing()).hasSize(1);
        assertThat(text(newestTo(ADA))).contains("There are no words of yours", "Write above the line");
    }

    @Test
    void whoHasOptedOutIsNotTextedAndTheWriterIsTold() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");
        MimeMessage mail = newestTo(ADA);
        room.texts("STOP");
        assertThat(text(newestTo(ADA))).contains("has asked not to be texted").doesNotContain("Write above");

        desk.take(answer(mail, ADA, "It is!"));

        assertThat(room.handedOver()).isEmpty();
        MimeMessage told = newestTo(ADA);
        assertThat(text(told)).contains("has asked not to be texted", "Wait until they text START, or call");
        assertThat(replyTo(told)).as("there is nothing to try again").isEqualTo("cordboard@calls.example");
    }

    @Test
    void aTextThatDoesNotArriveComesBackToWhoMailedIt() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");
        desk.take(answer(newestTo(ADA), ADA, "It is!"));
        room.handedOver();

        room.undelivered("The telephone could not be reached. Try again later, or call.");

        MimeMessage told = newestTo(ADA);
        assertThat(told.getSubject()).isEqualTo("Not texted to Grace Hopper");
        assertThat(text(told)).contains("The telephone could not be reached", "It is!");
        assertThat(told.getHeader("In-Reply-To")).containsExactly("<answer-1@larkenby.example>");
        room.undelivered("Again");
        assertThat(mailsTo(ADA)).hasSize(2);
    }

    @Test
    void aPictureOfTwentyMegabytesComesBack() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");
        String large =
                Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.UTF_8)).encodeToString(new byte[20 << 20]);

        desk.take(mail(
                "<x@y>",
                ("From: %s\nTo: %s\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nSee here\n--x\n"
                                + "Content-Type: image/jpeg\nContent-Disposition: attachment; filename=lantern.jpg\n"
                                + "Content-Transfer-Encoding: base64\n\n%s\n--x--\n")
                        .formatted(ADA, replyTo(newestTo(ADA)), large)));

        assertThat(room.standing()).hasSize(1);
        assertThat(text(newestTo(ADA))).contains("lantern.jpg", "5 MB");
    }

    @Test
    void ofAMailThatIsTooLargeItsHeadTellsWhomToTell() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");
        ArrivedMail mail = answer(newestTo(ADA), ADA, "");

        desk.take(new ArrivedMail(mail.id(), ArrivedMail.Read.HEAD, mail.message()));

        assertThat(text(newestTo(ADA))).contains("Your mail is too large", "Make the pictures smaller");
    }

    @Test
    void aFileThatIsNoPictureIsLeftOutAndTheWriterIsTold() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");

        desk.take(mail(
                "<x@y>",
                ("From: %s\nTo: %s\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nSee here\n--x\n"
                                + "Content-Type: application/pdf\nContent-Disposition: attachment; filename=bill.pdf\n\n"
                                + "%%PDF\n--x--\n")
                        .formatted(ADA, replyTo(newestTo(ADA)))));

        assertThat(room.standing()).endsWith("agent1: See here");
        assertThat(text(newestTo(ADA))).contains("got your text without bill.pdf");
    }

    @Test
    void aPictureOfAnAnswerIsTextedWithItsWords() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");

        desk.take(mail("<x@y>", withPicture("See here", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1})));

        assertThat(room.standing()).endsWith("agent1: See here");
        assertThat(room.enclosed()).containsExactly("image/jpeg");
    }

    @Test
    void aPictureAloneIsAnAnswer() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");

        desk.take(mail("<x@y>", withPicture("", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1})));

        assertThat(room.standing()).endsWith("agent1: ");
        assertThat(room.enclosed()).containsExactly("image/jpeg");

        room.texts("How nice");
        assertThat(text(newestTo(ADA))).contains("Ada Example, 1 Jan, 12:00: [a picture]");
    }

    @Test
    void whatOnlySaysThatItIsAPictureComesBack() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");

        desk.take(mail("<x@y>", withPicture("See here", "<svg/>".getBytes(StandardCharsets.UTF_8))));

        assertThat(room.standing()).hasSize(1);
        assertThat(text(newestTo(ADA))).contains("no picture, film, sound, contact or PDF", "JPEG, PNG or GIF");
    }

    private String withPicture(String words, byte[] picture) throws Exception {
        return ("From: %s\nTo: %s\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n%s\n--x\n"
                        + "Content-Type: image/jpeg\nContent-Disposition: attachment; filename=lantern.jpg\n"
                        + "Content-Transfer-Encoding: base64\n\n%s\n--x--\n")
                .formatted(
                        ADA, replyTo(newestTo(ADA)), words, Base64.getEncoder().encodeToString(picture));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain; charset=klingon-8\n\nIt is!",
                "Content-Type: text/html\n\n<p>It is!</p><blockquote>x</blockquote>",
                "Content-Type: nonsense; ;;=\n\nIt is!",
                "Content-Transfer-Encoding: 8bit\n\nIt is!"
            })
    void nonsenseInAMailsHeadIsNoObstacle(String rest) throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");

        desk.take(mail("<x@y>", "From: %s\nTo: %s\n%s\n".formatted(ADA, replyTo(newestTo(ADA)), rest)));

        assertThat(room.standing()).endsWith("agent1: It is!");
    }

    @Test
    void aBombOfHtmlComesToAnEnd() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");

        desk.take(mail(
                "<x@y>",
                "From: %s\nTo: %s\nContent-Type: text/html\n\n%s\n"
                        .formatted(ADA, replyTo(newestTo(ADA)), "<table><td><b>bomb ".repeat(40_000))));

        assertThat(room.standing()).hasSize(1);
        assertThat(text(newestTo(ADA))).contains("characters", "at most 1600");
    }

    @Test
    void whoIsNoMemberAnyMoreIsToldSo() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");
        MimeMessage mail = newestTo(ADA);
        room.belongsTo("sales");

        desk.take(answer(mail, ADA, "It is!"));

        assertThat(room.handedOver()).isEmpty();
        assertThat(text(newestTo(ADA))).contains("Sales answers this customer now");
    }

    @Test
    void aMailOfWhichNothingCanBeMadeIsSetAsideAfterThreeTries() throws Exception {
        ArrivedMail broken = new ArrivedMail(
                "<x@y>", ArrivedMail.Read.NOTHING, new MimeMessage(Session.getInstance(new Properties())));

        assertThat(desk.take(broken)).isEqualTo(Verdict.LATER);
        assertThat(desk.take(broken)).as("its time has not come").isEqualTo(Verdict.LATER);
        clock.forward(ReplyDesk.BETWEEN_TRIES);
        assertThat(desk.take(broken)).isEqualTo(Verdict.LATER);
        clock.forward(ReplyDesk.BETWEEN_TRIES);
        assertThat(desk.take(broken)).isEqualTo(Verdict.QUARANTINE);
        assertThat(desk.take(broken))
                .as("put back by somebody, it is tried anew")
                .isEqualTo(Verdict.LATER);
    }

    @Test
    void aProgramThatAnswersEachOfOurAnswersIsNotToldForEver() throws Exception {
        adaAlone();
        room.texts("Is my lantern ready?");
        MimeMessage mail = newestTo(ADA);
        for (int i = 0; i < ReplyDesk.REFUSALS_PER_HOUR + 5; i++) {
            desk.take(answer(mail, ADA, ""));
        }
        assertThat(told()).hasSize(1 + ReplyDesk.REFUSALS_PER_HOUR);

        clock.forward(Duration.ofHours(2));
        desk.take(answer(mail, ADA, ""));

        assertThat(told()).hasSize(2 + ReplyDesk.REFUSALS_PER_HOUR);
    }

    @Test
    void whileTheMailServerIsGoneMailsWaitAndThenArriveOnce() throws Exception {
        adaAlone();
        int port = server.getSmtp().getPort();
        server.stop();
        room.texts("Is my lantern ready?");
        for (int minute = 0; minute < 60; minute++) {
            sender.sendDue();
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(outbox.latest(10)).extracting(QueuedMail::state).containsExactly(QueuedMail.State.PENDING);

        server = started(port);
        clock.forward(Duration.ofHours(1));

        assertThat(mailsTo(ADA)).hasSize(1);
        assertThat(mailsTo(ADA)).hasSize(1);
    }

    /// The whole way by a mail server, as in a real installation.
    @Test
    void whereverTheProgramEndsBetweenTextAndMailboxEachAnswerIsTextedOnce() throws Exception {
        adaAlone();
        ServerSetup[] setups = {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        };
        for (ServerSetup setup : setups) {
            setup.setServerStartupTimeout(60_000);
        }
        server.stop();
        server = new GreenMail(setups)
                .withConfiguration(GreenMailConfiguration.aConfig().withSieveIgnoreDetail());
        server.start();
        GreenMailUser texts = server.setUser("texts@calls.example", "texts", "secret");
        sender = sender(server.getSmtp().getPort());
        room.texts("Is my lantern ready?");
        MimeMessage answer = answer(newestTo(ADA), ADA, "It is!").message();
        answer.setHeader("Message-ID", "<answer@larkenby.example>");
        texts.deliver(answer);
        AtomicInteger seen = new AtomicInteger();

        try (ReplyMailbox mailbox = new ReplyMailbox(imap(), mail -> {
            Verdict verdict = desk.take(mail);
            if (seen.incrementAndGet() < 3) {
                throw new IllegalStateException("The program is ended before the mail is moved");
            }
            return verdict;
        })) {
            mailbox.start();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> seen.get() == 3
                            && server.getManagers()
                                    .getImapHostManager()
                                    .getInbox(texts)
                                    .getMessages()
                                    .isEmpty());
        }

        assertThat(room.standing()).containsExactly("Grace: Is my lantern ready?", "agent1: It is!");
        assertThat(server.getManagers()
                        .getImapHostManager()
                        .getFolder(texts, "Done")
                        .getMessages())
                .hasSize(1);
    }

    private ImapConfig imap() {
        return new ImapConfig(
                "127.0.0.1",
                server.getImap().getPort(),
                ImapConfig.Security.NONE,
                "texts",
                "secret",
                "INBOX",
                "Done",
                "Quarantine",
                Duration.ofSeconds(20));
    }
}
