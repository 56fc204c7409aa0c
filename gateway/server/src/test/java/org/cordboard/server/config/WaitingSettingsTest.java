package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Announcement;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.CallbackRules;
import org.cordboard.core.company.Vocabulary;
import org.cordboard.core.company.WaitingPlan;
import org.cordboard.core.company.WaitingStep;
import org.cordboard.core.company.WayOut;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingSettingsTest {
    private static final WorkgroupId SALES = new WorkgroupId("sales");

    @TempDir
    private Path folder;

    private String company;

    @BeforeEach
    void theDemoCompany() throws IOException {
        company = DemoFiles.putBeside(folder);
    }

    @Test
    void stepsAndKeysAreRead() throws Exception {
        assertThat(sales("waiting: {vocabulary: english, keys: {\"1\": voicemail:sales}, steps: ["
                        + "{play: position}, {play: expected-wait, music: 20s}, "
                        + "{play: message, prompt: sales-welcome, music: 500ms}, {play: music, music: 5s}, "
                        + "{play: menu, prompt: returning, keys: {\"2\": workgroup:support}, music: 30s}]}"))
                .isEqualTo(new WaitingPlan(
                        List.of(
                                step(new Announcement.Place(), Duration.ZERO),
                                step(new Announcement.ExpectedWait(), Duration.ofSeconds(20)),
                                step(message("sales-welcome"), Duration.ofMillis(500)),
                                step(new Announcement.Nothing(), Duration.ofSeconds(5)),
                                new WaitingStep(
                                        message("returning"),
                                        Duration.ofSeconds(30),
                                        Map.of('2', new WayOut.To(new ToWorkgroup(new WorkgroupId("support")))))),
                        Map.of('1', new WayOut.To(new ToVoicemail(SALES))),
                        Optional.of(new Vocabulary("english")),
                        Optional.empty()));
    }

    @Test
    void aWorkgroupWithoutAPlanHasNone() throws Exception {
        assertThat(sales("")).isEqualTo(WaitingPlan.NONE);
    }

    @Test
    void aKeyLeadsToACallback() throws Exception {
        var plan = sales("waiting: {keys: {\"2\": callback}, callback: {confirm: returning, impossible: returning, "
                + "announce: sales-welcome, tries: 2}}");
        assertThat(plan.keys()).containsEntry('2', new WayOut.CallBack());
        assertThat(plan.callback())
                .contains(new CallbackRules(
                        new PromptId("returning"),
                        new PromptId("returning"),
                        new PromptId("sales-welcome"),
                        Duration.ofSeconds(30),
                        2,
                        Duration.ofMinutes(10),
                        Duration.ofHours(8)));
    }

    @Test
    void aCallbackWithoutRulesAndAPromptThatThereIsNotAreNamed() {
        assertThatThrownBy(() -> sales("waiting: {keys: {\"2\": callback}}"))
                .hasMessageContaining("workgroups.sales.waiting.keys.2: it is not said how callers are called back; "
                        + "say so under waiting.callback");
        assertThatThrownBy(() ->
                        sales("waiting: {callback: {confirm: nothing, impossible: returning, announce: returning}}"))
                .hasMessageContaining("workgroups.sales.waiting.callback.confirm: there is no prompt nothing");
    }

    @Test
    void aVocabularyWithoutItsPromptsNamesEachOfThem() {
        assertThatThrownBy(() -> sales("waiting: {vocabulary: deutsch, steps: [{play: position, music: 20s}]}"))
                .hasMessageContaining("workgroups.sales.waiting.vocabulary: there is no prompt deutsch-place;")
                .hasMessageContaining("there is no prompt deutsch-wait-60; add it under prompts");
    }

    @Test
    void anUnknownKindOfStepNamesThoseThereAre() {
        assertThatThrownBy(() -> sales("waiting: {steps: [{play: musik, music: 20s}]}"))
                .hasMessageContaining("workgroups.sales.waiting.steps[0].play: 'musik' is no kind of step; write "
                        + "music, message, position, expected-wait or menu");
    }

    @Test
    void aMessageWithoutAPromptAndMusicWithOneAreNamed() {
        assertThatThrownBy(() -> sales("waiting: {steps: [{play: message}, {play: music, prompt: x, music: 9s}]}"))
                .hasMessageContaining("workgroups.sales.waiting.steps[0].prompt: missing; name what the message says")
                .hasMessageContaining("workgroups.sales.waiting.steps[1].prompt: only messages and menus have one");
    }

    @Test
    void aMenuWithoutKeysAndAKeyThatIsNoneAreNamed() {
        assertThatThrownBy(() -> sales("waiting: {steps: [{play: menu, prompt: returning, music: 9s}]}"))
                .hasMessageContaining("workgroups.sales.waiting.steps[0].keys: no key leads anywhere");
        assertThatThrownBy(() -> sales("waiting: {keys: {\"12\": voicemail:sales}}"))
                .hasMessageContaining("workgroups.sales.waiting.keys.12: a way out is one key");
    }

    private static WaitingStep step(Announcement says, Duration music) {
        return new WaitingStep(says, music, Map.of());
    }

    private static Announcement message(String prompt) {
        return new Announcement.Message(new PromptId(prompt));
    }

    private WaitingPlan sales(String line) throws ConfigException, IOException {
        String yaml = company.replaceFirst("name: Sales\n", "name: Sales\n    " + line + "\n");
        return CompanyDocument.read(Files.writeString(folder.resolve("company.yaml"), yaml))
                .settings()
                .company()
                .workgroups()
                .get(SALES)
                .waiting();
    }
}
