package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cordboard.core.id.PromptId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompanyDocumentTest {
    private static final Path DEMO = Path.of("src/main/resources/demo");

    @TempDir
    private Path folder;

    @Test
    void theDemosFileMeansTheSameWhenItIsWrittenOutAgain() throws Exception {
        var demo = CompanyDocument.read(DEMO.resolve("company.yaml"));

        CompanyArchive.write(demo, folder.resolve("company.yaml"));
        var again = CompanyDocument.read(folder.resolve("company.yaml"));

        assertThat(again).isEqualTo(demo);
        assertThat(again.settings().company()).isEqualTo(demo.settings().company());
        assertThat(again.yaml()).isEqualTo(demo.yaml());
    }

    @Test
    void anArchiveHoldsTextAndSounds() throws Exception {
        var demo = CompanyDocument.demo();

        assertThat(CompanyArchive.unzip(CompanyArchive.zip(demo))).isEqualTo(demo);
        assertThat(CompanyArchive.zip(demo)).isEqualTo(CompanyArchive.zip(demo));
    }

    @Test
    void whatIsNoArchiveIsSaid() {
        assertThatThrownBy(() -> CompanyArchive.unzip(new byte[] {1, 2, 3}))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("company.yaml");
    }

    @Test
    void aFileThatWouldLieOutsideOfTheFolderIsNotWritten() throws Exception {
        var sneaky = CompanyDocument.parse(
                "company.yaml", text().replace("prompts/returning.wav", "../returning.wav"), this::beside);

        assertThatThrownBy(() -> CompanyArchive.write(sneaky, folder.resolve("company.yaml")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("../returning.wav");
        assertThat(folder.resolve("../returning.wav")).doesNotExist();
    }

    @Test
    void aRecordingTakesThePlaceOfTheSoundThatCameWithTheCompany() throws Exception {
        var demo = CompanyDocument.demo();
        byte[] recorded = demo.files().get("prompts/main-greeting.wav");

        var heard = demo.with(Map.of(new PromptId("returning"), recorded));

        assertThat(heard.files().get("prompts/returning.wav")).isEqualTo(recorded);
        assertThat(heard.yaml()).isEqualTo(demo.yaml());
        assertThat(heard).isNotEqualTo(demo);
    }

    @Test
    void everyFaultIsNamedWithItsLine() throws IOException {
        var text = text().replace("ringFor: 20s", "ringFor: 1s")
                .replace("\"9\": voicemail:support", "\"9\": voicemail:nobody");

        var refused = catchThrowableOfType(
                ConfigException.class, () -> CompanyDocument.parse("company.yaml", text, this::beside));

        assertThat(refused.faults())
                .extracting(Fault::path)
                .contains("attendants.main.choices.9", "workgroups.support.ringFor", "workgroups.sales.ringFor");
        assertThat(refused.faults())
                .allSatisfy(fault -> assertThat(text.split("\n")[fault.line() - 1])
                        .contains(fault.path().endsWith("ringFor") ? "ringFor: 1s" : "\"9\": voicemail:nobody"));
    }

    @Test
    void aPromptThatTheTelephoneMailboxLacksIsNamed() throws IOException {
        var text = text().replace("    pin: messages-pin", "    pin: nothing")
                .replace("{id: english-digit-7,", "{id: german-7,");

        var refused = catchThrowableOfType(
                ConfigException.class, () -> CompanyDocument.parse("company.yaml", text, this::beside));

        assertThat(refused.faults())
                .extracting(Fault::path, Fault::problem)
                .containsExactlyInAnyOrder(
                        tuple("sounds.messages.pin", "there is no prompt nothing"),
                        tuple("sounds.messages.vocabulary", "there is no prompt english-digit-7"));
    }

    @Test
    void messagesWithoutTheirPromptsAreRefusedWhereTheyAreNamed() throws IOException {
        var sounds = text().indexOf("  messages:\n    extension");
        var text = text().substring(0, sounds) + text().substring(text().indexOf("\nprompts:", sounds));

        var refused = catchThrowableOfType(
                ConfigException.class, () -> CompanyDocument.parse("company.yaml", text, this::beside));

        assertThat(refused.faults())
                .allSatisfy(fault -> assertThat(fault.remedy()).isEqualTo("name the prompts under sounds.messages"))
                .extracting(Fault::path)
                .contains("numbers.299", "attendants.main.choices.299");
    }

    @Test
    void aMemberOfAListIsFoundInTheText() throws IOException {
        var text =
                text().replace("members: [agent2, agent3, guest1, guest2]", "members:\n      - agent2\n      - nobody");

        var refused = catchThrowableOfType(
                ConfigException.class, () -> CompanyDocument.parse("company.yaml", text, this::beside));

        assertThat(refused.faults())
                .extracting(fault -> text.split("\n")[fault.line() - 1].strip())
                .containsExactly("- nobody");
    }

    @Test
    void differencesAreNamedPathByPath() throws Exception {
        var demo = CompanyDocument.demo();
        var tree = (ObjectNode) demo.tree();
        ((ObjectNode) tree.at("/workgroups/1")).put("overflow", "voicemail:support");
        tree.withObject("/numbers").put("777", "workgroup:sales");
        tree.withObject("/numbers").remove("102");

        assertThat(Differences.between(demo, demo.with(tree)))
                .isEqualTo(List.of(
                        "- numbers.102: workgroup:sales",
                        "+ numbers.777: workgroup:sales",
                        "  workgroups.sales.overflow: voicemail:sales → voicemail:support"));
        assertThat(Differences.between(demo, CompanyDocument.demo())).isEmpty();
    }

    private static String text() throws IOException {
        return Files.readString(DEMO.resolve("company.yaml"));
    }

    private byte[] beside(String name) throws IOException {
        return Files.readAllBytes(DEMO.resolve(name.replace("../", "prompts/")));
    }
}
