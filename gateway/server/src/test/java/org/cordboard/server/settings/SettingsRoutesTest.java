package org.cordboard.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.config.CompanyArchive;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsRoutesTest extends OnBothStores {
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2030-01-07T10:00:00Z"));
    private final List<CompanySettings> applied = new ArrayList<>();
    private CompanyDocument file;
    private Settings settings;
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws Exception {
        var people = Stream.of(Person.Role.values())
                .map(role -> new Person(new AgentId(role.name().toLowerCase(Locale.ROOT)), role.name(), role))
                .toList();
        file = demoOfThisTenant();
        settings = Settings.open(database(), new Blobs(folder), clock, file, false);
        settings.onChange((_, now) -> {
            applied.add(now);
            return Map.of();
        });
        api = RoutesUnderTest.start(
                database(),
                tenant,
                clock,
                people,
                new SettingsRoutes(settings),
                new SettingsArchiveRoutes(settings, document -> document));
    }

    private CompanyDocument demoOfThisTenant() throws Exception {
        var demo = CompanyDocument.demo();
        return CompanyDocument.parse(
                "company.yaml",
                demo.yaml().replaceFirst("id: larkenby", "id: " + tenant.value()),
                name -> demo.files().get(name));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void everyPartCanBeReadAndPutBackUnchanged() throws Exception {
        for (String part : CompanyDocument.parts()) {
            var read = api.send("administrator", "GET", "/api/settings/" + part, "");
            assertThat(read.headers().firstValue("ETag")).as(part).contains("\"1\"");

            var put = send("administrator", "PUT", "/api/settings/" + part, read.body(), "\"1\"");

            assertThat(json(put).path("changed").booleanValue()).as(put.body()).isFalse();
        }
        assertThat(settings.present()).isEqualTo(new Settings.Present(1, file));
    }

    @Test
    void aFieldOfAnEntryIsChangedByAPatch() throws Exception {
        var answer = patch("/api/settings/workgroups/support", "{\"ringFor\": \"45s\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(settings.company().workgroups().get(SUPPORT).ringFor()).isEqualTo(Duration.ofSeconds(45));
        assertThat(applied).containsExactly(settings.get());
    }

    @Test
    void anEntryIsAddedAndTakenOut() throws Exception {
        send("administrator", "PUT", "/api/settings/people/newbie", "{\"name\": \"New\", \"role\": \"agent\"}", "*");
        assertThat(settings.company().people()).containsKey(new AgentId("newbie"));

        send("administrator", "DELETE", "/api/settings/people/newbie", "", "*");

        assertThat(settings.company()).isEqualTo(file.settings().company());
        assertThat(settings.present().revision()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workgroups/support | {\"members\": []}                        | workgroups.support.members",
                "workgroups/support | {\"members\": [\"nobody\"]}              | workgroups.support.members[0]",
                "workgroups/support | {\"overflow\": \"workgroup:support\"}    | workgroups.support.overflow",
                "workgroups/support | {\"overflow\": \"somewhere\"}            | workgroups.support.overflow",
                "workgroups/support | {\"routing\": {\"strategy\": \"best\"}}  | workgroups.support.routing.strategy",
                "workgroups/support | {\"ringFor\": \"1s\"}                    | workgroups.support.ringFor",
                "attendants/main    | {\"choices\": {\"1\": \"workgroup:x\"}}  | attendants.main.choices.1",
                "attendants/main    | {\"greeting\": \"unheard-of\"}           | attendants.main.greeting",
            })
    void whatCannotBeIsRefusedWithItsPathAndChangesNothing(String entry, String body, String path) throws Exception {
        var answer = patch("/api/settings/" + entry, body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer)
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("path").asText()))
                .contains(path);
        assertThat(json(answer)
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("remedy").asText()))
                .doesNotContain("");
        assertThat(settings.present()).isEqualTo(new Settings.Present(1, file));
        assertThat(applied).isEmpty();
    }

    @Test
    void overlappingHoursAreRefused() throws Exception {
        var answer = send("administrator", "PUT", "/api/settings/schedules/office", """
                {"name": "Office", "zone": "Europe/Berlin", "hours": {"monday": "09:00-12:00, 11:00-17:00"},
                 "points": {"on-hours": "workgroup:support", "off-hours": "voicemail:support",
                            "holiday": "voicemail:support", "custom": "voicemail:support"}}""", "*");

        assertThat(json(answer).at("/faults/0/path").asText()).isEqualTo("schedules.office.hours.monday");
        assertThat(json(answer).at("/faults/0/problem").asText()).isEqualTo("09:00-12:00 and 11:00-17:00 overlap");
    }

    @Test
    void anExtensionThatIsGivenTwiceIsRefused() throws Exception {
        var answer = send(
                "administrator",
                "PUT",
                "/api/settings/people/newbie",
                "{\"name\": \"New\", \"role\": \"agent\", \"line\": {\"extension\": \"%s\"}}".formatted(extension()),
                "*");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("extension");
        assertThat(settings.present().revision()).isEqualTo(1);
    }

    private String extension() {
        return settings.company().people().values().stream()
                .flatMap(person -> person.line().stream())
                .findFirst()
                .orElseThrow()
                .extension();
    }

    @Test
    void allFaultsComeAtOnce() throws Exception {
        var answer = patch("/api/settings/workgroups/support", "{\"ringFor\": \"1s\", \"members\": [\"nobody\"]}");

        assertThat(json(answer).path("faults")).hasSize(2);
    }

    @Test
    void aChangeOfAnOlderRevisionIsRefused() throws Exception {
        patch("/api/settings/workgroups/support", "{\"ringFor\": \"45s\"}");

        var answer = send("administrator", "PATCH", "/api/settings/workgroups/sales", "{\"ringFor\": \"9s\"}", "\"1\"");

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("revision 2, not 1: administrator has changed them (workgroups.support)");
    }

    @Test
    void aChangeMustSayWhatItChanges() throws Exception {
        assertThat(api.send("administrator", "DELETE", "/api/settings/people/agent1", "")
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void aSupervisorEnablesAndDisablesMembersAndNothingElse() throws Exception {
        var answer = api.send("supervisor", "PATCH", "/api/workgroups/support/members/agent1", "{\"enabled\": false}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(settings.company()
                        .workgroups()
                        .get(SUPPORT)
                        .members()
                        .getFirst()
                        .enabled())
                .isFalse();
        assertThat(api.send("supervisor", "GET", "/api/settings", "").statusCode())
                .isEqualTo(403);
        assertThat(api.send("agent", "PATCH", "/api/workgroups/support/members/agent1", "{\"enabled\": true}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatDoesNotExistIsSaid() throws Exception {
        assertThat(api.send("administrator", "GET", "/api/settings/nonsense", "")
                        .body())
                .contains("The settings have no part 'nonsense'", "workgroups");
        assertThat(api.send("administrator", "GET", "/api/settings/workgroups/nobody", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.send("supervisor", "PATCH", "/api/workgroups/support/members/x", "{\"enabled\": true}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theHistorySaysWhoChangedWhat() throws Exception {
        patch("/api/settings/workgroups/support", "{\"ringFor\": \"45s\"}");

        var history = json(api.send("administrator", "GET", "/api/settings-history", ""));

        assertThat(history.at("/0/by").asText()).isEqualTo("administrator");
        assertThat(history.at("/0/change").asText()).isEqualTo("workgroups.support");
        assertThat(history).hasSize(2);
    }

    @Test
    void changesOutliveARestart() throws Exception {
        patch("/api/settings/workgroups/support", "{\"ringFor\": \"45s\"}");

        var again = Settings.open(database(), new Blobs(folder), clock, file, true);

        assertThat(again.present()).isEqualTo(settings.present());
        assertThat(again.differsFrom(file)).isFalse();
        assertThat(again.differsFrom(settings.present().document().with(changedName())))
                .isTrue();
    }

    private JsonNode changedName() {
        var tree = (ObjectNode) file.tree();
        return tree.put("name", "Another name");
    }

    @Test
    void theArchiveThatWasTakenOutCanBePutIn() throws Exception {
        var out = api.fetch("administrator", "/api/settings-archive");
        patch("/api/settings/workgroups/support", "{\"ringFor\": \"45s\"}");

        var in = api.send(api.request("administrator", "/api/settings-archive")
                .header("If-Match", "\"2\"")
                .PUT(BodyPublishers.ofByteArray(out.body())));

        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(CompanyArchive.unzip(out.body())).isEqualTo(file);
        assertThat(settings.present()).isEqualTo(new Settings.Present(3, file));
    }

    private HttpResponse<String> patch(String path, String body) throws IOException, InterruptedException {
        return send("administrator", "PATCH", path, body, "\"1\"");
    }

    private HttpResponse<String> send(String user, String method, String path, String body, String revision)
            throws IOException, InterruptedException {
        return api.send(
                api.request(user, path).header("If-Match", revision).method(method, BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Wire.mapper().readTree(answer.body());
    }
}
