package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cordboard.e2e.mail.MailServer;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.program.Program;
import org.cordboard.sms.standin.Carried;
import org.cordboard.sms.standin.StandIn;
import org.cordboard.sms.standin.StandInAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed again and again while a customer texts and is answered, in the console and by mail.
final class TextsSurviveIT {
    private static final int KILLS = Integer.getInteger("cordboard.kills", 4);
    /// So that a stream of a thousand is cut by many kills, and one of some hundred by few.
    private static final int TEXTS_IN_A_LIFE = Math.clamp(2000 / KILLS, 10, 100);
    private static final Duration START = Duration.ofMinutes(2);
    /// A text that may have been handed over is looked up for half a minute.
    private static final Duration SETTLES_WITHIN = Duration.ofMinutes(3);

    /// Mails go out one after the other.
    private static final Duration MAILS_ARE_OUT_WITHIN = Duration.ofMinutes(10);

    /// The network of each test is its own; no connection takes this port between two lives.
    private static final int PORT = 8090;

    private static final URI BASE = URI.create("http://localhost:" + PORT);
    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final String SECRET = "lantern-oil";
    /// As the demo company's file says.
    private static final String OURS = "+15550100";
    private static final String GRACE = "+15550100311";
    private static final String ADA = "ada@larkenby.example";
    private static final String REPLIES = "texts@larkenby.example";

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("cordboard.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> kept = new ArrayList<>();
    private final List<String> perhapsKept = new ArrayList<>();
    private final List<String> mailed = new ArrayList<>();
    private final MailServer mail = MailServer.open();
    private StandIn network;

    @BeforeEach
    void aNetworkAndACompany() throws IOException {
        network = StandIn.start(
                new StandInAccount(ACCOUNT, SECRET, BASE, "/hooks/texts/texts"),
                Duration.ofMillis(20),
                Clock.systemUTC());
        network.reaches(BASE);
        Files.writeString(folder.resolve("twilio.secret"), SECRET);
        mail.addMailbox(REPLIES, SECRET);
        OwnCompany.write(
                folder,
                """
                http: {publicUrl: '%s'}
                mail: {server: '%s', from: cordboard@larkenby.example}
                texting:
                  account: %s
                  secretFile: twilio.secret
                  server: '%s'
                  segmentsPerSecond: {'%s': 1000}
                  mail: {address: %s, server: '%s', passwordFile: twilio.secret}
                """.formatted(BASE, mail.smtp(), ACCOUNT, network.address(), OURS, REPLIES, mail.imap()),
                company -> company.replace("- id: agent1\n", "- id: agent1\n    textsByMail: always\n"));
    }

    @AfterEach
    void stop() {
        network.close();
        mail.close();
    }

    private Gateway start() {
        List<String> command = new ArrayList<>(List.of("serve", "--http-port", Integer.toString(PORT)));
        command.addAll(List.of("--sip-port", "0", "--media-address", PrivateNet.HERE));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        command.addAll(List.of("--config", folder.resolve("gateway.yaml").toString()));
        return Gateway.start(folder.resolve("data"), Program.command(command.toArray(String[]::new)), START);
    }

    @Test
    void eachTextIsThereOnceAtBothEnds() throws InterruptedException {
        Gateway first = start();
        network.text(GRACE, OURS, "the first one", List.of());
        live(first, first, 0);
        for (int life = 1; life < KILLS; life++) {
            live(start(), first, life);
        }

        try (Gateway last = start();
                HttpUser ada = signedIn(last.after(first))) {
            String thread = threadOf(ada);
            List<String> texted = network.seenBy(GRACE).stream()
                    .filter(Carried::inbound)
                    .map(Carried::words)
                    .toList();
            await("all that was texted")
                    .atMost(SETTLES_WITHIN)
                    .untilAsserted(
                            () -> assertThat(words(ada, thread, "IN")).containsExactlyInAnyOrderElementsOf(texted));
            await("all that was answered")
                    .atMost(SETTLES_WITHIN)
                    .untilAsserted(() -> assertThat(answered()).containsAll(kept));
            await("all that was mailed")
                    .atMost(SETTLES_WITHIN)
                    .untilAsserted(() -> assertThat(answered()).containsAll(mailed));
            List<String> written = words(ada, thread, "OUT");
            await("the end of all that was written")
                    .atMost(SETTLES_WITHIN)
                    .untilAsserted(() -> assertThat(answered()).containsExactlyInAnyOrderElementsOf(written));
            assertThat(written)
                    .as("repeat it with -Dcordboard.kills=%d -Dcordboard.seed=%d".formatted(KILLS, seed))
                    .containsAll(kept)
                    .containsAll(mailed)
                    .doesNotHaveDuplicates();
            assertThat(written)
                    .allMatch(words -> kept.contains(words) || perhapsKept.contains(words) || mailed.contains(words));
            assertThat(mailed).isNotEmpty();
            await("a mail of each text")
                    .atMost(MAILS_ARE_OUT_WITHIN)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(mails()).hasSameSizeAs(texted));
        }
    }

