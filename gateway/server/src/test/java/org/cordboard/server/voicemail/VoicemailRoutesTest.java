package org.cordboard.server.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.RecordingId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In the demo company: Ada is in Support and not in Sales.
final class VoicemailRoutesTest extends OnBothStores {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Person ADA = new Person(new AgentId("agent1"), "Ada Example", Person.Role.AGENT);
    private static final Person BESS = new Person(new AgentId("boss1"), "Bess Template", Person.Role.SUPERVISOR);
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final WorkgroupId SALES = new WorkgroupId("sales");
    private static final WorkgroupId BENS = WorkgroupId.ofPerson(new AgentId("agent2"));

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(NOON);
    private RoutesUnderTest api;
    private Voicemails voicemails;

    @BeforeEach
    void open() throws IOException, ConfigException {
        Company demo = CompanyDocument.demo().settings().company();
        voicemails = new Voicemails(
                database(),
                tenant,
                new Blobs(folder),
                new MailOutbox(database(), tenant, clock),
                id -> new Mailbox(demo.queue(id).map(Workgroup::name).orElse(id.value()), List.of(), MailboxRules.NONE),
                ZoneOffset.UTC);
        var access = new MailboxAccess(() -> demo, voicemails);
        api = RoutesUnderTest.start(
                database(),
                tenant,
                clock,
                List.of(ADA, BESS),
                new VoicemailRoutes(access, voicemails, clock),
                new ForwardRoutes(() -> demo, access, voicemails, clock));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aMessageIsSavedAndTheSavingTakenBack() throws Exception {
        String id = delivered("r-1", SUPPORT);

        assertThat(api.send("agent1", "PUT", "/api/voicemails/" + id + "/saved", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.send("agent1", "GET", "/api/voicemails", "").body()).contains("\"heard\":true,\"saved\":true");

        assertThat(api.send("agent1", "DELETE", "/api/voicemails/" + id + "/saved", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.send("agent1", "GET", "/api/voicemails", "").body()).contains("\"heard\":true,\"saved\":false");
    }

    @Test
    void aMessageIsDrawnForThoseWhoSeeIt() throws Exception {
        String blob = new Blobs(folder).put(oneSecondOfSound());
        String id = delivered("r-1", SUPPORT, blob);
        String path = "/api/voicemails/" + id + "/waveform";

        HttpResponse<String> drawn = api.send("agent1", "GET", path, "");

        assertThat(drawn.statusCode()).isEqualTo(200);
        assertThat(drawn.body()).isEqualTo("{\"bars\":[" + "100,".repeat(63) + "100]}");
        assertThat(drawn.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(rule -> assertThat(rule).contains("private").contains("immutable"));
        String hidden = delivered("r-2", SALES, blob);
        assertThat(api.send("agent1", "GET", "/api/voicemails/" + hidden + "/waveform", "")
                        .statusCode())
                .isEqualTo(404);
    }

    private static byte[] oneSecondOfSound() throws IOException {
        byte[] samples = new byte[16_000];
        Arrays.fill(samples, (byte) 0x40);
        var sound = new AudioInputStream(
                new ByteArrayInputStream(samples), new AudioFormat(8_000, 16, 1, true, false), samples.length / 2);
        var file = new ByteArrayOutputStream();
        AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file);
        return file.toByteArray();
    }

    @Test
    void whoDoesNotSeeAMessageNeitherSavesNorForwardsIt() throws Exception {
        String sales = delivered("r-1", SALES);
        String bens = delivered("r-2", BENS);

        for (String id : List.of(sales, bens)) {
            String path = "/api/voicemails/" + id;
            assertThat(api.send("agent1", "PUT", path + "/saved", "").statusCode())
                    .isEqualTo(404);
            assertThat(api.send("agent1", "DELETE", path, "").statusCode()).isEqualTo(404);
            assertThat(api.send("agent1", "POST", path + "/forward", "{\"to\":\"support\"}")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(api.send("boss1", "PUT", "/api/voicemails/" + bens + "/saved", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(voicemails.counts(BENS)).isEqualTo(new Rest.MailboxCounts(1, 0, 0));
        assertThat(voicemails.counts(SALES)).isEqualTo(new Rest.MailboxCounts(1, 0, 0));
    }

    @Test
    void aMessageIsForwardedWithTheNameOfWhoDidIt() throws Exception {
        String id = delivered("r-1", SUPPORT);

        assertThat(api.send(
                                "agent1",
                                "POST",
                                "/api/voicemails/" + id + "/forward",
                                "{\"to\":\"person:agent2\",\"comment\":\" Please call. \"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(voicemails.list(List.of(BENS)))
                .singleElement()
                .extracting(Rest.Voicemail::copy)
                .isEqualTo(new Rest.VoicemailCopy("Support", "Ada Example", NOON.toEpochMilli(), "Please call."));
    }

    @Test
    void whereAMessageCannotGoIsSaid() throws Exception {
        String path = "/api/voicemails/" + delivered("r-1", SUPPORT) + "/forward";

        assertRefused(api.send("agent1", "POST", path, "{}"), "to");
        assertRefused(api.send("agent1", "POST", path, "{\"to\":\"nowhere\"}"), "to");
        assertRefused(api.send("agent1", "POST", path, "{\"to\":\"person:boss1\"}"), "to");
        assertRefused(api.send("agent1", "POST", path, "{\"to\":\"support\"}"), "to");
        assertRefused(
                api.send("agent1", "POST", path, "{\"to\":\"sales\",\"comment\":\"" + "x".repeat(1_001) + "\"}"),
                "comment");
        assertThat(voicemails.mailboxes()).containsExactly(SUPPORT);
    }

    @Test
    void mailboxesAreListedByNameWithWhatLiesInOnesOwn() throws Exception {
        delivered("r-1", SUPPORT);
        voicemails.markHeard(delivered("r-2", SUPPORT), NOON);
        delivered("r-3", SALES);

        assertThat(api.send("agent1", "GET", "/api/mailboxes", "").body())
                .contains(
                        "{\"id\":\"support\",\"name\":\"Support\",\"counts\":{\"unheard\":1,\"heard\":1,\"saved\":0}}")
                .contains("{\"id\":\"sales\",\"name\":\"Sales\",\"counts\":null}")
                .contains("{\"id\":\"person:agent2\",\"name\":\"Ben Sample\",\"counts\":null}")
                .doesNotContain("person:boss1");
    }

    private static void assertRefused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    private String delivered(String recording, WorkgroupId mailbox) {
        return delivered(recording, mailbox, "a".repeat(64));
    }

    private String delivered(String recording, WorkgroupId mailbox, String blob) {
        voicemails.deliver(
                new CallEffect.DeliverMessage(
                        new CallId("c-" + recording),
                        mailbox,
                        new Recording(new RecordingId(recording), blob, Duration.ofSeconds(3)),
                        new Caller("+15550123", "Zoë", Caller.Origin.PHONE)),
                NOON);
        return voicemails.list(List.of(mailbox)).stream()
                .filter(message -> message.call().equals("c-" + recording))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