    /// From a start to a kill at any moment, while both write.
    private void live(Gateway gateway, Gateway first, int life) throws InterruptedException {
        HttpUser ada = signedIn(gateway.after(first));
        String thread = threadOf(ada);
        Thread grace = Thread.ofVirtual().start(() -> {
            for (int i = 0; gateway.isAlive(); i++) {
                network.text(GRACE, OURS, "question %d of life %d".formatted(i, life), List.of());
            }
        });
        Thread answers = Thread.ofVirtual().start(() -> {
            for (int i = 0; gateway.isAlive(); i++) {
                answer(ada, thread, "answer %d of life %d".formatted(i, life));
            }
        });
        Thread mails = Thread.ofVirtual().start(() -> {
            for (int i = 0; gateway.isAlive(); i++) {
                answerByMail(gateway, "mail %d of life %d".formatted(i, life));
            }
        });
        int before = network.seenBy(GRACE).size();
        int point = random.nextInt(TEXTS_IN_A_LIFE);
        await("the moment to end it")
                .atMost(START)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> network.seenBy(GRACE).size() >= before + point);
        gateway.kill();
        grace.join();
        answers.join();
        mails.join();
        gateway.close();
    }

    private void answer(HttpUser ada, String thread, String words) {
        try {
            int status = ada.post("/api/threads/" + thread + "/messages", "{\"words\": \"" + words + "\"}")
                    .statusCode();
            (status == 200 ? kept : perhapsKept).add(words);
        } catch (RuntimeException killed) {
            perhapsKept.add(words);
        }
    }

    /// Of the latest mail, once the one before was dealt with: more would only lie in the mailbox.
    private void answerByMail(Gateway gateway, String words) {
        await("a mail to answer")
                .atMost(START)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !gateway.isAlive() || mail.waiting(ADA) > 0 && mail.waiting(REPLIES) == 0);
        if (gateway.isAlive()) {
            try {
                mail.answer(mail.inbox(ADA).getLast(), ADA, words);
                mailed.add(words);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// By which mail programs know mails: one that came twice, because the program was killed before it could note
    /// that the first had been taken, is one.
    private Set<String> mails() {
        return mail.inbox(ADA).stream()
                .map(one -> {
                    try {
                        return one.getMessageID();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
    }

    private static HttpUser signedIn(Gateway gateway) {
        HttpUser ada = new HttpUser(gateway);
        ada.signIn("agent1", gateway.password("agent1"));
        return ada;
    }

    private static String threadOf(HttpUser ada) {
        return await("the thread")
                .atMost(START)
                .until(() -> ada.getJson("/api/threads").path(0).path("id").asText(), id -> !id.isEmpty());
    }

    /// Of all pages of the thread.
    private static List<String> words(HttpUser ada, String thread, String kind) {
        List<String> words = new ArrayList<>();
        int before = Integer.MAX_VALUE;
        boolean more = true;
        while (more) {
            JsonNode page = ada.getJson("/api/threads/" + thread + "?before=" + before);
            StreamSupport.stream(page.path("messages").spliterator(), false)
                    .filter(message -> message.path("kind").asText().equals(kind))
                    .forEach(message -> words.add(message.path("words").asText()));
            before = page.path("messages").path(0).path("number").asInt();
            more = page.path("more").asBoolean();
        }
        return words;
    }

    private List<String> answered() {
        return network.sent().stream().map(Carried::words).toList();
    }
}
